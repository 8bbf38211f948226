"""Stored blocks become chapters of parts, with what the viewer may not see left out."""

from collections.abc import Callable, Iterator
from typing import Any

from heritage.slugs import slug_of
from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.maps import map_strip
from museum.presentation.exhibition.mentions import Block
from museum.presentation.exhibition.parts import Chapter, Text
from museum.presentation.exhibition.pictures import picture
from museum.presentation.exhibition.quotations import quotation
from museum.presentation.exhibition.rows import record_row
from museum.presentation.exhibition.texts import expanded
from museum.presentation.exhibition.times import time_strip

_PLAIN: dict[str, Callable[[Block, Holdings, str], Any]] = {
    "picture": picture,
    "quotation": quotation,
}
_HEADED: dict[str, Callable[[Block, Holdings, str, int], Any]] = {
    "records": record_row,
    "map": map_strip,
    "timeline": time_strip,
}
RESERVED = ("noi-dung", "ghi-cong", "dau-trang")
"""Anchors that the page itself uses."""


def told(blocks: list[Block], held: Holdings) -> list[Chapter]:
    """Return the chapters in order; the first has no heading when the story opens without."""
    prose = iter(expanded([_words(block) for block in blocks if block.get("type") == "text"]))
    chapters = [Chapter()]
    for place, block in enumerate(blocks, start=1):
        if block.get("type") == "text":
            chapters[-1].parts.append(Text(next(prose)))
        elif block.get("type") == "chapter":
            chapters.append(_chapter(_value(block), chapters))
        else:
            level = 2 if len(chapters) == 1 else 3
            chapters[-1].parts.extend(_part(block, held, f"muc-{place}", level))
    return chapters if chapters[0].parts else chapters[1:]


def _chapter(value: Block, before: list[Chapter]) -> Chapter:
    heading = str(value.get("heading") or "")
    anchor = str(value.get("anchor") or "") or slug_of(heading) or "chuong"
    taken = {*RESERVED, *(chapter.anchor for chapter in before)}
    position = len(before)
    return Chapter(
        anchor=anchor if anchor not in taken else f"{anchor}-{position}",
        number=str(value.get("number") or position),
        heading=heading,
    )


def _part(block: Block, held: Holdings, anchor: str, level: int) -> Iterator[Any]:
    """The part, unless nothing of it may be seen or nobody knows this kind of block."""
    kind, value = str(block.get("type")), _value(block)
    found = None
    if kind in _PLAIN:
        found = _PLAIN[kind](value, held, anchor)
    elif kind in _HEADED:
        found = _HEADED[kind](value, held, anchor, level)
    if found is not None:
        yield found


def _value(block: Block) -> Block:
    value = block.get("value")
    return value if isinstance(value, dict) else {}


def _words(block: Block) -> str:
    value = block.get("value")
    return value if isinstance(value, str) else ""
