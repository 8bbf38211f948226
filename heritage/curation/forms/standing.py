"""Questions asked before a record leaves public life, or comes back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.widgets import AdminSnippetChooser

from heritage.access.permissions import manageable
from heritage.enums import State
from heritage.models import HeritageRecord

_LONGEST = 255  # HeritageRecord.state_reason_vi, state_reason_en


def _reason(label: Any, *, required: bool, help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=help_text,
    )


class StandingForm(forms.Form):
    """Asks nothing more than yes."""

    def __init__(self, *args: Any, record: HeritageRecord, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        self.user = user


class WithdrawForm(StandingForm):
    """Why the record is taken out; every visitor of its address reads it."""

    reason_vi = _reason(
        _("Lý do rút (tiếng Việt)"),
        required=True,
        help_text=_("Người mở địa chỉ của hồ sơ sẽ đọc được lý do này."),
    )
    reason_en = _reason(
        _("Lý do rút (tiếng Anh)"),
        required=False,
        help_text=_("Để trống: trang tiếng Anh nêu lý do bằng tiếng Việt."),
    )


class MergeForm(StandingForm):
    """Which record says it better."""

    into = forms.ModelChoiceField(label=_("Gộp vào hồ sơ"), queryset=HeritageRecord.objects.none())
    reason = _reason(_("Ghi chú"), required=False, help_text=_("Lưu trong lịch sử của hồ sơ."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The widget words its buttons in the language of the moment it is made.
        into: Any = self.fields["into"]
        into.widget = AdminSnippetChooser(HeritageRecord)
        into.queryset = manageable(HeritageRecord.objects.all(), self.user)

    def clean_into(self) -> HeritageRecord:
        """Refuse the record itself, and one that is gone."""
        into: HeritageRecord = self.cleaned_data["into"]
        if into.pk == self.record.pk:
            raise forms.ValidationError(_("Không thể gộp hồ sơ vào chính nó."))
        if into.state != State.ACTIVE:
            raise forms.ValidationError(
                _("Hồ sơ này đã rút hoặc đã gộp vào hồ sơ khác; hãy chọn hồ sơ đang dùng.")
            )
        return into
