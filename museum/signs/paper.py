"""The chosen records as sheets to print, and those that get none."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from heritage.access.permissions import manageable
from heritage.access.policy import Viewer
from heritage.models import HeritageRecord
from museum.presentation.authorities import authorities
from museum.signs.refusal import refusal
from museum.signs.sign import Sign, sign

MOST = 100
"""Signs in one go: a box of card."""


class Paper(TextChoices):
    """What lies in the printer."""

    A6 = "a6", _("A6: mỗi trang một biển")
    A4 = "a4", _("A4: mỗi trang bốn biển, cắt theo vạch")

    @property
    def css(self) -> str:
        """The style sheet with the size of the page."""
        return f"signs/{self.value}.css"


@dataclass(frozen=True, slots=True)
class Refused:
    """A chosen record without a sign, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed; ``left_over`` were chosen beyond what one go prints."""

    paper: Paper
    signs: list[Sign]
    refused: list[Refused]
    left_over: int


def sheet(pids: Sequence[str], paper: Paper, user: Viewer) -> Sheet:
    """Return the signs of the records ``pids`` in their order, each once; one query."""
    wanted = list(dict.fromkeys(pids))
    asked = wanted[:MOST]
    rows = manageable(HeritageRecord.objects.filter(pid__in=asked), user)
    found = {record.pid: record for record in rows}
    signs, refused = [], []
    for pid in asked:
        record = found.get(pid)
        reason = refusal(record) if record else _("không có hồ sơ mang mã này")
        if record is None or reason:
            refused.append(Refused(str(record or _shown(pid)), str(reason)))
            continue
        authorities().attach(record)
        signs.append(sign(record))
    return Sheet(paper, signs, refused, len(wanted) - len(asked))


def _shown(pid: str) -> str:
    """What somebody typed, as far as it can be shown; no longer than an identifier may be."""
    return "".join(filter(str.isprintable, pid[:32])) or "?"
