"""Facets as they are offered: what is ticked first, what is narrower beneath what is broader."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from museum.presentation.areas import Epoch, epochs, former, holders, stood
from museum.presentation.authorities import authorities
from museum.presentation.kept import kept
from search.results import Facet, FacetValue

MOST_DEPTH = 3
"""Steps that are drawn; what lies deeper stands as deep."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A value to tick; ``depth`` steps below the top, ``within`` names the one above."""

    value: str
    label: str
    count: int
    selected: bool
    depth: int = 0
    within: str = ""


@dataclass(frozen=True, slots=True)
class OfferedFacet:
    """A facet with its values; ``epochs`` are the times whose areas can be listed."""

    name: str
    label: str
    values: list[Offered]
    epochs: tuple[Epoch, ...] = ()

    @property
    def ticked(self) -> int:
        """How many of its values are chosen."""
        return sum(value.selected for value in self.values)


def offered(facet: Facet, total: int, year: int) -> OfferedFacet:
    """Return a facet of an answer with ``total`` hits; areas as they stood in ``year``, 0: today.

    What holds everything that was found narrows nothing and is left out.
    """
    above, values = _broader().get(facet.name, {}), facet.values
    times: tuple[Epoch, ...] = ()
    last: frozenset[str] = frozenset()
    if facet.name == "area":
        above, times = holders(year), epochs([value.value for value in values], year)
        last = former()
        values = tuple(each for each in values if each.selected or stood(each.value, year))
    if above:
        everything = _everything(facet, total)
        values = tuple(each for each in values if each.selected or each.count < everything)
    listed = list(_tree(values, above, last))
    return OfferedFacet(facet.name, facet.label, listed, times)


def _everything(facet: Facet, total: int) -> int:
    """The hits that a facet's counts are among, as far as that can be told.

    A choice of its own does not narrow them; then the largest area is taken for all there is.
    """
    if not any(value.selected for value in facet.values):
        return total
    most = max(value.count for value in facet.values)
    return most if facet.name == "area" else most + 1


@kept
def _broader() -> dict[str, dict[str, str]]:
    """Facet → notation → that of the broader term."""
    facets = {"material": "material", "object-class": "category"}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for concept in authorities().concepts.values():
        facet = facets.get(concept.scheme.slug)
        if facet and concept.broader:
            found[facet][concept.notation] = concept.broader.notation
    return dict(found)


def _tree(
    values: Sequence[FacetValue], above: Mapping[str, str], last: frozenset[str]
) -> Iterator[Offered]:
    """Siblings: what is ticked or holds it first, those of ``last`` after the others."""
    known = {value.value: value for value in values}
    beneath: dict[str, list[FacetValue]] = defaultdict(list)
    for value in values:
        beneath[_nearest(value.value, known, above)].append(value)
    # A circle hangs on nothing and would be lost: its values stand at the top.
    hung = {value for top in beneath[""] for value in _under(top.value, beneath)}
    beneath[""] += [value for value in values if value.value not in hung]
    ticked = {
        value.value: any(known[each].selected for each in _under(value.value, beneath))
        for value in values
    }
    for siblings in beneath.values():
        siblings.sort(
            key=lambda each: (not ticked[each.value], not each.selected, each.value in last)
        )
    yield from _walked(beneath, "", "", 0, set())


def _nearest(value: str, known: Mapping[str, FacetValue], above: Mapping[str, str]) -> str:
    """The nearest broader value that is listed; "" for none."""
    passed = {value}
    while (value := above.get(value, "")) and value not in passed:
        if value in known:
            return value
        passed.add(value)
    return ""


def _under(top: str, beneath: Mapping[str, list[FacetValue]]) -> set[str]:
    found, step = set(), [top]
    while step:
        found.update(step)
        step = [v.value for each in step for v in beneath.get(each, ()) if v.value not in found]
    return found


def _walked(
    beneath: Mapping[str, list[FacetValue]], top: str, within: str, depth: int, passed: set[str]
) -> Iterator[Offered]:
    for each in beneath.get(top, ()):
        if each.value in passed:
            continue
        passed.add(each.value)
        shown = Offered(each.value, each.label, each.count, each.selected, within=within)
        yield replace(shown, depth=min(depth, MOST_DEPTH))
        yield from _walked(beneath, each.value, each.label, depth + 1, passed)
