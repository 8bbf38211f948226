"""Records and what they lean on, for tests."""

from collections.abc import Iterable
from typing import Any

import factory
from factory.django import DjangoModelFactory
from wagtail.signal_handlers import disable_reference_index_auto_update

from heritage.actions.publication import announce, announce_many
from heritage.enums import AreaLevel, Kind, MediaRole, SourceKind
from heritage.models import (
    AreaUnit,
    ChangeType,
    Citation,
    Claim,
    Concept,
    ConceptScheme,
    Designation,
    DocumentaryHeritage,
    FestivalRule,
    Group,
    HeritageObject,
    HeritageRecord,
    IntangibleElement,
    Person,
    Place,
    RecordMedia,
    RecordName,
    Relation,
    Site,
    Source,
)
from heritage.models.festival import HOLDS_FESTIVAL
from tests.factories.media import AssetFactory


class ConceptSchemeFactory(DjangoModelFactory):
    """A vocabulary."""

    class Meta:
        model = ConceptScheme
        django_get_or_create = ("slug",)

    slug = "rank"
    label_vi = factory.LazyAttribute(lambda scheme: f"Từ vựng {scheme.slug}")
    label_en = factory.LazyAttribute(lambda scheme: f"Vocabulary {scheme.slug}")


class ConceptFactory(DjangoModelFactory):
    """A rank, or with the trait a predicate with its inverse."""

    class Meta:
        model = Concept

    scheme = factory.SubFactory(ConceptSchemeFactory)
    notation = factory.Sequence(lambda number: f"term-{number}")
    label_vi = factory.LazyAttribute(lambda concept: f"Nhãn {concept.notation}")
    label_en = factory.LazyAttribute(lambda concept: f"Label {concept.notation}")

    class Params:
        predicate = factory.Trait(
            scheme=factory.SubFactory(ConceptSchemeFactory, slug="predicate"),
            inverse_vi=factory.LazyAttribute(lambda concept: f"Ngược {concept.notation}"),
            inverse_en=factory.LazyAttribute(lambda concept: f"Inverse {concept.notation}"),
        )


class AreaFactory(DjangoModelFactory):
    """A ward."""

    class Meta:
        model = AreaUnit

    slug = factory.Sequence(lambda number: f"phuong-{number}")
    level = AreaLevel.WARD
    name_vi = factory.Sequence(lambda number: f"Phường {number}")
    name_en = factory.Sequence(lambda number: f"Ward {number}")


class SourceFactory(DjangoModelFactory):
    """A book."""

    class Meta:
        model = Source

    citation = factory.Sequence(lambda number: f"Địa chí, tập {number}")
    kind = SourceKind.BOOK

    class Params:
        memory = factory.Trait(kind=SourceKind.MEMORY)


MODELS: dict[str, type[HeritageRecord]] = {
    Kind.SITE: Site,
    Kind.OBJECT: HeritageObject,
    Kind.DOCUMENT: DocumentaryHeritage,
    Kind.ELEMENT: IntangibleElement,
    Kind.PERSON: Person,
    Kind.GROUP: Group,
    Kind.PLACE: Place,
}


class RecordFactory(DjangoModelFactory):
    """A published record; ``kind`` chooses what it is.

    Wagtail's index of what refers to what, which costs more than the record, is left out.
    """

    class Meta:
        model = HeritageRecord

    kind = Kind.SITE
    title_vi = factory.Sequence(lambda number: f"Đình Thử {number}")
    title_en = factory.Sequence(lambda number: f"Trial Communal House {number}")
    summary_vi = "Ngôi đình bên sông."
    summary_en = "A communal house by the river."
    live = True

    class Params:
        vietnamese_only = factory.Trait(title_en="", summary_en="")
        placed = factory.Trait(latitude=21.09, longitude=105.77, point_precision=500)
        draft = factory.Trait(live=False)

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> HeritageRecord:
        record: HeritageRecord = MODELS[kwargs.pop("kind")](**kwargs)
        with disable_reference_index_auto_update():
            record.save()
        return record


def found(record: HeritageRecord) -> HeritageRecord:
    """Announce ``record``, so that search finds it."""
    announce(record, type=ChangeType.CREATE)
    return record


def all_found(records: Iterable[HeritageRecord]) -> None:
    """Announce ``records`` together, so that search finds them; far quicker than one by one."""
    announce_many(list(records), type=ChangeType.CREATE)


def add_picture(record: HeritageRecord, *, primary: bool = True) -> RecordMedia:
    """Give ``record`` a picture."""
    return RecordMedia.objects.create(
        record=record,
        asset=AssetFactory(alt_vi="Hình thử", alt_en="A trial picture"),
        role=MediaRole.PRIMARY if primary else MediaRole.GALLERY,
        caption_vi="Chú thích thử",
    )


def relate(subject: HeritageRecord, other: HeritageRecord, **fields: object) -> Relation:
    """Tie two records by a predicate of their own."""
    fields.setdefault("predicate", ConceptFactory(predicate=True))
    return Relation.objects.create(subject=subject, object=other, **fields)


def hold(place: HeritageRecord, festival: HeritageRecord) -> None:
    """Say that ``festival`` is held at ``place``."""
    known = Concept.objects.filter(notation=HOLDS_FESTIVAL).first()
    predicate = known or ConceptFactory(predicate=True, notation=HOLDS_FESTIVAL)
    relate(place, festival, predicate=predicate)


def enrich(record: HeritageRecord, rows: int = 3) -> HeritageRecord:
    """Give ``record`` ``rows`` of everything a page shows."""
    for number in range(rows):
        source = SourceFactory()
        RecordName.objects.create(record=record, text=f"Tên khác {number}")
        Designation.objects.create(record=record, rank=ConceptFactory(), time_literal="1990")
        Claim.objects.create(record=record, field=f"niên đại {number}", value="1635", source=source)
        Citation.objects.create(record=record, source=source)
        FestivalRule.objects.create(record=record, month=number % 12 + 1, day_from=10, day_to=12)
        add_picture(record, primary=number == 0)
        neighbour = RecordFactory()
        add_picture(neighbour)
        relate(record, neighbour)
        relate(RecordFactory(), record)
    return record
