"""The door of autocompletion: terms of a document that begin so, for whom."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from media.iiif.presentation.source import GoneSubject, ManifestSource, MovedSubject
from media.iiif.search import completing
from media.models import Asset
from tests.factories.media import SequenceAssetFactory
from tests.media.iiif.sources import OneThing, thing

pytestmark = pytest.mark.django_db

DOOR = "/iiif/search/2/b1x/autocomplete"
HOME = "http://localhost:8000"
Register = Callable[[ManifestSource], ManifestSource]


@pytest.fixture
def book(asking: Register) -> Asset:
    """A document of three pages that the thing uses."""
    asset = SequenceAssetFactory.create(length=3)
    asking(OneThing(thing(asset.pk)))
    return asset


def told(client: Client, **asked: str) -> dict[str, Any]:
    """The page of terms."""
    response = client.get(DOOR, asked)
    assert response.status_code == 200, response.content
    answer: dict[str, Any] = response.json()
    return answer


def terms(client: Client, **asked: str) -> list[str]:
    """The terms that begin so."""
    return [item["value"] for item in told(client, **asked)["items"]]


@pytest.mark.parametrize("typed", ["qu", "quô", "quốc", "QUO", "quoocs", "quo6c1", "quo\u0302"])
def test_a_word_is_gone_on_with_however_it_is_typed(
    client: Client, book: Asset, typed: str
) -> None:
    assert terms(client, q=typed) == ["quốc"]


def test_several_words_are_one_term_whose_last_goes_on(client: Client, book: Asset) -> None:
    assert terms(client, q="nam qu") == ["nam quốc"]
    assert terms(client, q="quoc s") == ["quốc sơn"]
    assert terms(client, q="nam ") == ["nam quốc"]
    assert terms(client, q="hà th") == [], "another line"
    assert terms(client, q="南") == ["南"]
    assert terms(client, q="南國") == ["南國"]


def test_marks_that_are_typed_are_meant(client: Client, book: Asset) -> None:
    assert terms(client, q="quộ") == []
    assert terms(client, q="năm") == []


def test_what_is_told_can_be_searched(client: Client, book: Asset) -> None:
    answer = told(client, q="thi")
    assert answer["@context"] == "http://iiif.io/api/search/2/context.json"
    assert (answer["type"], answer["id"]) == ("TermPage", f"{HOME}{DOOR}?q=thi")
    (first,) = answer["items"]
    assert first == {"value": "thiên", "total": 3, "language": "vi"}
    found = client.get("/iiif/search/2/b1x", {"q": first["value"]}).json()
    assert len(found["items"]) == first["total"]


def test_a_term_occurs_as_often_as_is_asked(client: Client, book: Asset) -> None:
    assert terms(client, q="thư ", min="1") == ["thư 1", "thư 2", "thư 3"]
    assert terms(client, q="thư ", min="2") == []
    assert terms(client, q="th", min="3") == ["the", "thiên", "thư"]
    assert terms(client, q="th", min="x") == ["the", "thiên", "thư"]


def test_the_most_frequent_ones_are_told(
    client: Client, book: Asset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(completing, "MOST_TERMS", 2)
    assert terms(client, q="thư ") == ["thư 1", "thư 2"]


def test_what_cannot_be_read_of_the_question_is_said(client: Client, book: Asset) -> None:
    assert told(client, q="nam", user="http://a.example", date="2020")["ignored"] == [
        "date",
        "user",
    ]


def test_only_lines_are_there(client: Client, book: Asset) -> None:
    assert terms(client, q="nam", motivation="commenting") == []
    assert terms(client, q="nam", motivation="supplementing painting") == ["nam"]


@pytest.mark.parametrize("typed", ["", "   ", "?!…", '"', "%00", "a" * 5000])
def test_nothing_typed_has_no_terms(client: Client, book: Asset, typed: str) -> None:
    assert terms(client, q=typed) == []


def test_a_closed_document_tells_nobody_else(client: Client, desk: Client, book: Asset) -> None:
    book.access = "staff"
    book.sequence.save()
    assert terms(client, q="nam") == []
    answer = desk.get(DOOR, {"q": "nam"})
    assert answer.json()["items"] and answer["Cache-Control"] == "private, no-store"


def test_what_is_not_there_or_gone_or_moved(client: Client, asking: Register) -> None:
    asking(OneThing(None))
    assert client.get(DOOR).status_code == 404
    asking(OneThing(GoneSubject()))
    assert client.get(DOOR).status_code == 410
    asking(OneThing(MovedSubject("c2y")))
    answer = client.get(DOOR, {"q": "a"})
    there = f"{HOME}/iiif/search/2/c2y/autocomplete?q=a"
    assert (answer.status_code, answer["Location"]) == (301, there)


def test_it_costs_the_same_however_many_pages(
    client: Client, asking: Register, django_assert_max_num_queries: Any
) -> None:
    for length in (1, 8):
        asset = SequenceAssetFactory.create(length=length)
        asking(OneThing(thing(asset.pk)))
        with django_assert_max_num_queries(4):
            assert terms(client, q="quốc") == ["quốc"]
