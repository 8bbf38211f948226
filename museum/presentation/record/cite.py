"""How to name a record for ever: its permanent address and a ready citation."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from heritage.models import HeritageRecord


@dataclass(frozen=True, slots=True)
class Citing:
    """Permanent address and citation text."""

    ark: str
    text: str


def permanent_address(pid: str) -> str:
    """Return the address that never dies, with this museum's public host."""
    return f"{settings.PUBLIC_URL}/ark:/{settings.ARK_NAAN}/{pid}"


def citing(record: HeritageRecord, museum: str) -> Citing:
    """Return how to cite ``record`` as read today in ``museum``."""
    ark = permanent_address(record.pid)
    text = _("“%(title)s”. %(museum)s. %(ark)s (truy cập %(day)s).") % {
        "title": record.title,
        "museum": museum,
        "ark": ark,
        "day": date_format(timezone.localdate(), "j/n/Y"),
    }
    return Citing(ark, text)
