"""How to name a record for ever: its permanent address and a ready citation."""

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.models import HeritageRecord
from media.shown import Shown
from museum.addresses import path_of
from museum.presentation.dates import day_text
from museum.presentation.qr import spoken, thing_address


@dataclass(frozen=True, slots=True)
class Citing(Shown):
    """Permanent address, citation text, a letter that carries both, the day of the last change.

    ``qr`` is where the code of the shortest permanent address is drawn, ``short`` that address to
    type; both are empty for a draft that was never saved.
    """

    ark: str
    qr: str
    short: str
    text: str
    mail: str
    updated: str


def permanent_address(pid: str) -> str:
    """Return the address that never dies, with this museum's public host."""
    return f"{settings.PUBLIC_URL}/ark:/{settings.ARK_NAAN}/{pid}"


def citing(record: HeritageRecord, museum: str) -> Citing:
    """Return how to cite ``record`` as read today in ``museum``."""
    ark = permanent_address(record.pid)
    title = str(record.title)
    text = _("“%(title)s”. %(museum)s. %(ark)s (truy cập %(day)s).") % {
        "title": _within(title),
        "museum": museum,
        "ark": ark,
        "day": day_text(timezone.localdate()),
    }
    mail = f"mailto:?subject={quote(title)}&body={quote(text)}"
    updated = day_text(timezone.localdate(record.updated_at)) if record.updated_at else ""
    short = qr = ""
    if record.pid:
        short = spoken(thing_address(record.pid))
        qr = path_of("identifier-code", pid=record.pid)
    return Citing(ark, qr, short, text, mail, updated)


def _within(title: str) -> str:
    """A title as it stands inside quotes: its own quotes become single."""
    return title.translate({ord("“"): "‘", ord("”"): "’"})
