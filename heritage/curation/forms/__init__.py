"""Forms of the officer's admin."""

from heritage.curation.forms.record import RecordForm

__all__ = ["RecordForm"]
