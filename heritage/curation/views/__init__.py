"""The views behind the officer's lists and forms."""

from heritage.curation.views.forms import (
    RecordCopyView,
    RecordCreateView,
    RecordDeleteView,
    RecordEditView,
)
from heritage.curation.views.lists import AllIndexView, KindIndexView
from heritage.curation.views.publishing import RecordWorkflowActionView
from heritage.curation.views.standing import VIEWS as STANDING_VIEWS
from heritage.curation.views.unpublishing import RecordUnpublishView
from heritage.curation.views.unscheduling import RecordUnscheduleView

__all__ = [
    "STANDING_VIEWS",
    "AllIndexView",
    "KindIndexView",
    "RecordCopyView",
    "RecordCreateView",
    "RecordDeleteView",
    "RecordEditView",
    "RecordUnpublishView",
    "RecordUnscheduleView",
    "RecordWorkflowActionView",
]
