"""What a document quotes of other rows follows them: search never tells what they said before."""

import pytest

from heritage.actions import requoting
from heritage.actions.withdrawal import withdraw
from heritage.authorities import load_authorities
from heritage.documents import SOURCE_NAME
from heritage.models import AreaUnit, Citation, Concept, HeritageRecord, Period, Site, Source
from media.models import Access
from search.ask import ask
from search.index import differences, index_documents
from search.request import SearchRequest
from tests.factories.heritage import (
    AreaFactory,
    ConceptFactory,
    ConceptSchemeFactory,
    RecordFactory,
    SourceFactory,
    add_picture,
    found,
    relate,
)

pytestmark = pytest.mark.django_db


def hits(text: str = "", **filters: str) -> set[int]:
    """Ids that a visitor finds."""
    chosen = {name: (value,) for name, value in filters.items()}
    return {hit.id for hit in ask(SearchRequest(text=text, filters=chosen)).hits}


def test_a_caption_that_is_restricted_is_found_no_more() -> None:
    record: HeritageRecord = RecordFactory()
    asset = add_picture(record).asset
    asset.generated, asset.caption_vi = False, "Cụ từ Nguyễn Văn Zặc"
    asset.save()
    found(record)
    assert hits("zặc") == {record.pk}
    asset.access = Access.RESTRICTED
    asset.save()
    assert hits("zặc") == set()


def test_a_caption_that_is_mended_is_found() -> None:
    record: HeritageRecord = RecordFactory()
    asset = add_picture(record).asset
    found(record)
    asset.generated, asset.caption_vi = False, "Bức cuốn thư zặc"
    asset.save()
    assert hits("zặc") == {record.pk}


def test_who_is_withdrawn_is_named_by_no_neighbour() -> None:
    site: HeritageRecord = RecordFactory()
    person: HeritageRecord = RecordFactory(title_vi="Nguyễn Văn Zặc")
    relate(site, person)
    pair = {found(person).pk, found(site).pk}
    assert hits("zặc") == pair
    withdraw(person, reason="Lầm")
    assert hits("zặc") == set()


def test_who_is_not_public_is_named_by_no_neighbour() -> None:
    site: HeritageRecord = RecordFactory()
    relate(site, RecordFactory(title_vi="Nguyễn Văn Zặc", live=False))
    found(site)
    assert hits("zặc") == set()


def test_a_neighbour_is_named_as_it_is_called_now() -> None:
    site: HeritageRecord = RecordFactory()
    other = Site(title_vi="Đình Chèm", live=False)
    other.save()
    relate(site, other)
    found(site)
    other.title_vi = "Đình Zặc"
    other.save_revision().publish()
    assert hits("zặc") == {site.pk, other.pk}


def test_a_ward_that_is_renamed() -> None:
    area: AreaUnit = AreaFactory()
    record = found(RecordFactory(area=area))
    area.name_vi = "Zặc Ngạc"
    area.save()
    assert hits("zặc") == {record.pk}


def test_a_ward_that_lies_in_another() -> None:
    upper: AreaUnit = AreaFactory()
    inner: AreaUnit = AreaFactory()
    record = found(RecordFactory(area=inner))
    assert hits(area=upper.slug) == set()
    inner.parent = upper
    inner.save()
    assert hits(area=upper.slug) == {record.pk}


def test_a_term_and_what_is_narrower() -> None:
    scheme = ConceptSchemeFactory(slug="object-class")
    broad: Concept = ConceptFactory(scheme=scheme)
    narrow: Concept = ConceptFactory(scheme=scheme)
    record = found(RecordFactory(object_class=narrow))
    narrow.broader = broad
    narrow.save()
    assert hits(category=broad.notation) == {record.pk}
    narrow.label_vi = "Chum zặc"
    narrow.save()
    assert hits("zặc") == {record.pk}


def test_a_period_that_is_dated_anew() -> None:
    period = Period.objects.create(
        slug="zac", name_vi="Zặc", name_en="Zac", year_from=1533, year_to=1592
    )
    record = found(RecordFactory(period=period))
    assert hits(century="16") == {record.pk} and hits(century="18") == set()
    period.year_to = 1789
    period.save()
    assert hits(century="18") == {record.pk}


def test_terms_that_are_loaded_anew() -> None:
    load_authorities()
    bronze = Concept.objects.get(scheme__slug="material", notation="bronze")
    record: HeritageRecord = RecordFactory()
    record.materials.add(bronze)
    record.save()
    bronze.label_vi, bronze.broader = "Zặc", None
    bronze.save()
    found(record)
    assert hits("zặc") == {record.pk} and hits(material="copper-alloy") == set()
    load_authorities(refresh=True)
    assert hits("zặc") == set() and hits(material="copper-alloy") == {record.pk}
    assert not any(differences())


def test_a_period_that_is_loaded_anew() -> None:
    load_authorities()
    period = Period.objects.get(slug="mac")
    record = found(RecordFactory(period=period))
    was = hits(century="16")
    Period.objects.filter(pk=period.pk).update(year_from=1801, year_to=1802)
    index_documents(SOURCE_NAME, [record.pk])
    assert (was, hits(century="16")) == ({record.pk}, set())
    load_authorities(refresh=True)
    assert hits(century="16") == {record.pk}


def test_a_source_that_is_mended() -> None:
    source: Source = SourceFactory()
    record: HeritageRecord = RecordFactory()
    Citation.objects.create(record=record, source=source)
    found(record)
    source.citation = "Thần tích làng Zặc"
    source.save()
    assert hits("zặc") == {record.pk}


def test_what_is_deleted_is_quoted_no_more(django_capture_on_commit_callbacks: object) -> None:
    concept: Concept = ConceptFactory(
        scheme=ConceptSchemeFactory(slug="relic-type"), label_vi="Zặc"
    )
    record: HeritageRecord = RecordFactory()
    record.relic_types.add(concept)
    record.save()
    found(record)
    assert hits("zặc") == {record.pk}
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # a fixture
        concept.delete()
    assert hits("zặc") == set()


def test_a_save_that_changes_nothing_indexes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    area: AreaUnit = AreaFactory()
    found(RecordFactory(area=area))
    told: list[object] = []
    monkeypatch.setattr(requoting, "index_documents", lambda *said: told.append(said))
    AreaUnit.objects.get(pk=area.pk).save()
    assert told == []


def test_many_are_indexed_by_and_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requoting, "AT_ONCE", 2)
    monkeypatch.setattr(requoting, "BATCH", 2)
    area: AreaUnit = AreaFactory()
    records = {found(RecordFactory(area=area)).pk for _ in range(7)}
    area.name_vi = "Zặc Ngạc"
    area.save()
    assert hits("zặc") == records
