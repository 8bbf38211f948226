"""The door of Content Search: which lines answer, as annotations, for whom."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from media.iiif.presentation.source import GoneSubject, ManifestSource, MovedSubject
from media.iiif.search import answer as answering
from media.kinds.pages.leaves import pages_of
from media.models import Asset
from tests.factories.media import SequenceAssetFactory
from tests.media.iiif.sources import OneThing, thing

pytestmark = pytest.mark.django_db

DOOR = "/iiif/search/2/b1x"
HOME = "http://localhost:8000"
Register = Callable[[ManifestSource], ManifestSource]


@pytest.fixture
def book(asking: Register) -> Asset:
    """A document of three pages that the thing uses."""
    asset = SequenceAssetFactory.create(length=3)
    asking(OneThing(thing(asset.pk)))
    return asset


def texts(client: Client, **asked: str) -> list[str]:
    """The texts that answer."""
    response = client.get(DOOR, asked)
    assert response.status_code == 200, response.content
    return [item["body"]["value"] for item in response.json()["items"]]


@pytest.mark.parametrize(
    "asked",
    [
        *("Nam quốc sơn hà", "nam quoc son ha", "NAM QUỐC", "quoocs", "quo6c1", "sơn hà nam"),
        "Nam quô\u0301c",
    ],
)
def test_words_are_found_however_they_are_typed(client: Client, book: Asset, asked: str) -> None:
    assert texts(client, q=asked) == ["Nam quốc sơn hà"] * 3


def test_characters_are_found_one_by_one(client: Client, book: Asset) -> None:
    assert texts(client, q="山河") == ["南國山河"] * 3
    assert texts(client, q="海") == []


def test_marks_that_are_typed_are_meant(client: Client, book: Asset) -> None:
    assert texts(client, q="quộc") == []
    assert texts(client, q="nam khác") == []


def test_an_answer_leads_to_its_line_and_its_words(client: Client, book: Asset) -> None:
    told = client.get(DOOR, {"q": "thiên thư 2"}).json()
    assert told["@context"] == "http://iiif.io/api/search/2/context.json"
    assert (told["type"], told["id"]) == (
        "AnnotationPage",
        f"{HOME}{DOOR}?q=thi%C3%AAn+th%C6%B0+2",
    )
    (item,) = told["items"]
    second = pages_of(book.sequence)[1]
    canvas = f"{HOME}/iiif/presentation/3/b1x/canvas/{book.pk}/{second.pk}"
    assert (item["target"], item["motivation"]) == (canvas, "supplementing")
    (matches,) = told["annotations"]
    target = matches["items"][0]["target"]
    assert target["source"] == item["id"]
    assert target["selector"][0]["exact"] == "thiên thư 2"


def test_what_cannot_be_read_of_the_question_is_said(client: Client, book: Asset) -> None:
    asked = {"q": "nam", "user": "http://a.example", "date": "2020"}
    assert client.get(DOOR, asked).json()["ignored"] == ["date", "user"]


def test_only_lines_are_there(client: Client, book: Asset) -> None:
    assert texts(client, q="nam", motivation="commenting") == []
    assert texts(client, q="nam", motivation="supplementing painting")


@pytest.mark.parametrize("asked", ["", "   ", "?!…", '"', "%00", "a" * 5000])
def test_no_question_has_no_answer(client: Client, book: Asset, asked: str) -> None:
    assert texts(client, q=asked) == []


def test_many_answers_come_in_pages(
    client: Client, book: Asset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "PAGE", 2)
    first = client.get(DOOR, {"q": "quốc"}).json()
    assert len(first["items"]) == 2 and first["partOf"]["total"] == 3
    second = client.get(first["next"]["id"].removeprefix(HOME)).json()
    assert len(second["items"]) == 1 and second["startIndex"] == 2 and "next" not in second


def test_a_closed_document_answers_nobody_else(client: Client, desk: Client, book: Asset) -> None:
    book.access = "staff"
    book.sequence.save()
    assert texts(client, q="nam") == []
    answer = desk.get(DOOR, {"q": "nam"})
    assert answer.json()["items"] and answer["Cache-Control"] == "private, no-store"


def test_what_is_not_there_or_gone_or_moved(client: Client, asking: Register) -> None:
    asking(OneThing(None))
    assert client.get(DOOR).status_code == 404
    asking(OneThing(GoneSubject()))
    assert client.get(DOOR).status_code == 410
    asking(OneThing(MovedSubject("c2y")))
    answer = client.get(DOOR, {"q": "a"})
    assert (answer.status_code, answer["Location"]) == (301, f"{HOME}/iiif/search/2/c2y?q=a")


def test_it_costs_the_same_however_many_pages(
    client: Client, asking: Register, django_assert_max_num_queries: Any
) -> None:
    for length in (1, 8):
        asset = SequenceAssetFactory.create(length=length)
        asking(OneThing(thing(asset.pk)))
        with django_assert_max_num_queries(4):
            assert len(texts(client, q="quốc")) == length
