"""Words of the authorities: facet values to labels, and labels that a question may mention."""

import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, Self

from django.utils.translation import override

from heritage.enums import Kind
from heritage.models import AreaUnit, Concept, Period
from media.models import AssetKind
from search.query.lexicon import Entry, PhraseLexicon

CATEGORY_SCHEMES = ("ich-category", "building-type", "object-class")
_FACET_OF_SCHEME = {
    "rank": "rank",
    "material": "material",
    **dict.fromkeys(CATEGORY_SCHEMES, "category"),
}
_FRESH_SECONDS = 60
_LANGUAGES = ("vi", "en")

Labels = dict[str, dict[str, dict[str, str]]]
"""facet → value → language → label."""


@dataclass(frozen=True, slots=True)
class Authorities:
    """A snapshot of the vocabularies, areas and periods, small enough to hold in memory."""

    labels: Labels
    lexicon: PhraseLexicon

    @classmethod
    def load(cls) -> Self:
        """Read the tables: three queries."""
        labels: Labels = {}
        phrases: list[tuple[str, Entry]] = []
        for facet, value, label, others in _terms():
            labels.setdefault(facet, {})[value] = label
            entry = Entry(facet, (value,), label)
            phrases += [(text, entry) for text in {*label.values(), *others} if text]
        return cls(labels, PhraseLexicon(phrases))


class _Snapshot:
    """The last `Authorities`, renewed after a minute; stale words hurt nobody for that long."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._value: Authorities | None = None
        self._until = 0.0

    def get(self) -> Authorities:
        with self._lock:
            if self._value is None or time.monotonic() > self._until:
                self._value = Authorities.load()
                self._until = time.monotonic() + _FRESH_SECONDS
            return self._value

    def forget(self, **_kwargs: Any) -> None:
        """Read again at the next use (a signal receiver)."""
        self._until = 0.0


snapshot = _Snapshot()


def facet_labels(facet: str, values: Collection[str], lang: str) -> Mapping[str, str]:
    """Words in ``lang`` for those of ``values`` that are known."""
    known = snapshot.get().labels.get(facet, {})
    return {value: known[value][lang] for value in values if value in known}


def record_lexicon() -> PhraseLexicon:
    """Labels of kinds, ranks, categories, materials, areas and periods."""
    return snapshot.get().lexicon


def _terms() -> Iterator[tuple[str, str, dict[str, str], list[str]]]:
    yield from _choices("kind", Kind)
    yield from _choices("has", AssetKind)
    concepts = Concept.objects.filter(scheme__slug__in=_FACET_OF_SCHEME).select_related("scheme")
    for concept in concepts:
        label = {"vi": concept.label_vi, "en": concept.label_en}
        others = [text for texts in concept.alternatives.values() for text in texts]
        yield _FACET_OF_SCHEME[concept.scheme.slug], concept.notation, label, others
    for area in AreaUnit.objects.all():
        names = {"vi": area.name_vi, "en": area.name_en or area.name_vi}
        shown = names
        if area.valid_to:
            shown = {lang: f"{name} (–{area.valid_to.year})" for lang, name in names.items()}
        yield "area", area.slug, shown, list(names.values())
    for period in Period.objects.all():
        yield "period", period.slug, {"vi": period.name_vi, "en": period.name_en}, []


def _choices(facet: str, choices: Any) -> Iterator[tuple[str, str, dict[str, str], list[str]]]:
    labels: dict[str, dict[str, str]] = {value: {} for value in choices.values}
    for lang in _LANGUAGES:
        with override(lang):
            for value, label in choices.choices:
                labels[value][lang] = str(label)
    for value, label in labels.items():
        yield facet, value, label, []
