"""What search indexes of a record: its words, facets, time and place."""

from collections.abc import Iterable, Iterator

from wagtail.blocks import StreamValue

from heritage.access import shown_point
from heritage.chronology import Certainty, Precision
from heritage.containment import Containment, with_broader
from heritage.enums import Kind
from heritage.fields import named_texts, related_to
from heritage.models import Concept, HeritageRecord
from heritage.models.period import bounds_of
from heritage.parts import parts_of, shown_uses
from heritage.traits import traits_of
from media.kinds import worded_payloads
from search.index import Document

SOURCE_NAME = "record"
_BETWEEN = " — "
"""Between a heading and its text, words and whose they are: neither reads on into the other."""

_RANK_PRIOR = {
    "special-national": 1.3,
    "national-treasure": 1.3,
    "unesco": 1.3,
    "national": 1.2,
    "national-ich": 1.2,
    "city": 1.1,
}
"""A small lift for what the State has recognised; never enough to beat a better match."""

_SECTIONS = (
    "history",
    "practice",
    "description",
    "significance",
    "condition",
    "measures",
    "components",
    "bearers",
    "transmission",
    "tools",
)

PREFETCH = (
    "names",
    "identifiers",
    "designations__rank",
    "relations__predicate",
    "relations__object__names",
    "inverse_relations__predicate",
    "inverse_relations__subject__names",
    "citations__source",
    "claims__source",
    "relic_types",
    "materials__broader__broader__broader",
    "roles",
    "scripts",
    "festival_rules",
    "inscriptions",
    "media__asset",
)
"""What is fetched beside a record, but for the words of its files (`prefetched`)."""
RELATED = (
    "area__parent", "area_today", "period", "category", "building_type", "object_class__broader",
)  # fmt: skip


def prefetched() -> tuple[str, ...]:
    """All that is fetched beside a record: `PREFETCH`, and the payloads that hold words."""
    return (*PREFETCH, *(f"media__asset__{payload}" for payload in worded_payloads()))


def document_of(record: HeritageRecord, areas: Containment) -> Document:
    """Describe ``record`` (loaded with `prefetched` and `RELATED`) to the index."""
    ranks = _ranks(record)
    point = shown_point(record, None)
    earliest, latest = bounds_of(record, record.period)
    return Document(
        source=SOURCE_NAME,
        id=record.pk,
        title={"vi": record.title_vi, "en": record.title_en},
        names=tuple(name.text for name in record.names.all()),
        body={lang: tuple(filter(None, _texts(record, lang))) for lang in ("vi", "en")},
        parts=parts_of(record),
        keywords=tuple(dict.fromkeys(_keywords(record))),
        facets=_facets(record, ranks, areas),
        earliest=earliest,
        latest=latest,
        approximate=_is_estimate(record),
        access=record.access,
        prior=max((_RANK_PRIOR.get(rank, 1.0) for rank in ranks), default=1.0),
        updated=record.updated_at,
        months=tuple(
            rule.month for rule in record.festival_rules.all() if rule.calendar == "lunar"
        ),
        point=(point.latitude, point.longitude) if point else None,
        fields={key: tuple(dict.fromkeys(texts)) for key, texts in named_texts(record).items()},
        traits=traits_of(record),
    )


def _is_estimate(record: HeritageRecord) -> bool:
    """Whether the bounds are somebody's: about 1700, early 17th century, a whole period."""
    if not record.time_precision:
        return record.period is not None
    vague = record.time_precision == Precision.PART_OF_CENTURY
    return vague or record.time_certainty not in ("", Certainty.CERTAIN)


def _texts(record: HeritageRecord, lang: str) -> Iterator[str]:
    """Sections, those that tell before those that list: of equal passages the first is shown."""
    yield getattr(record, f"summary_{lang}")
    yield from _story(getattr(record, f"body_{lang}"))
    yield from (getattr(record, f"{section}_{lang}") for section in _SECTIONS)


def _story(story: StreamValue) -> Iterator[str]:
    """One text of each block; a heading goes before what it is the heading of."""
    headings: list[str] = []
    for block in story:
        words = [text for text in block.block.get_searchable_content(block.value) if text]
        if block.block_type == "heading":
            headings += words
        elif words:
            yield _BETWEEN.join([*headings, *words])
            headings = []
    yield from headings


def _keywords(record: HeritageRecord) -> Iterator[str]:
    kind = Kind(record.kind)
    yield str(kind.label)
    yield from (record.pid, record.register_number, record.holder, record.time_literal)
    yield from (identifier.value for identifier in record.identifiers.all())
    concepts = [record.category, record.building_type, record.object_class]
    concepts += [designation.rank for designation in record.designations.all()]
    for related in (record.relic_types, record.materials, record.roles, record.scripts):
        concepts += related.all()
    for concept in filter(None, concepts):
        yield from (concept.label_vi, concept.label_en)
        for labels in concept.alternatives.values():
            yield from labels
    for area in filter(None, (record.area, record.area_today)):
        yield from (area.name_vi, area.name_en)
    for _predicate, other in related_to(record):
        yield from (other.title_vi, other.title_en)


def _ranks(record: HeritageRecord) -> tuple[str, ...]:
    return tuple(
        designation.rank.notation
        for designation in record.designations.all()
        if designation.status == "current"
    )


def _facets(
    record: HeritageRecord, ranks: tuple[str, ...], areas: Containment
) -> dict[str, tuple[str, ...]]:
    """Its values with all broader ones: who chooses the broader finds the narrower."""
    categories = [record.category, record.building_type, record.object_class]
    assets = [use.asset for use in shown_uses(record)]
    return {
        "kind": (record.kind,),
        "area": areas.of((record.area_id, record.area_today_id)),
        "rank": ranks,
        "category": _notations(categories),
        "period": (record.period.slug,) if record.period else (),
        "material": _notations(record.materials.all()),
        "has": tuple(sorted({asset.kind for asset in assets})),
        "rights": tuple(sorted({asset.rights for asset in assets})),
    }


def _notations(concepts: Iterable[Concept | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.notation for each in with_broader(concepts)))
