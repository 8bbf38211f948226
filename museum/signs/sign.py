"""One sign: both languages, the code and the address in words."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import override

from heritage.enums import Kind
from heritage.models import HeritageRecord
from heritage.models.bilingual import local_text
from museum.presentation.areas import area_text
from museum.presentation.qr import qr_code, spoken, thing_address


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sign says in one language."""

    language: str
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign. ``english`` has no name where the record has none."""

    vietnamese: Wording
    english: Wording
    code: SafeString
    address: str

    @property
    def long(self) -> bool:
        """Whether the names need smaller letters to leave the code its room."""
        return len(self.vietnamese.name) + len(self.english.name) > _LONG

    @property
    def longest(self) -> bool:
        """Whether they need the smallest."""
        return len(self.vietnamese.name) + len(self.english.name) > 2 * _LONG


_LONG = 60
"""Letters of both names that stand large on A6."""


def sign(record: HeritageRecord) -> Sign:
    """Return the sign of ``record``, whose area is at hand; no query."""
    address = thing_address(record.pid)
    return Sign(_wording(record, "vi"), _wording(record, "en"), qr_code(address), spoken(address))


def _wording(record: HeritageRecord, language: str) -> Wording:
    with override(language):
        name = local_text(record, "title", language)
        parts = (str(Kind(record.kind).label), area_text(record.area))
        return Wording(
            language,
            "" if name.is_fallback else name.text,
            " · ".join(filter(None, parts)),
        )
