"""Advanced search: a form that writes the question language, and the language on the page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest import MonkeyPatch

from heritage.enums import Kind
from heritage.models import HeritageRecord
from search.backends import SearchUnavailable
from tests.factories.heritage import RecordFactory, found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
FORM, FORM_EN = "/tim-nang-cao/", "/en/advanced-search/"


@pytest.fixture
def records() -> list[HeritageRecord]:
    made = [
        RecordFactory(title_vi="Đình Chèm", title_en="Chèm House", time_literal="đầu thế kỷ XVII"),
        RecordFactory(title_vi="Chùa Anh Linh", title_en="Anh Linh", time_literal="1632"),
        RecordFactory(title_vi="Cụ Hai", title_en="Mr Hai", kind=Kind.PERSON),
    ]
    for record in made:
        found(record)
    return made


def _values(visitor: Client, path: str, **query: str) -> dict[str, str]:
    tree = parse(visitor.get(path, query))
    form = next(each for each in tree.iter("form") if each.get("action") == path)
    boxes = find_all(form, "input", class_="field-input")
    return {box.get("name", ""): box.get("value", "") for box in boxes if box.get("value")}


def _titles(visitor: Client, question: str, path: str = "/di-san/") -> list[str]:
    tree = parse(visitor.get(path, {"q": question}))
    cards = [card for card in tree.iter("article") if card.get("class") == "card"]
    return [text_of(find_all(card, "a")[0]) for card in cards]


@pytest.mark.parametrize("path", [FORM, FORM_EN])
def test_the_form_opens_empty(visitor: Client, records: list[HeritageRecord], path: str) -> None:
    tree = parse(visitor.get(path))
    assert not find_all(tree, "p", role="alert")
    assert {"kind"} <= {box.get("name") for box in find_all(tree, "input", type="checkbox")}
    labels = {label.get("for") for label in tree.iter("label") if label.get("for")}
    inputs = {each.get("id") for each in find_all(tree, "input", class_="field-input")}
    assert inputs <= labels


SENT = {
    FORM: 'đình AND -chùa AND tên:"đình chèm" AND loại:"Di tích" AND niên đại:1600..1650',
    FORM_EN: 'đình AND -chùa AND name:"đình chèm" AND kind:"Monument or site" AND date:1600..1650',
}


@pytest.mark.parametrize("path", [FORM, FORM_EN])
def test_what_is_sent_is_written_in_the_language(
    visitor: Client, records: list[HeritageRecord], path: str
) -> None:
    sent = {
        "tim": "1",
        "every": "Đình",
        "none": "chùa",
        "in_name": "Đình Chèm",
        "kind": "site",
        "dated_from": "1600",
        "dated_to": "1650",
    }
    response = visitor.get(path, sent)
    assert response.status_code == 302
    question = parse_qs(urlsplit(response["Location"]).query)["q"][0]
    assert question == SENT[path]
    answer = visitor.get(response["Location"])
    assert "Đình Chèm" in answer.content.decode() or "Chèm House" in answer.content.decode()


def test_the_form_reads_the_language_again(visitor: Client, records: list[HeritageRecord]) -> None:
    question = 'đình -chùa tên:chèm date:1600..1650 gần:21.09,105.77~2km (tên:x OR thờ:"y z")'
    assert _values(visitor, FORM, q=question) == {
        "every": "đình",
        "none": "chùa",
        "in_name": "chèm",
        "dated_from": "1600",
        "dated_to": "1650",
        "latitude": "21.09",
        "longitude": "105.77",
        "distance": "2",
        "other": 'tên:x OR thờ:"y z"',
    }
    tree = parse(visitor.get(FORM, {"q": "loại:person"}))
    assert [box.get("value") for box in find_all(tree, "input", checked="")] == ["person"]
    assert _values(visitor, FORM, q="hội làng") == {"some": "hội làng"}


WRONG = {
    "dated_from": "hôm qua",
    "changed_to": "31/2/2026",
    "latitude": "chín mươi",
    "other": '(tên:"đình',
    "kind": "castle",
    "century": "999",
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("path", [FORM, FORM_EN])
def test_a_slip_is_told_at_its_place(
    visitor: Client, records: list[HeritageRecord], path: str, name: str
) -> None:
    response = visitor.get(path, {"tim": "1", name: WRONG[name], "every": "đình"})
    assert response.status_code == 400
    tree = parse(response)
    assert find_all(tree, "p", role="alert")
    if name not in ("kind", "century"):
        assert find_all(tree, "span", class_="field-error")
        assert _values_of(tree)["every"] == "đình"


def _values_of(tree: object) -> dict[str, str]:
    boxes = find_all(tree, "input", class_="field-input")  # type: ignore[arg-type]  # an element
    return {box.get("name", ""): box.get("value", "") for box in boxes}


HOSTILE = ["x" * 50_000, "\x00", '"', "((((", "<script>alert(1)</script>", "%s{0}", "\u202e\ud7ff"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts(visitor: Client, text: str) -> None:
    for name in ("every", "phrase", "in_name", "dated_from", "latitude", "other", "kind"):
        response = visitor.get(FORM, {"tim": "1", name: text})
        assert response.status_code in (302, 400)
        if response.status_code == 302:
            assert visitor.get(response["Location"]).status_code == 200
    assert visitor.get(FORM, {"q": text}).status_code == 200
    assert visitor.get("/di-san/", {"q": f"tên:{text}"}).status_code in (200, 400)


def test_an_empty_form_is_the_whole_collection(visitor: Client) -> None:
    assert visitor.get(FORM, {"tim": "1", "every": " "})["Location"] == "/di-san/"


def test_only_reading(visitor: Client) -> None:
    assert visitor.post(FORM).status_code == 405


def test_the_engine_may_be_away(visitor: Client, monkeypatch: MonkeyPatch) -> None:
    def away(*_args: object, **_kwargs: object) -> None:
        raise SearchUnavailable

    monkeypatch.setattr("museum.presentation.advanced_search.ask", away)
    response = visitor.get(FORM)
    assert (response.status_code, response["Retry-After"]) == (503, "30")


def test_queries_do_not_grow(visitor: Client, records: list[HeritageRecord]) -> None:
    visitor.get(FORM)
    with CaptureQueriesContext(connection) as few:
        visitor.get(FORM, {"q": "tên:đình"})
    for number in range(30):
        found(RecordFactory(title_vi=f"Đình {number}"))
    visitor.get(FORM)
    with CaptureQueriesContext(connection) as many:
        visitor.get(FORM, {"q": "tên:đình"})
    assert len(many) <= len(few) + 1 <= 13


def test_the_language_on_the_collection_page(
    visitor: Client, records: list[HeritageRecord]
) -> None:
    assert _titles(visitor, "tên:chèm") == ["Đình Chèm"]
    assert _titles(visitor, "name:chem kind:site", "/en/heritage/") == ["Chèm House"]
    assert set(_titles(visitor, "loại:site -tên:chèm")) == {"Chùa Anh Linh"}


def test_what_may_be_meant_says_so(visitor: Client, records: list[HeritageRecord]) -> None:
    tree = parse(visitor.get("/di-san/", {"q": "niên đại:1600..1650"}))
    cards = [card for card in tree.iter("article") if card.get("class") == "card"]
    doubts = {text_of(find_all(card, "a")[0]): bool(find_all(card, "p", class_="doubt"))
              for card in cards}  # fmt: skip
    assert doubts == {"Đình Chèm": True, "Chùa Anh Linh": False}


def test_conditions_are_chips_that_can_be_taken_away(
    visitor: Client, records: list[HeritageRecord]
) -> None:
    tree = parse(visitor.get("/di-san/", {"q": "chèm loại:site -thờ:x"}))
    chips = next(each for each in tree.iter("ul") if each.get("class") == "chips")
    links = [parse_qs(urlsplit(link.get("href", "")).query)["q"][0] for link in chips.iter("a")]
    assert links == ["chèm -thờ:x", "chèm loại:site"]


@pytest.mark.parametrize("path", ["/di-san/", "/en/heritage/"])
def test_a_slip_is_shown_with_the_nearest_reading(
    visitor: Client, records: list[HeritageRecord], path: str
) -> None:
    tree = parse(visitor.get(path, {"q": 'chèm AND tên:"chèm'}))
    notice = next(each for each in tree.iter("div") if "slip" in (each.get("class") or ""))
    (link,) = find_all(notice, "a")
    assert text_of(link) == 'chèm AND tên:"chèm"'
    assert parse_qs(urlsplit(link.get("href", "")).query)["q"] == ['chèm AND tên:"chèm"']
    assert list(tree.iter("article")), "answered as plain text meanwhile"


def test_plain_text_gets_no_remark(visitor: Client, records: list[HeritageRecord]) -> None:
    for text in ("Mục: chèm", "Đình Chèm (cũ)", "-chèm", 'chèm "'):
        body = visitor.get("/di-san/", {"q": text}).content.decode()
        assert "slip" not in body


def test_the_form_is_a_link_away_with_the_question(visitor: Client) -> None:
    tree = parse(visitor.get("/di-san/", {"q": "tên:chèm"}))
    links = [link.get("href", "") for link in tree.iter("a")]
    assert "/tim-nang-cao/?q=t%C3%AAn%3Ach%C3%A8m" in links
