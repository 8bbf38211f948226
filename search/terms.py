"""Words of the vocabularies that begin like what is being typed, each a way to what has it.

What the sources' lexicons know (kinds, areas, ranks, materials, periods, eras …) and what follows
from a value alone (centuries, lunar months). Only what somebody finds something by is offered.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import override

from search.analysis import fold, tokenize
from search.backends import get_backend
from search.calendar import centuries, first_day
from search.facetlabels import value_labels
from search.facets import FACETS
from search.index.source import Presentation, listed
from search.language.fields import language_fields
from search.lexicons import SourceLexicons
from search.query import Beginning, Entry, beginning
from search.query.labels import WrittenLabels
from search.results import TERM, Marked, Suggestion

YEAR = "year"
"""The facet of entries that are stretches of years (eras, reigns)."""
MOST_YEARS = 3
"""Eras and reigns among the terms: a dynasty's name begins dozens of rulers."""
_CENTURIES = (*range(-10, 0), *range(1, 22))
_MONTHS = range(1, 13)
_OTHER_NAMES = {"1": ("tháng Giêng",), "12": ("tháng Chạp",)}

Counts = Mapping[str, Mapping[str, int]]
"""facet → value → how many have it."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A value, the label by which it was found, and the one that the reader knows it by."""

    facet: str
    values: tuple[str, ...]
    name: str
    title: str
    count: int | None
    named: bool
    """Whether one of its labels is just what was typed."""

    def rank(self, typed: Beginning) -> tuple[object, ...]:
        """Named before begun, whole words before parts, then by how many have it."""
        name = fold(self.name)
        return (
            not self.named,
            not name.startswith(fold(typed.text)),
            not replace(typed, whole=True).answered_by(tokenize(self.name)),
            -(self.count or 0),
            len(name),
            name,
        )


class Terms(NamedTuple):
    """Terms, best first. ``named``: what was typed is all of the first one's name."""

    found: list[Suggestion]
    named: bool


def suggested_terms(text: str, *, lang: str, access: tuple[str, ...], limit: int) -> Terms:
    """The best terms, at most ``limit``, as a reader of ``lang`` knows them.

    Raises `SearchUnavailable` when the engine cannot say what there is.
    """
    typed, found = _found(text, lang)
    if not found:
        return Terms([], named=False)
    facets = {"century" if entry.facet == YEAR else entry.facet for _, entry in found}
    counts = get_backend().counts(sorted(facets & FACETS.keys()), access=access)
    terms = sorted(_terms(typed, found, counts, lang), key=lambda term: term.rank(typed))
    years = [term for term in terms if term.facet == YEAR][MOST_YEARS:]
    best = [term for term in terms if term not in years][:limit]
    return Terms(
        [_suggestion(term, typed, lang) for term in best], named=bool(best) and best[0].named
    )


def _found(text: str, lang: str) -> tuple[Beginning, list[tuple[str, Entry]]]:
    """What begins like the text; read as Telex or VNI when nothing does."""
    typed = beginning(text)
    if not typed.words:
        return typed, []
    known = (SourceLexicons(lang), _own_labels())
    found = [each for labels in known for each in labels.beginning(typed)]
    if not found and (decoded := typed.decoded()) != typed:
        typed, found = decoded, [each for labels in known for each in labels.beginning(decoded)]
    return typed, found


@cache
def _own_labels() -> WrittenLabels[Entry]:
    """Centuries and months by every name that they are written by."""
    labels: list[tuple[str, Entry]] = []
    for facet, numbers in (("century", _CENTURIES), ("month", _MONTHS)):
        values = [str(number) for number in numbers]
        each = {lang: value_labels(facet, values, lang) for lang, _ in settings.LANGUAGES}
        for value in values:
            entry = Entry(facet, (value,), {lang: known[value] for lang, known in each.items()})
            names = [*entry.label.values(), *_spoken(facet, value)]
            labels += ((name, entry) for name in names)
    return WrittenLabels(labels)


def _spoken(facet: str, value: str) -> Sequence[str]:
    if facet == "month":
        return _OTHER_NAMES.get(value, ())
    era = " TCN" if value.startswith("-") else ""
    number = value.removeprefix("-")
    return f"Thế kỷ {number}{era}", f"TK {number}{era}"


def _terms(
    typed: Beginning, found: Iterable[tuple[str, Entry]], counts: Counts, lang: str
) -> Iterable[_Term]:
    """One term for each thing that somebody finds something by."""
    names: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    entries: dict[tuple[str, tuple[str, ...]], Entry] = {}
    for name, entry in found:
        key = entry.facet, entry.values
        names[key].append(name)
        entries.setdefault(key, entry)
    titles, asked = _titles(entries.values(), lang), fold(typed.text)
    for key, entry in entries.items():
        count = _count(entry, counts)
        if count == 0:
            continue
        title = titles[key]
        answers = typed.answered_by(tokenize(title)) or entry.facet == "century"
        named = asked in map(fold, (title, *names[key]))
        yield _Term(*key, title if answers else names[key][0], title, count, named)


def _titles(entries: Iterable[Entry], lang: str) -> dict[tuple[str, tuple[str, ...]], str]:
    """What a reader knows the entries by: a facet's values as its list says them."""
    entries = list(entries)
    wanted: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        wanted[entry.facet] += entry.values
    labels = {
        facet: value_labels(facet, values, lang)
        for facet, values in wanted.items()
        if facet in FACETS
    }
    return {
        (entry.facet, entry.values): labels[entry.facet][entry.values[0]]
        if entry.facet in labels
        else entry.label.get(lang) or next(iter(entry.label.values()))
        for entry in entries
    }


def _count(entry: Entry, counts: Counts) -> int | None:
    """How many have it, 0 for what leads nowhere; None for years in which something may lie."""
    if entry.facet != YEAR:
        return max((counts.get(entry.facet, {}).get(value, 0) for value in entry.values), default=0)
    first, last = (int(value) for value in (entry.values[0], entry.values[-1]))
    touched = centuries(first_day(first), first_day(last + 1) - 1)
    return None if any(str(each) in counts.get("century", {}) for each in touched) else 0


def _suggestion(term: _Term, typed: Beginning, lang: str) -> Suggestion:
    if term.facet == YEAR:
        name = language_fields().keyed("date").name(lang)
        asked = [("q", f"{name}:{'..'.join(dict.fromkeys(term.values))}")]
        note = name[:1].upper() + name[1:]
    else:
        asked = [(term.facet, value) for value in term.values]
        with override(lang):
            note = str(FACETS[term.facet].label)
    shown = Presentation(
        id=f"{term.facet}:{','.join(term.values)}",
        slug=term.values[0],
        kind=TERM,
        title=term.title,
        url=listed(asked, lang),
    )
    marked = Marked(typed.marked_in(term.name))
    return Suggestion("", 0, TERM, term.name, marked, shown, note, term.count)
