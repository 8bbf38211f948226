"""What search is told of a record."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from heritage.chronology.days import year_bounds
from heritage.containment import Containment
from heritage.documents import document_of
from heritage.models import AreaChange, AreaUnit, HeritageRecord, Inscription, Period
from heritage.source import RecordSource
from tests.factories.heritage import (
    AreaFactory,
    ConceptFactory,
    ConceptSchemeFactory,
    RecordFactory,
    enrich,
)

pytestmark = pytest.mark.django_db


def test_every_field_is_a_section_of_its_own() -> None:
    record: HeritageRecord = RecordFactory(
        summary_vi="Tóm tắt.", history_vi="Chuyện kể của Đào Trường.", summary_en="Summary."
    )
    body = document_of(record, Containment.load()).body
    assert body["vi"] == ("Tóm tắt.", "Chuyện kể của Đào Trường.")
    assert body["en"] == ("Summary.",)


def test_a_heading_stands_before_its_text() -> None:
    story = [
        ("heading", "Sáu thuyền"),
        ("paragraph", "<p>Ba thôn, <b>mỗi thôn</b> hai thuyền.</p>"),
        ("quotation", {"text": "Trống giục.", "attribution": "Ca dao"}),
        ("heading", "Cuối"),
    ]
    record: HeritageRecord = RecordFactory(summary_vi="", body_vi=story)
    (first, second, third) = document_of(record, Containment.load()).body["vi"]
    assert first.startswith("Sáu thuyền — Ba thôn,")
    assert (second, third) == ("Trống giục. — Ca dao", "Cuối")


def test_what_tells_comes_before_what_lists() -> None:
    story = [("paragraph", "<p>Sáu thuyền đua.</p>")]
    record: HeritageRecord = RecordFactory(
        summary_vi="Hội.", body_vi=story, components_vi="Sáu thuyền; trống"
    )
    body = document_of(record, Containment.load()).body
    assert body["vi"] == ("Hội.", "Sáu thuyền đua.", "Sáu thuyền; trống")


def test_inscriptions_are_in_their_own_language() -> None:
    record: HeritageRecord = RecordFactory(summary_vi="", summary_en="")
    record.inscriptions.add(Inscription(text="慈廉", reading="Từ Liêm", translation_en="Ci Lian"))
    parts = document_of(record, Containment.load()).parts
    assert parts == {"transcript": {"vi": ("Từ Liêm",), "en": ("Ci Lian",), "lzh-Hani": ("慈廉",)}}


def _area(slug: str, **more: object) -> AreaUnit:
    area: AreaUnit = AreaFactory(slug=slug, **more)
    return area


def _became(before: AreaUnit, *after: AreaUnit) -> None:
    change = AreaChange.objects.create(
        decision=f"{before.slug} thành {after[0].slug}", date=date(2025, 7, 1), confidence="high"
    )
    change.before.set([before])
    change.after.set(after)


def _areas_of(record: HeritageRecord) -> tuple[str, ...]:
    return tuple(document_of(record, Containment.load()).facets["area"])


def test_an_area_lies_in_those_above_it_and_in_what_it_became() -> None:
    province = _area("tinh", level="province")
    district = _area("quan", level="district", parent=province)
    old, new = _area("cu", parent=district), _area("moi", parent=province)
    _became(old, new)
    assert _areas_of(RecordFactory(area=old)) == ("cu", "quan", "moi", "tinh")
    assert _areas_of(RecordFactory(area=new)) == ("moi", "tinh")


def test_where_a_divided_ward_went_is_for_the_record_to_say() -> None:
    old, one, other = _area("cu"), _area("mot"), _area("hai")
    _became(old, one)
    _became(old, other)
    assert _areas_of(RecordFactory(area=old)) == ("cu",)
    assert _areas_of(RecordFactory(area=old, area_today=other)) == ("cu", "hai")


def test_of_a_district_its_wards_tell() -> None:
    """It may have been divided beyond what this museum keeps."""
    old, new = _area("huyen", level="district"), _area("quan", level="district")
    _became(old, new)
    assert _areas_of(RecordFactory(area=old)) == ("huyen",)


def test_areas_in_a_circle_end() -> None:
    one, other = _area("mot"), _area("hai")
    _became(one, other)
    _became(other, one)
    assert set(_areas_of(RecordFactory(area=one))) == {"mot", "hai"}


def test_broader_terms_go_along() -> None:
    scheme = ConceptSchemeFactory(slug="material")
    above = None
    for notation in ("kim-loai", "vang", "vang-thep"):
        above = ConceptFactory(scheme=scheme, notation=notation, broader=above)
    record: HeritageRecord = RecordFactory(kind="object")
    record.materials.add(above)
    facets = document_of(record, Containment.load()).facets
    assert facets["material"] == ("vang-thep", "vang", "kim-loai")


def test_many_documents_ask_no_more_than_one() -> None:
    def asked(number: int) -> int:
        ids = [
            enrich(RecordFactory(area=AreaFactory(parent=AreaFactory())), rows=1).pk
            for _ in range(number)
        ]
        with CaptureQueriesContext(connection) as queries:
            assert len(list(RecordSource().documents(ids))) == number
        return len(queries)

    assert asked(1) == asked(5)


def test_days_of_a_period_are_an_estimate() -> None:
    period = Period.objects.create(
        slug="thu", name_vi="Thử", name_en="Trial", year_from=1533, year_to=1789
    )
    document = document_of(RecordFactory(period=period), Containment.load())
    assert (document.earliest, document.latest) == year_bounds(1533, 1789)
    assert document.approximate
    own = document_of(RecordFactory(period=period, time_literal="1695"), Containment.load())
    assert (own.earliest, own.latest) == year_bounds(1695, 1695)
    assert not own.approximate
    assert not document_of(RecordFactory(), Containment.load()).approximate
