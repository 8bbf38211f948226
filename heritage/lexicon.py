"""Words of the authorities: facet values to labels, and labels that a question may mention."""

import re
import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, Self

from django.utils.translation import override

from heritage.enums import Kind
from heritage.models import AreaUnit, Concept, EraName, Period
from media.models import AssetKind
from media.rights import RightsStatement
from search.analysis import normalize, other_number
from search.query.lexicon import Entry, PhraseLexicon

CATEGORY_SCHEMES = ("ich-category", "building-type", "object-class")
_FACET_OF_SCHEME = {
    "rank": "rank",
    "material": "material",
    **dict.fromkeys(CATEGORY_SCHEMES, "category"),
}
_ONLY_BY_NAME = {"rights"}
"""Facets whose labels mean something else in running text (“còn bản quyền”)."""
_NAMED_AFTER = {Kind.PLACE}
"""Kinds whose other words (village, river) are oftener part of the name of something else."""
SHORT_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "has": {
        "image": ("ảnh", "hình", "tranh", "photo", "picture"),
        "audio": ("tiếng", "ghi âm", "sound", "recording"),
        "video": ("video", "film"),
        "model3d": ("3d", "mô hình", "model"),
        "panorama": ("360", "ảnh 360", "toàn cảnh"),
        "pages": ("scan", "bản quét", "trang sách"),
        "file": ("tệp", "pdf"),
    },
    "rank": {
        "special-national": ("quốc gia đặc biệt", "đặc biệt", "special"),
        "national": ("quốc gia",),
        "city": ("thành phố", "cấp thành phố"),
    },
    "rights": {
        "cc0-1.0": ("cc0", "cc 0"),
        "pdm-1.0": ("phạm vi công cộng", "public domain"),
        "cc-by-4.0": ("cc by",),
        "cc-by-sa-4.0": ("cc by sa",),
        "inc": ("bản quyền", "in copyright"),
    },
}
"""What people write after the colon of a field; in a sentence these words say too little."""
_LEVEL_WORD = re.compile(
    r"^(?:phường|xã|thị trấn|quận|huyện|thành phố|tỉnh|làng|thôn|tổng)\s"
    r"|\s(?:ward|commune|township|district|city|province|village)$",
    re.IGNORECASE,
)
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
        """Read the tables: six queries."""
        labels: Labels = {}
        phrases: list[tuple[str, Entry]] = []
        silent: list[tuple[str, Entry]] = []
        for facet, value, label, others in _terms():
            labels.setdefault(facet, {})[value] = label
            entry = Entry(facet, (value,), label)
            names = {*label.values(), *others}
            said = [(text, entry) for text in names | set(map(_other_number, names)) if text]
            (silent if facet in _ONLY_BY_NAME else phrases).extend(said)
            silent += [(text, entry) for text in SHORT_NAMES.get(facet, {}).get(value, ())]
        places = list(_short_areas())
        return cls(labels, PhraseLexicon(phrases, [*silent, *places], [*_reigns(), *places]))


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
    yield from _choices("has", AssetKind)
    yield from _choices("rights", RightsStatement)
    concepts = Concept.objects.filter(scheme__slug__in=_FACET_OF_SCHEME).select_related("scheme")
    narrower = {normalize(name) for concept in concepts for name in _names(concept)}
    kinds = {each.notation: each for each in Concept.objects.filter(scheme__slug="record-kind")}
    for facet, kind, label, _ in _choices("kind", Kind):
        others = _names(kinds[kind]) if kind in kinds.keys() - _NAMED_AFTER else []
        yield facet, kind, label, [name for name in others if normalize(name) not in narrower]
    for concept in concepts:
        label = {"vi": concept.label_vi, "en": concept.label_en}
        yield _FACET_OF_SCHEME[concept.scheme.slug], concept.notation, label, _names(concept)
    for area in AreaUnit.objects.all():
        names = {"vi": area.name_vi, "en": area.name_en or area.name_vi}
        yield "area", area.slug, {lang: _named(area, lang) for lang in names}, list(names.values())
    for period in Period.objects.all():
        yield "period", period.slug, {"vi": period.name_vi, "en": period.name_en}, []


def _other_number(name: str) -> str:
    """An English name with its last word in the other number: communal houses; "" for others."""
    *before, last = name.lower().split() or [""]
    other = other_number(last) if name.isascii() else ""
    return " ".join((*before, other)) if other else ""


def _names(concept: Concept) -> list[str]:
    """Everything that a concept is called, in all languages."""
    others = (text for texts in concept.alternatives.values() for text in texts)
    return [concept.label_vi, concept.label_en, *others]


def _named(area: AreaUnit, lang: str) -> str:
    with override(lang):
        return str(area)


def _short_areas() -> Iterator[tuple[str, Entry]]:
    """Wards and communes without the word for what they are, old and new ones alike."""
    for area in AreaUnit.objects.all():
        for lang in _LANGUAGES:
            name = getattr(area, f"name_{lang}")
            short = _LEVEL_WORD.sub("", name).strip()
            if short and short != name:
                yield short, Entry("area", (area.slug,), dict.fromkeys(_LANGUAGES, short))


def _reigns() -> Iterator[tuple[str, Entry]]:
    """Eras and rulers as stretches of years, told and never taken for granted."""
    for era in EraName.objects.all():
        years = f"{era.year_from}–{era.year_to}"
        for name in (era.name, era.ruler):
            label = dict.fromkeys(_LANGUAGES, f"{name} ({years})")
            yield name, Entry("year", (str(era.year_from), str(era.year_to)), label)


def _choices(facet: str, choices: Any) -> Iterator[tuple[str, str, dict[str, str], list[str]]]:
    labels: dict[str, dict[str, str]] = {value: {} for value in choices.values}
    for lang in _LANGUAGES:
        with override(lang):
            for value, label in choices.choices:
                labels[value][lang] = str(label)
    for value, label in labels.items():
        yield facet, value, label, []
