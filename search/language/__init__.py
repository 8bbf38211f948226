"""The question language where Django is: its fields, its remarks, its readings in words."""

from search.language.fields import (
    language_fields,
    register_dates,
    register_fields,
)
from search.language.readings import label_in, read, written_out
from search.language.told import told

__all__ = [
    "label_in",
    "language_fields",
    "read",
    "register_dates",
    "register_fields",
    "told",
    "written_out",
]
