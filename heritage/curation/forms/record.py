"""The form of a record, whatever its kind."""

from typing import Any

from django.forms.widgets import Script
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from heritage.curation.dossiers import dossier
from heritage.curation.forms.office import office_by_area
from heritage.models import FormerSlug, HeritageRecord, Office


class RecordForm(WagtailAdminModelForm):
    """Keeps published addresses, and says in words what is wrong."""

    class Meta(WagtailAdminModelForm.Meta):
        """Messages that Django would word for programmers.

        Inherits Wagtail's: without its ``formfield_callback`` choosers become drop-downs.
        """

        error_messages = {
            "slug": {
                "unique": _("Đường dẫn này đã có hồ sơ khác dùng."),
                "invalid": _("Đường dẫn chỉ gồm chữ không dấu, chữ số và gạch nối."),
            },
            "title_vi": {"required": _("Cần có tên gọi tiếng Việt.")},
        }

    class Media:
        """Names for the rich text editors."""

        js = (Script("heritage/js/label-editors.js", defer=True),)

    given_office: Office | None = None
    """The office that was filled in, not chosen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            # Wagtail writes no hidden copy to compare with: all such fields would seem changed.
            field.show_hidden_initial = False
        if (office := self.fields.get("office")) and not self.instance.first_published_at:
            office.help_text = _("Để trống: đơn vị phụ trách địa bàn của hồ sơ.")
        slug = self.fields.get("slug")
        # Wagtail's instances are "live" until a new draft is saved: only a saved one counts.
        if slug is not None and self.instance.pk and self.instance.live:
            # A published address is printed on signs; a disabled field cannot be forged either.
            slug.disabled = True
            slug.help_text = _("Hồ sơ đã công bố: địa chỉ được giữ nguyên.")

    @cached_property
    def changed_data(self) -> list[str]:
        """An address left to the name is no change; the open form shows none after autosave."""
        changed: list[str] = super().changed_data
        left_to_name = not self["slug"].data if "slug" in self.fields else False
        return [name for name in changed if not (name == "slug" and left_to_name)]

    def clean(self) -> dict[str, Any]:
        """Name the office that keeps the record's area when the officer names none."""
        cleaned: dict[str, Any] = super().clean()
        if "office" in self.fields and not self.instance.first_published_at:
            self.given_office = office_by_area(self)
            if self.given_office is not None:
                cleaned["office"] = self.given_office
        return cleaned

    def get_field_updates_for_resave(self) -> list[tuple[str, str]]:
        """Show in the open form what autosave filled in."""
        updates: list[tuple[str, str]] = super().get_field_updates_for_resave()
        if self.given_office is not None:
            updates.append(("office", str(self.given_office.pk)))
        return updates

    def save(self, commit: bool = True) -> HeritageRecord:
        """Note which version of the dossier's form was filled in."""
        if self.instance.KIND:
            self.instance.form_version = dossier(self.instance.KIND).version
        return super().save(commit=commit)

    def clean_slug(self) -> str:
        """Refuse an address that still leads to another record."""
        slug: str = self.cleaned_data["slug"]
        if slug and not slug.strip("-_"):
            self.add_error("slug", self.fields["slug"].error_messages["invalid"])
        held = FormerSlug.objects.filter(slug=slug).exclude(record_id=self.instance.pk)
        if slug and held.exists():
            self.add_error("slug", _("Đường dẫn này từng thuộc hồ sơ khác và vẫn dẫn về đó."))
        return slug
