"""How a media row's way to a thing is chosen in forms: with the chooser of records."""

from typing import Any

from django.forms import ModelChoiceField
from wagtail.admin.forms.models import register_form_field_override

from heritage.curation.choosers import SpokenChooser
from heritage.models import HeritageRecord
from media.kinds.panorama.fields import ThingField


class RecordByPidField(ModelChoiceField):
    """Chooses a record; its value is the record's permanent identifier, "" for none."""

    def __init__(self, *, max_length: int | None = None, **kwargs: Any) -> None:
        kwargs["widget"] = SpokenChooser(HeritageRecord)
        super().__init__(HeritageRecord.objects.only("pid", "kind"), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Return the key of the record whose identifier this is; a key sent back stays."""
        found = HeritageRecord.objects.filter(pid=value) if value else HeritageRecord.objects.none()
        return found.values_list("pk", flat=True).first() or value or None

    def clean(self, value: Any) -> str:
        """Return the identifier; raises `ValidationError` for a record that is not there."""
        record: HeritageRecord | None = super().clean(value)
        return record.pid if record is not None else ""


def register() -> None:
    """Let forms of media rows choose records; called once, when choosers are there."""
    register_form_field_override(ThingField, override={"form_class": RecordByPidField})
