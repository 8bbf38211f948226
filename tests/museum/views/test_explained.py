"""Places worth a closer look on the page of a record: parts and words for all, in plain HTML."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heritage.models import HeritageRecord, RecordMedia
from media.actions.annotations import annotate
from media.kinds.image.pyramids import make_pyramid
from media.models import Access, Asset
from museum.middleware.page_cache import shelf
from museum.views.records import ARTICLES
from tests.factories.heritage import RecordFactory
from tests.factories.media import AssetFactory
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
PLACE = {"x": 25, "y": 50, "width": 50, "height": 50}


def give(record: HeritageRecord, *notes: str, **fields: Any) -> Asset:
    """Give the record a picture with these notes."""
    asset = AssetFactory.create(size=(400, 200), **fields)
    annotate(asset, [{**PLACE, "note_vi": note} for note in notes])
    make_pyramid(asset.image)
    RecordMedia.objects.create(record=record, asset=asset)
    return asset


def page(client: Client, record: HeritageRecord, prefix: str = "/di-san/") -> Any:
    """Return the parsed page, built anew."""
    ARTICLES.answers.clear()
    shelf.clear()
    return parse(client.get(f"{prefix}{record.slug}/"))


def told(tree: Any) -> list[Any]:
    """The sections of explained pictures."""
    return [each for each in find_all(tree, "section") if "explained" in each.get("class", "")]


def test_each_place_shows_its_part_and_opens_alone(visitor: Client) -> None:
    record = RecordFactory()
    asset = give(record, "Đầu đao <cong>", "Bậc thềm")
    (section,) = told(page(visitor, record))
    first, second = find_all(section, "li")
    (link,) = find_all(first, "a")
    assert link.get("data-look") == f"{asset.pk}/100,100,200,100"
    assert find_all(first, "p")[0].text == "Đầu đao <cong>"
    assert text_of(second).startswith("2")
    (part,) = find_all(first, "img")
    assert (part.get("width"), part.get("height")) == ("200", "100")
    for address in (link.get("href"), part.get("src")):
        answer = visitor.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")


def test_notes_speak_the_readers_language_or_say_which(visitor: Client) -> None:
    record = RecordFactory()
    asset = give(record, "Đầu đao")
    annotate(asset, [{**PLACE, "note_vi": "Bậc", "note_en": "Steps"}])
    (section,) = told(page(visitor, record, "/en/heritage/"))
    words = find_all(section, "p")[1:]
    assert [(each.text, each.get("lang")) for each in words] == [("Đầu đao", "vi"), ("Steps", None)]


def test_a_closed_picture_explains_nothing(visitor: Client) -> None:
    record = RecordFactory()
    give(record)
    give(record, "Hậu cung kín", access=Access.STAFF)
    tree = page(visitor, record)
    assert not told(tree) and "kín" not in text_of(tree)


def test_notes_cost_one_query_and_no_notes_none(visitor: Client) -> None:
    bare, few, many = RecordFactory(), RecordFactory(), RecordFactory()
    RecordMedia.objects.create(record=bare, asset=AssetFactory.create())
    give(few, "a")
    for _ in range(3):
        give(many, "a", "b", "c")
    counts = []
    for record in (bare, bare, few, many):
        page(visitor, record)
        with CaptureQueriesContext(connection) as asked:
            page(visitor, record)
        counts.append(len(asked))
    assert counts[1] + 1 == counts[2] == counts[3]


def test_what_is_written_is_seen_at_once(visitor: Client) -> None:
    record = RecordFactory()
    asset = give(record, "Trước")
    asset.image.annotated.annotations.update(note_vi="Sau")
    asset.image.annotated.save()
    assert "Sau" in visitor.get(f"/di-san/{record.slug}/").content.decode()


def test_a_true_width_stands_beside_the_picture(visitor: Client) -> None:
    record = RecordFactory()
    asset = give(record)
    asset.image.real_width = "1250.5"
    asset.image.save()
    for prefix in ("/di-san/", "/en/heritage/"):
        tree = page(visitor, record, prefix)
        (width,) = find_all(tree, "data")
        assert (width.get("data-asset"), width.get("value")) == (asset.pk, "1250.5")
