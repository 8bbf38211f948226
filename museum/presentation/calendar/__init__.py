"""The festival calendar: which festivals are held when, month by month, and how that is known."""

from museum.presentation.calendar.address import BadMonth, CalendarAddress, NoSuchPage, read_address
from museum.presentation.calendar.page import CalendarView, calendar_view

__all__ = [
    "BadMonth",
    "CalendarAddress",
    "CalendarView",
    "NoSuchPage",
    "calendar_view",
    "read_address",
]
