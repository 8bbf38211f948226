"""What people and communities who are shown in a file asked for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Consent(models.TextChoices):
    """Whether those who can be recognised agree to be shown."""

    UNKNOWN = "unknown", _("Chưa rõ")
    NOBODY = "nobody", _("Không có ai nhận ra được")
    GIVEN = "given", _("Đã đồng ý")
    REFUSED = "refused", _("Không đồng ý")


class Protocol(models.TextChoices):
    """What a community asks of whoever uses the file: Traditional Knowledge Labels.

    https://localcontexts.org/labels/traditional-knowledge-labels/. The words are ours; the
    community's own go into the caption.
    """

    ATTRIBUTION = "tk-attribution", _("Ghi tên cộng đồng")
    FAMILY = "tk-family", _("Của dòng họ")
    VOICE = "tk-community-voice", _("Tiếng nói của cộng đồng")
    NON_COMMERCIAL = "tk-non-commercial", _("Không dùng vào việc thương mại")
    SENSITIVE = "tk-culturally-sensitive", _("Nhạy cảm về văn hóa")
    SEASONAL = "tk-seasonal", _("Chỉ theo mùa, theo lễ tiết")
    SECRET = "tk-secret-sacred", _("Bí truyền, linh thiêng")

    @property
    def uri(self) -> str:
        """Where the label is defined."""
        return f"https://localcontexts.org/label/{self.value}/"


class ProtocolsField(models.JSONField):
    """The labels of a file, as a list of codes."""

    def formfield(self, **kwargs: Any) -> Any:
        """Ask with a box for each label."""
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            choices=Protocol.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=kwargs.get("help_text", ""),
        )

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Refuse what is no list of known labels."""
        super().validate(value, model_instance)
        if not isinstance(value, list) or not set(map(str, value)) <= set(Protocol.values):
            raise ValidationError(_("Nhãn của cộng đồng không có trong danh sách."))
