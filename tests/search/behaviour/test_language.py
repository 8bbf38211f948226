"""The question language finds exactly what its conditions say, on every engine."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.ask import ask
from search.facets import VISIBLE
from search.index import index_documents
from search.language.fields import language_fields, registry
from search.query.language import Field, FieldType
from search.request import SearchRequest, Sort
from search.results import Results
from tests.search.library import Library, day, document


@pytest.fixture(autouse=True)
def fields(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A field that a room above adds, and its reader of dates."""
    monkeypatch.setattr(registry, "_added", {})
    monkeypatch.setattr(registry, "_readers", [])
    language_fields.cache_clear()
    registry.register_fields(
        Field("patron", FieldType.TEXT, {"vi": ("thờ",), "en": ("patron",)}, ())
    )
    registry.register_dates(
        lambda text: (day(1680), day(1706) - 1) if text.casefold() == "chính hòa" else None
    )
    yield
    language_fields.cache_clear()


@pytest.fixture
def library(library: Library) -> Library:
    """The library with things that are dated and placed more or less well."""
    more = (
        document(21, "Bia một", body="Bia đá.", earliest=day(1601), latest=day(1634) - 1,
                 approximate=True, point=(21.09, 105.77), fields={"patron": ("Lý Ông Trọng",)}),
        document(22, "Bia hai", body="Bia đá dựng sau.", earliest=day(1640), latest=day(1700),
                 point=(21.10, 105.77), fields={"patron": ("Trọng", "Lý Nam Đế")}),
        document(23, "Bia ba", body="Bia gỗ.", earliest=day(1946), latest=None,
                 point=(21.5, 105.77)),
        document(24, "Bia bốn", body="Bia chùa.", earliest=None, latest=day(1620)),
        document(25, "Bia năm", body="Bia đá chưa chùa.", facets={"kind": ("site",)}),
    )  # fmt: skip
    changed = datetime(2026, 3, 5, 1, tzinfo=UTC)
    library.documents_by_id.update(
        (each.id, replace(each, updated=changed) if each.id == 25 else each) for each in more
    )
    return library


def answer(text: str, **more: object) -> Results:
    return ask(SearchRequest(text=text, limit=100, **more))  # type: ignore[arg-type]  # a test says what it passes


def found(text: str) -> set[int]:
    results = answer(text)
    assert results.notice is None
    assert len(results.hits) == results.total
    return {hit.id for hit in results.hits}


FOUND: dict[str, set[int]] = {
    "đình AND chèm": {1},
    "đình VÀ sông": {1},
    "tên:đình": {1, 4, 8, 9},
    "tên:dinh": {1, 4, 8, 9, 10},
    'tên:"đình hoàng"': {8, 9},
    "tên:đình -hoàng": {1, 4},
    "tên:đình NOT tên:(hoàng OR chèm)": {4},
    "ten:hoa* OR tên:慈": {8, 9, 10, 11},
    "name:bronze": {7},
    "nội dung:chèm": {2},
    '"sông hồng" OR "trống đồng"': {1, 7},
    '"ngôi sông"~3': {1},
    '"ngôi sông"~1 OR nem': {5},
    "loại:element": {3, 4, 5},
    "loại:nhân vật": {2, 10},
    'kind:"person"': {2, 10},
    "loại:site -hạng:special": {7, 8, 9, 25},
    "loại:site hạng:special": {1},
    "loại:(person OR place) chèm": {2, 11},
    "phường:Tây Tựu": {3, 4},
    "area:tay-tuu,thuy-phuong": {1, 2, 3, 4, 11},
    "tháng:3": {3, 4},
    "tháng:giêng OR tháng:5": {1},
    "thế kỷ:XVII": {1, 6, 21, 22, 24},
    "century:11": {7},
    "ngôn ngữ:en": {1, 7},
    "thờ:trọng": {21, 22},
    'thờ:"lý trọng" OR thờ:"nam đế"': {22},
    'thờ:"lý trọng"~1': {21},
    "thờ:Lý -thờ:nam": {21},
    "-loại:site -bia": {2, 3, 4, 5, 6, 10, 11},
    "niên đại:1650..1655": {1, 6, 22},
    "niên đại:1028": {7, 24},
    "niên đại:1000..1030": {7, 24},
    "niên đại:..1000": {10, 24},
    "niên đại:1950..": {23},
    "niên đại:Chính Hòa": {6, 22},
    'niên đại:"chính hòa" -làng': {22},
    "cập nhật:2026-03-05": {25},
    "cập nhật:..2026-01-01 loại:element": {3, 4, 5},
    "updated:2026-03..": {25},
    "gần:21.09,105.77~500m": {21},
    "gần:21.09,105.77~2km": {21, 22},
    "khung:21.05,105.7..21.2,105.8": {21, 22},
    "khung:21.4,105..22,106 bia": {23},
    "-gần:21.09,105.77~2km tên:bia": {23, 24, 25},
}  # fmt: skip


@pytest.mark.parametrize("text", FOUND)
def test_finds(indexed: Library, text: str) -> None:
    assert found(text) == FOUND[text]


DOUBTFUL = {
    "niên đại:1600..1650": {1: True, 6: True, 21: True, 22: True, 24: True},
    "niên đại:1600..1700 tên:bia": {21: True, 22: False, 24: True},
    "niên đại:..1650 tên:bia": {21: True, 22: True, 24: False},
    "niên đại:1900..": {23: False, 6: True},
    "gần:21.09,105.77~2km": {21: False, 22: False},
    "-niên đại:1600..1650 tên:bia": {21: True, 22: True, 23: False, 24: True, 25: False},
    "tên:đình": {1: False, 4: False, 8: False, 9: False},
}


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_may_be_meant_is_told(indexed: Library, text: str) -> None:
    assert {hit.id: hit.doubtful for hit in answer(text).hits} == DOUBTFUL[text]


