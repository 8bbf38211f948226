"""Lines of a document that answer a question, as its readers see them."""

from typing import NamedTuple

from media.iiif.search.matching import Found, found_in
from media.models.local_text import active_language
from museum.presentation.reader.reader import Reader, page_address
from search.analysis import Segment

MOST = 200
"""Lines that are shown of an answer."""


class FoundLine(NamedTuple):
    """A text of a line that answers, and where it stands."""

    url: str
    page: str
    line: int
    language: str
    segments: tuple[Segment, ...]


def found_lines(reader: Reader, question: str) -> list[FoundLine]:
    """Return the lines in order, at most `MOST`, without translations for other readers."""
    numbers = {place.key: number for number, place in enumerate(reader.places, 1)}
    hidden = "translation_vi" if active_language() == "en" else "translation_en"
    found = [each for each in found_in(reader.asset, question) if each.told.what != hidden]
    return [_line(reader, each, numbers[each.leaf.key]) for each in found[:MOST]]


def _line(reader: Reader, found: Found, number: int) -> FoundLine:
    leaf, line = found.leaf, found.told.line
    return FoundLine(
        page_address(reader.url, leaf.key, number, line),
        leaf.label_en if active_language() == "en" else leaf.label_vi,
        line,
        found.told.language,
        found.segments,
    )
