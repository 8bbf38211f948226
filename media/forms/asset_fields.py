"""The asset's fields inside a payload's form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms.models import fields_for_model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from media.forms.arriving import lets_arrive
from media.forms.help import HELP
from media.forms.twins import TwinsMixin
from media.kinds.pages.models import FOLLOWED
from media.models import Asset

ASSET_FIELDS = (
    "alt_vi",
    "alt_en",
    "caption_vi",
    "caption_en",
    "creator",
    "credit_vi",
    "credit_en",
    "rights",
    "rights_holder",
    "source",
    "source_url",
    "captured",
    "captured_on",
    "access",
    "max_side",
    "consent",
    "consent_note",
    "protocols",
    "generated",
)


REASON = "replaced_because"


class SecureURLField(forms.URLField):
    """An address typed without a scheme means https."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})


class AssetFieldsMixin(TwinsMixin):
    """Mixed into Wagtail's base form of a payload: shows, checks and saves its asset's fields.

    The multiple uploader first sends a file without any of these fields; then they are left out
    and nothing is asked of them, so that no upload is lost for want of a text. They are asked
    for in the form that follows.
    """

    asset_fields: tuple[str, ...] = ASSET_FIELDS
    required_asset_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        payload = kwargs.get("instance")
        if payload is not None and payload.asset_id and payload.asset.part_of_id:
            # What a page, or the PDF it is from, has of its document is said there once for all.
            self.asset_fields = tuple(each for each in self.asset_fields if each not in FOLLOWED)
        super().__init__(*args, **kwargs)
        lets_arrive(self, self.officer)
        self.asset: Asset = self.instance.ensure_asset()
        self._ask_why_replaced()
        self.keeps_file = self._asks_for_texts()
        if self.keeps_file:
            self._add_asset_fields()
        if kwargs.get("waiting") is not None and not self.is_bound:
            self.look()

    def clean(self) -> dict[str, Any] | None:
        """Put the cleaned values of the fields that were shown on the asset."""
        cleaned = super().clean()
        for name in self.asset_fields:
            unsaid = name == "consent" and not self.cleaned_data.get(name)
            if name in self.fields and name in self.cleaned_data and not unsaid:
                setattr(self.asset, name, self.cleaned_data[name])
        if "access" in self.cleaned_data:
            try:
                self.asset.clean()
            except ValidationError as error:
                self.add_error(None, error)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Save payload and asset together; a new file is measured and its old renditions go.

        Nothing is saved when an asset that was here already is meant: its payload is returned.
        """
        if self.existing is not None:
            return self.existing
        if self.sent is not None:
            self.instance.record_original(self.found, self.accepted.mime, self.sent_name)
            self.instance.replaced_by = self.officer
            self.instance.replaced_because = self.cleaned_data.get(REASON, "")
        with transaction.atomic():
            return super().save(commit=commit)

    def _ask_why_replaced(self) -> None:
        if self.instance.pk is None or "file" not in self.fields:
            return
        self.fields[REASON] = forms.CharField(
            label=_("Lý do thay tệp"),
            max_length=300,
            required=False,
            help_text=earlier_told(self.asset),
        )

    def _asks_for_texts(self) -> bool:
        names = (self.add_prefix(name) for name in self.asset_fields)
        return not self.is_bound or any(name in self.data for name in names)

    def _add_asset_fields(self) -> None:
        widgets = {
            "caption_vi": AdminAutoHeightTextInput,
            "caption_en": AdminAutoHeightTextInput,
            "captured_on": AdminDateInput,
        }
        fields = fields_for_model(
            Asset,
            self.asset_fields,
            widgets=widgets,
            help_texts={name: str(text) for name, text in HELP.items()},
            field_classes={"source_url": SecureURLField},
        )
        for name in self.required_asset_fields:
            fields[name].required = True
        # Not asked of everything that has nobody in it: the model knows what it is without.
        if "consent" in fields:
            fields["consent"].required = False
        self.fields.update(fields)
        for name in fields:
            self.initial.setdefault(name, getattr(self.asset, name))
        self.order_fields(["title", "file", REASON, *fields])


def earlier_told(asset: Asset) -> SafeString:
    """Return what becomes of a file that is replaced, and where earlier ones are."""
    told = _("Chỉ khi gửi tệp khác: tệp đang có được giữ lại trong lịch sử, địa chỉ không đổi.")
    count = asset.earlier.count()
    if not count:
        return format_html("{}", told)
    link = ngettext("Đã thay %(count)d lần", "Đã thay %(count)d lần", count) % {"count": count}
    address = reverse("media_originals", args=[asset.pk])
    return format_html('{} <a href="{}">{}</a>', told, address, link)


def like(field: Any, replacement: type[forms.FileField]) -> forms.FileField:
    """Return a field of another class that looks and behaves to the form as `field` does."""
    return replacement(
        label=field.label,
        required=field.required,
        widget=field.widget,
        help_text=field.help_text,
        initial=field.initial,
        max_length=field.max_length,
    )
