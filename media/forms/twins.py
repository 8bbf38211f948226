"""What a form asks when the file that was sent is here already, or looks like one that is.

Nothing is refused for it: the officer says that it is to be kept or, inside a chooser, that the
other one is meant. The answer belongs to the file that was asked about and to no other. A file
that came with a form is kept while the form is put right, so that nothing has to be sent twice.
"""

from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.forms.utils import ErrorDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from media.curation.twins import Twin, twins_of
from media.forms.arriving import ArrivingFileInput
from media.intake.accepted import Accepted
from media.intake.arriving import Arriving
from media.intake.envelope import extension_of
from media.intake.fingerprint import Fingerprint, fingerprint
from media.kinds import payload_of

TWIN, SENT_AS = "twin", "sent_as"
"""Names of fields: the answer, and what a file that waits was called."""
_SAME = _("Tệp này đã có trong kho. Hãy xem dưới đây rồi chọn; tệp vừa gửi vẫn được giữ.")
_ALIKE = _("Hình này trông giống tư liệu đã có. Hãy xem dưới đây rồi chọn; tệp vẫn được giữ.")

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm
else:
    _ModelForm = object


class TwinInput(forms.Widget):
    """Shows what a file is or looks like, and takes the answer.

    That is the file's SHA-256 when it is to be kept all the same, or the id of the asset that is
    meant instead.
    """

    template_name = "media/admin/twins.html"

    def __init__(self, twins: list[Twin], sha256: str, *, offers: bool) -> None:
        super().__init__()
        self.told = {"twins": twins, "sha256": sha256, "offers": offers}

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        """Tell the template what there is to choose."""
        context: dict[str, Any] = super().get_context(name, value, dict(attrs or {}))
        context["widget"] |= self.told
        return context

    def id_for_label(self, id_: str) -> str:
        """Return "": every answer has a label of its own."""
        return ""


class TwinsMixin(_ModelForm):
    """Mixed into a payload's form: asks before a file is kept that is here already, or alike.

    With `waiting`, the file is not sent with the form but came before it and was put aside, as
    Wagtail's uploader of several does; `sent_as` is what it was called.
    """

    accept: ClassVar["staticmethod[[File, str], Accepted]"]
    """The intake of files that waited."""
    offers_existing = False
    """Whether an asset that is here already may be the answer, as in choosers."""
    keeps_file = True
    """Whether a file is kept while something else is put right."""

    def __init__(
        self, *args: Any, waiting: File | None = None, sent_as: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.officer = kwargs.get("user")
        self.existing: Any = None
        self._waiting = waiting
        if waiting is not None:
            name = forms.CharField(required=False, widget=forms.HiddenInput, initial=sent_as)
            self.fields[SENT_AS] = name

    def full_clean(self) -> None:
        """Keep the file when something else is wrong; ask no more of who wants another."""
        super().full_clean()
        if self.existing is not None:
            self._errors = ErrorDict()
        elif self.is_bound and self.errors and self.keeps_file:
            self._keep_file()

    def clean(self) -> dict[str, Any] | None:
        """Ask, unless it was answered for this very file."""
        cleaned = super().clean()
        twins = self.look() if self.sent is not None else []
        answer = self.data.get(self.add_prefix(TWIN))
        if twins and answer != self.found.sha256:
            meant = [twin for twin in twins if twin.choosable and twin.asset.pk == answer]
            if meant and self.offers_existing:
                self.existing = payload_of(meant[0].asset)
            else:
                self.add_error(TWIN, _question(twins))
        return cleaned

    def look(self) -> list[Twin]:
        """Show what the file is or looks like, and return it."""
        if self.officer is None or not self.officer.is_authenticated:
            return []
        twins = twins_of(
            self.officer,
            self.found.sha256,
            self.accepted,
            extension_of(self.sent_name),
            apart_from=self.instance.asset_id or "",
        )
        if twins:
            self.fields[TWIN] = forms.CharField(
                label=_("Có thể đã có trong kho"),
                required=False,
                widget=TwinInput(twins, self.found.sha256, offers=self.offers_existing),
                help_text="" if self.is_bound else _question(twins),
            )
            names = [name for name in self.fields if name != TWIN]
            place = names.index("file") + 1 if "file" in names else 0
            self.order_fields([*names[:place], TWIN, *names[place:]])
        return twins

    @cached_property
    def sent(self) -> File | None:
        """The file that is new, once the fields are clean; None when there is none."""
        if self._waiting is not None:
            return self._waiting
        new = self.is_bound and "file" in self.fields and "file" in self.changed_data
        return self.cleaned_data.get("file") if new else None

    @cached_property
    def sent_name(self) -> str:
        """What it was called where it came from."""
        told = self.data.get(self.add_prefix(SENT_AS)) or self.initial_for(SENT_AS)
        if self._waiting is not None and told:
            return PurePath(str(told)).name
        return PurePath(str(self.sent.name)).name if self.sent else ""

    @cached_property
    def accepted(self) -> Accepted:
        """What the intake found in it."""
        if self._waiting is not None:
            return type(self).accept(self._waiting, self.sent_name)
        accepted: Accepted = cast("Any", self.fields["file"]).accepted
        return accepted

    @cached_property
    def found(self) -> Fingerprint:
        """Its checksums."""
        return fingerprint(cast("File", self.sent))

    def initial_for(self, name: str) -> Any:
        """Return what a field shows at first, None when there is no such field."""
        field = self.fields.get(name)
        return field.initial if field else None

    def _keep_file(self) -> None:
        widget = self.fields["file"].widget if "file" in self.fields else None
        if not isinstance(widget, ArrivingFileInput) or widget.arrived or self.sent is None:
            return
        try:
            widget.kept = Arriving.keep(widget.owner.pk, self.sent)
        except ValidationError:  # no room: it has to be sent again
            return


def _question(twins: list[Twin]) -> Any:
    return _SAME if any(twin.same for twin in twins) else _ALIKE
