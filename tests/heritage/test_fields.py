"""What a question may ask of a record by name, and what it must not learn."""

from datetime import timedelta

import pytest
from django.utils import timezone

from heritage.containment import Containment
from heritage.documents import document_of
from heritage.enums import Access, Kind, PlaceSensitivity
from heritage.fields import read_days
from heritage.models import Citation, HeritageRecord, Source
from search.ask import ask
from search.request import SearchRequest
from tests.factories.heritage import ConceptFactory, RecordFactory, found, relate

pytestmark = pytest.mark.django_db


def _found(question: str) -> list[str]:
    hits = ask(SearchRequest(text=question)).hits
    return [hit.presentation.title for hit in hits if hit.presentation]


def _honours(temple: HeritageRecord, spirit: HeritageRecord) -> None:
    relate(temple, spirit, predicate=ConceptFactory(predicate=True, notation="worships"))


@pytest.fixture
def temple() -> HeritageRecord:
    record: HeritageRecord = RecordFactory(title_vi="Đình Chèm", time_literal="đầu thế kỷ XVII")
    return record


def test_whom_a_temple_honours(temple: HeritageRecord) -> None:
    spirit = RecordFactory(title_vi="Lý Ông Trọng", kind=Kind.PERSON)
    spirit.names.create(text="Hy Khang Thiên Vương")
    spirit.save()
    _honours(temple, spirit)
    found(temple)
    assert _found('thờ:"Lý Ông Trọng"') == ["Đình Chèm"]
    assert _found("deity:(hy khang)") == ["Đình Chèm"]
    assert _found('người:"hy khang"') == ["Đình Chèm"]
    assert _found("thờ:chèm") == []


@pytest.mark.parametrize(
    "hidden",
    [
        {"live": False},
        {"access": Access.STAFF},
        {"embargo_until": timezone.localdate() + timedelta(days=3)},
    ],
)
def test_who_is_not_public_is_not_named(temple: HeritageRecord, hidden: dict[str, object]) -> None:
    spirit = RecordFactory(title_vi="Người Ẩn Danh", kind=Kind.PERSON)
    _honours(temple, spirit)
    HeritageRecord.objects.filter(pk=spirit.pk).update(**hidden)
    found(temple)
    assert _found('thờ:"Ẩn Danh" OR người:"Ẩn Danh"') == []


def test_sources_and_numbers(temple: HeritageRecord) -> None:
    source = Source.objects.create(citation="Đại Nam nhất thống chí", kind="book")
    temple.citations.add(Citation(source=source))
    temple.register_number = "PTH.TĐ.01"
    temple.save()
    found(temple)
    assert _found('nguồn:"nhất thống chí"') == ["Đình Chèm"]
    assert _found("mã:PTH.TĐ.01") == ["Đình Chèm"]
    assert _found(f"mã:{temple.pid}") == ["Đình Chèm"]


POINTS = {
    PlaceSensitivity.EXACT: (21.0885, 105.7722),
    PlaceSensitivity.BLURRED: (21.0868, 105.7732),
    PlaceSensitivity.AREA: None,
}


@pytest.mark.parametrize("sensitivity", POINTS)
def test_no_distance_tells_more_of_a_place_than_its_page(
    temple: HeritageRecord, sensitivity: PlaceSensitivity
) -> None:
    temple.latitude, temple.longitude = 21.0885, 105.7722
    temple.place_sensitivity = sensitivity
    temple.save()
    found(temple)
    point = document_of(temple, Containment.load()).point
    exact = "gần:21.0885,105.7722~20m"
    assert _found(exact) == (["Đình Chèm"] if sensitivity == PlaceSensitivity.EXACT else [])
    if point is None:
        assert _found("gần:21.0885,105.7722~200km") == []
        assert _found("khung:20,105..22,106") == []
    else:
        assert _found(f"gần:{point[0]},{point[1]}~20m") == ["Đình Chèm"]


def test_an_estimate_is_never_certain(temple: HeritageRecord) -> None:
    found(temple)
    found(RecordFactory(title_vi="Bia", time_literal="1632"))
    hits = ask(SearchRequest(text="niên đại:1600..1650")).hits
    assert {hit.title.text: hit.doubtful for hit in hits} == {"Đình Chèm": True, "Bia": False}


def test_words_about_time() -> None:
    first, last = read_days("Chính Hòa thứ 24") or (0, 0)
    assert (first, last) == (621643, 622007)
    assert read_days("sau 1945") == (710397, None)
    assert read_days("hôm qua") is None
