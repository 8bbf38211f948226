"""What is said about how a question was read: slips, and conditions that a reader may set."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import get_language

from museum.presentation.question import Address
from search.facets import FACETS
from search.language import language_fields
from search.query.structures.years import FIRST_YEAR, LAST_YEAR
from search.results import Chip, Notice

_AROUND = 60
"""Characters shown on each side of a slip."""


@dataclass(frozen=True, slots=True)
class RemovableChip:
    """Something understood or chosen; ``url`` is the question without it."""

    label: str
    literal: str
    url: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A slip: what is wrong, the question around it, and the nearest one without it."""

    message: str
    before: str
    at: str
    after: str
    nearest: str
    url: str


def remark(address: Address, notice: Notice) -> Remark:
    """What is said of a slip in the text of an address."""
    text, start, end = address.text, notice.start, notice.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return Remark(
        message=notice.message,
        before=f"…{before}" if start > _AROUND else before,
        at=text[start:end][:_AROUND],
        after=f"{after}…" if end + _AROUND < len(text) else after,
        nearest=notice.nearest,
        url=replace(address, text=notice.nearest).url if notice.nearest else "",
    )


def offers(address: Address, understood: Iterable[Chip]) -> Iterator[RemovableChip]:
    """What was recognised in the text and only lifts, as conditions that a reader may set."""
    for chip in understood:
        if chip.applied:
            continue
        if chip.facet == "year":
            yield _dated(address, chip)
            continue
        if chip.facet not in FACETS or FACETS[chip.facet].hidden:
            continue
        pairs = tuple((chip.facet, value) for value in chip.values)
        if set(pairs) <= set(address.filters):
            continue
        filters = tuple(dict.fromkeys((*address.filters, *pairs)))
        label = f"{FACETS[chip.facet].label}: {chip.label}"
        url = replace(address, text=chip.without, filters=filters).url
        yield RemovableChip(label, chip.literal, url)


def _dated(address: Address, chip: Chip) -> RemovableChip:
    """The years of a text as a condition on the date, in the language."""
    name = language_fields().keyed("date").name(get_language() or "vi")
    first, last = chip.values
    bounds = (
        "" if int(first) == FIRST_YEAR else first,
        "" if int(last) == LAST_YEAR else last,
    )
    days = bounds[0] if first == last else "..".join(bounds)
    text = f"{chip.without} {name}:{days}".strip()
    label = f"{name[:1].upper()}{name[1:]}: {chip.label}"
    return RemovableChip(label, chip.literal, replace(address, text=text).url)