def test_the_best_comes_first(indexed: Library) -> None:
    assert answer("tên:chèm").hits[0].id in (1, 11)
    assert answer('"đình hoàng" loại:site').hits[0].id == 8
    assert "<mark>" in answer("tên:đình").hits[0].title.html
    by_name = answer("tên:đình", sort=Sort.NAME).hits
    assert [hit.id for hit in by_name] == [1, 8, 9, 4]


def test_filters_and_facets_go_on(indexed: Library) -> None:
    results = answer("tên:đình", filters={"kind": ("site",)}, facets=("kind", "rank"))
    assert {hit.id for hit in results.hits} == {1, 8, 9}
    kinds = {value.value: value.count for value in results.facets[0].values}
    assert kinds == {"site": 3, "element": 1}


def test_what_is_hidden_stays_hidden(indexed: Library) -> None:
    assert 12 not in found("-tên:đình")
    assert found("bản thảo AND chèm") == set()
    officers = ask(SearchRequest(text="chèm -loại:site -loại:person -loại:place"), "officer")
    assert [hit.id for hit in officers.hits] == [12]


def test_a_removed_document_is_forgotten(indexed: Library) -> None:
    del indexed.documents_by_id[21]
    index_documents("library", [21])
    assert found("thờ:trọng") == {22}
    assert found("gần:21.09,105.77~500m") == set()


def test_pages_to_the_end(indexed: Library) -> None:
    seen: list[int] = []
    after = ""
    while True:
        page = ask(SearchRequest(text="-tên:đình", limit=4, after=after))
        seen += [hit.id for hit in page.hits]
        if not (after := page.next):
            break
    assert len(seen) == len(set(seen)) == page.total == 12


def test_chips_say_what_was_read_and_take_it_away(indexed: Library) -> None:
    text = 'đình AND hạng:special -loại:place niên đại:1600..1650 (tên:chèm OR thờ:"x")'
    results = answer(text)
    assert [chip.label for chip in results.understood] == [
        "Xếp hạng: Quốc gia đặc biệt",
        "không có: Loại hình: Địa danh",
        "Niên đại: 1600–1650",
        "Tên: chèm hoặc Thờ: “x”",
    ]
    assert [chip.without for chip in results.understood] == [
        'đình AND -loại:place niên đại:1600..1650 (tên:chèm OR thờ:"x")',
        'đình AND hạng:special niên đại:1600..1650 (tên:chèm OR thờ:"x")',
        'đình AND hạng:special -loại:place (tên:chèm OR thờ:"x")',
        "đình AND hạng:special -loại:place niên đại:1600..1650",
    ]
    assert results.understood[0].literal == "hạng:special"
    assert all(chip.applied for chip in results.understood)
    assert results.reading.startswith('đình AND hạng:"Quốc gia đặc biệt" AND -loại:')


def test_a_slip_is_plain_text_and_told(indexed: Library) -> None:
    results = answer('đình chèm AND (tên:"đình')
    assert results.hits[0].id == 1
    assert results.reading == ""
    assert results.notice
    assert results.notice.nearest == 'đình chèm AND (tên:"đình")'
    assert answer(results.notice.nearest).notice is None
    unknown = answer("loại:lâu đài")
    assert unknown.notice
    assert (unknown.notice.nearest, unknown.notice.start) == ("lâu đài", 5)
    assert unknown.total == answer("loại lâu đài").total
    assert answer("tên:").notice is None, "half typed"


def test_a_quotation_mark_left_open_is_told(indexed: Library) -> None:
    results = answer('hội "đình chèm')
    assert results.hits[0].id == 1
    assert (results.total, results.reading) == (answer("hội đình chèm").total, "")
    assert results.notice
    assert results.notice.nearest == 'hội "đình chèm"'
    assert (results.notice.start, results.notice.end) == (14, 14)


def test_the_name_of_a_field_is_no_word_to_repair(indexed: Library) -> None:
    results = answer("chemm name:(")
    assert results.notice
    assert [each.typed for each in results.repaired] == ["chemm"]


def test_a_word_that_nothing_has_is_told_with_the_nearest(indexed: Library) -> None:
    results = answer("tên:chemf loại:site")
    assert (results.total, results.reading) == (0, 'tên:chemf AND loại:"Di tích"')
    assert results.notice
    assert results.notice.nearest == "tên:chèm loại:site"
    assert (results.notice.start, results.notice.end) == (4, 9)
    assert answer(results.notice.nearest).total == 1
    assert answer("tên:sông loại:person").notice is None, "a known word"


PLAIN = ["đình chèm", "Mục: đình", "Đình Chèm (Thụy Phương)", "-đình", '"đình chèm"']


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_goes_its_own_way(indexed: Library, text: str) -> None:
    results = answer(text)
    assert (results.reading, results.notice) == ("", None)
    assert results.hits[0].id == 1


def test_exact_takes_signs_as_they_are(indexed: Library) -> None:
    results = answer("tên:đình -chèm", exact=True)
    assert results.reading == ""
    assert 1 in {hit.id for hit in results.hits}


LONG = 'tên:a OR thờ:"b c"~3 OR (x -y loại:site) OR niên đại:1600..1700 OR gần:21,105~2km OR d*'


def test_queries_are_bounded(committed_db: None, indexed: Library) -> None:
    answer("")
    for text, most in {"tên:đình": 8, LONG: 9, "loại:site": 7}.items():
        with CaptureQueriesContext(connection) as captured:
            ask(SearchRequest(text=text, facets=VISIBLE))
        assert len(captured) <= most, text
