"""The views behind the officer's lists and forms."""

from heritage.curation.views.forms import RecordCopyView, RecordCreateView, RecordEditView
from heritage.curation.views.lists import AllIndexView, KindIndexView

__all__ = [
    "AllIndexView",
    "KindIndexView",
    "RecordCopyView",
    "RecordCreateView",
    "RecordEditView",
]
