"""Quotation blocks, and sources as a story names them."""

from heritage.enums import SourceKind
from heritage.models import Source
from heritage.models.bilingual import LocalText, active_language
from museum.blocks.quotation import ORIGINALS
from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.mentions import Block, number
from museum.presentation.exhibition.parts import Quotation
from museum.presentation.record.evidence import SourceLine

_NAMES = dict(ORIGINALS)
_MARKS = (("“", "”"), ("«", "»"), ("「", "」"), ('"', '"'))
"""Pairs of quotation marks."""


def quotation(value: Block, held: Holdings, anchor: str) -> Quotation | None:
    """Return the quotation; a source that was deleted leaves the words with who said them."""
    text = str(value.get("text") or "").strip()
    if not text:
        return None
    language = str(value.get("language") or "")
    foreign = language if language != active_language() else ""
    source = held.sources.get(number(value.get("source")) or 0)
    return Quotation(
        text=_bare(text),
        translation=_bare(str(value.get("translation") or "").strip()) if foreign else "",
        language=foreign,
        original=str(_NAMES.get(foreign, "")),
        attribution=str(value.get("attribution") or ""),
        source=source_line(source, str(value.get("page") or "")) if source else None,
    )


def _bare(text: str) -> str:
    """The words without marks around the whole of them: the page sets those of its language."""
    for opening, closing in _MARKS:
        inner = text[1:-1]
        whole = len(text) > len(opening + closing) and text[0] == opening and text[-1] == closing
        if whole and opening not in inner and closing not in inner:
            return inner.strip()
    return text


def source_line(source: Source, place: str = "") -> SourceLine:
    """Return ``source`` as a line of a list, in the active language if it was put into it."""
    english = active_language() == "en" and bool(source.citation_en)
    return SourceLine(
        citation=LocalText(source.citation_en, "en")
        if english
        else LocalText(source.citation, "vi"),
        url=source.url,
        place=", ".join(filter(None, (place, source.archive_mark))),
        unverified=source.kind == SourceKind.MEMORY,
    )
