"""Records follow their files; what an officer did is never undone."""

from collections.abc import Collection, Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import ReferenceIndex, Revision

from heritage.models import HeritageRecord, RecordMedia
from museum.demo.lookups import Lookups
from museum.demo.pictures import Picture
from museum.demo.writing import write_records
from tests.museum.demo.pictures_stub import drawn

Facts = list[dict[str, Any]]


def _record(slug: str) -> HeritageRecord:
    return HeritageRecord.objects.get(slug=slug)


def _of(facts: Facts, slug: str) -> dict[str, Any]:
    return next(item for item in facts if item["slug"] == slug)


def test_records_are_created_and_published(known: Lookups, facts: Facts) -> None:
    assert write_records(facts, known, draw=None) == {"created": 7}
    record = _record("dinh-chem")
    assert record.live
    assert record.first_published_at is not None
    assert not record.has_unpublished_changes
    assert record.pid
    assert record.title_en == "Chèm Communal House"
    assert record.area.slug == "thuy-phuong-2013"
    assert record.area_today is None, "unsure, so a claim instead"
    assert (record.point_precision, record.latitude) == (500, 21.0935)


def test_inline_rows_are_there_once(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    record = _record("dinh-chem")
    assert [name.text for name in record.names.all()][:2] == ["đình Trèm", "đền Chèm"]
    assert [row.rank.notation for row in record.designations.all()] == [
        "national",
        "special-national",
    ]
    assert record.claims.count() == len(_of(facts, "dinh-chem")["claims"])
    assert record.citations.count() == 4


def test_relations_lead_to_records_written_later(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    told = {
        (row.predicate.notation, row.object.slug) for row in _record("dinh-chem").relations.all()
    }
    assert told == {
        ("worships", "ly-ong-trong"),
        ("holds-festival", "le-hoi-dinh-chem"),
        ("located-in", "lang-chem"),
    }
    assert _record("ly-ong-trong").inverse_relations.count() >= 3


def test_references_are_indexed(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    assert ReferenceIndex.get_references_to(known.concept("rank", "special-national")).exists()


def test_the_terms_of_a_kind_are_set(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    statue = _record("tuong-ly-ong-trong")
    assert [term.notation for term in statue.materials.all()] == ["wood", "lacquer", "gilding"]
    assert str(statue.dimensions.get().value) == "3.000"
    assert _record("le-hoi-dinh-chem").category.notation == "festivals"
    rule = _record("le-hoi-dinh-chem").festival_rules.get()
    assert (rule.month, rule.day_from, rule.day_to) == (5, 14, 16)


def test_twice_changes_nothing(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    revisions = Revision.objects.count()
    stamps = dict(HeritageRecord.objects.values_list("slug", "updated_at"))
    assert write_records(facts, known, draw=None) == {"unchanged": 7}
    assert Revision.objects.count() == revisions
    assert dict(HeritageRecord.objects.values_list("slug", "updated_at")) == stamps


def test_a_changed_file_refreshes_its_record_alone(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    pid = _record("dinh-chem").pid
    _of(facts, "dinh-chem")["summary"]["vi"] = "Câu khác."
    _of(facts, "dinh-chem")["names"].pop()
    assert write_records(facts, known, draw=None) == {"refreshed": 1, "unchanged": 6}
    record = _record("dinh-chem")
    assert record.summary_vi == "Câu khác."
    assert record.names.count() == 3
    assert record.pid == pid


def test_what_an_officer_edited_is_kept(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    officer = get_user_model().objects.create(username="can-bo")
    record = _record("dinh-chem")
    record.summary_vi = "Lời của cán bộ."
    record.save_revision(user=officer).publish()
    _of(facts, "dinh-chem")["summary"]["vi"] = "Câu khác."
    assert write_records(facts, known, draw=None) == {"kept": 1, "unchanged": 6}
    assert _record("dinh-chem").summary_vi == "Lời của cán bộ."


def test_a_record_that_moved_is_not_made_again(known: Lookups, facts: Facts) -> None:
    write_records(facts, known, draw=None)
    officer = get_user_model().objects.create(username="can-bo")
    record = _record("dinh-chem")
    record.slug = "dinh-trem"
    record.save_revision(user=officer).publish()
    assert write_records(facts, known, draw=None)["kept"] == 1
    assert HeritageRecord.objects.count() == 7


def _draw(facts: Collection[dict[str, Any]]) -> Iterator[list[Picture]]:
    return (drawn(item["slug"]) for item in facts)


def test_a_record_without_picture_gets_its_own(
    known: Lookups, facts: Facts, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    write_records(facts, known, draw=None)
    assert write_records(facts, known, draw=_draw) == {"refreshed": 7}
    use = _record("dinh-chem").media.get()
    assert use.asset.filename == "dinh-chem-stub.jpg"
    assert use.role == "primary"
    assert write_records(facts, known, draw=_draw) == {"unchanged": 7}
    assert RecordMedia.objects.count() == 7


@pytest.mark.parametrize("slug", ["dinh-chem", "lang-chem"])
def test_a_picture_survives_a_refresh(
    slug: str, known: Lookups, facts: Facts, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    write_records(facts, known, draw=_draw)
    _of(facts, slug)["summary"]["en"] = "Another sentence."
    assert write_records(facts, known, draw=_draw)["refreshed"] == 1
    assert _record(slug).media.count() == 1
