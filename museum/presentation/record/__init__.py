"""The record page as a value: loaded in a bounded number of queries, then only shown."""

from museum.presentation.record.page import RecordPage, record_page

__all__ = ["RecordPage", "record_page"]
