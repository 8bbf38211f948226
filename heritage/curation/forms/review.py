"""The word that goes with a draft to its reviewers."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm

FIELD = "review-note"
"""Name under which a record's form carries it."""


class NoteForm(TaskStateCommentForm):
    """What the reviewers should look at; the counterpart of the comment they answer with."""

    comment = forms.CharField(
        label=_("Nhờ người duyệt xem"),
        help_text=_("Người duyệt đọc lời này trên bàn làm việc, ở đầu hồ sơ và trong lịch sử."),
        error_messages={"required": _("Hãy viết lời nhắn, hoặc đóng lại rồi chọn “Gửi duyệt”.")},
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
    )
