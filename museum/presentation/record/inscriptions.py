"""Words on the thing: characters, how they are read, what they mean."""

from dataclasses import dataclass

from heritage.models.bilingual import local_text
from media.models.local_text import LocalText
from media.shown import Shown


@dataclass(frozen=True, slots=True)
class InscriptionLine(Shown):
    """One inscription."""

    text: str
    reading: str
    translation: LocalText
    position: str


def inscription_lines(rows: list) -> list[InscriptionLine]:
    """Return the inscriptions, translated into the reader's language where they are."""
    return [
        InscriptionLine(row.text, row.reading, local_text(row, "translation"), row.position)
        for row in rows
    ]
