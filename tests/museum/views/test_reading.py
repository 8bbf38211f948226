"""Scanned documents on the page of a record and on their own: pages, lines, search, doors."""

from datetime import date
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from heritage.models import HeritageRecord, RecordMedia
from media.actions.pages import add_pdf
from media.kinds.image.derivatives import make
from media.kinds.image.pyramids import make_pyramid
from media.kinds.pages.leaves import pages_of
from media.kinds.pages.pdf.drawing import draw_pages
from media.models import Access, Asset
from museum.middleware.page_cache import shelf
from museum.views.records import ARTICLES
from tests.factories.heritage import RecordFactory, found
from tests.factories.media import SequenceAssetFactory
from tests.media.samples.pdfs import pdf
from tests.museum.html import find_all, ids, parse, text_of

pytestmark = pytest.mark.django_db
CLOSED = (
    *({"live": False}, {"access": "restricted"}, {"access": "staff"}, {"state": "withdrawn"}),
    {"embargo_until": date(2999, 1, 1)},
)


def give(record: HeritageRecord, **fields: Any) -> Asset:
    """Give the record a document whose pages can be shown and looked into."""
    asset = SequenceAssetFactory.create(**fields)
    for page in pages_of(asset.sequence):
        if page.image:
            list(make(page.image))
            make_pyramid(page.image)
    RecordMedia.objects.create(record=record, asset=asset, caption_vi="Gia phả")
    return asset


@pytest.fixture
def record() -> HeritageRecord:
    """A record without pictures."""
    return RecordFactory(kind="document", title_vi="Gia phả họ Phan")


def read(client: Client, path: str) -> Any:
    """Return the parsed page, built anew."""
    ARTICLES.answers.clear()
    shelf.clear()
    answer = client.get(path)
    assert answer.status_code == 200
    return parse(answer)


def leaves(tree: Any) -> list[Any]:
    """Return the pages that are shown."""
    return [each for each in find_all(tree, "section") if each.get("class") == "folio"]


def test_pages_and_lines_stand_on_the_records_page(visitor: Client, record: HeritageRecord) -> None:
    asset = give(record, length=2)
    tree = read(visitor, f"/di-san/{record.slug}/")
    first, _second = leaves(tree)
    assert "tờ 1a" in text_of(first) and "Nam quốc sơn hà" in text_of(first)
    (written,) = [p for p in find_all(first, "p", lang="lzh-Hani") if text_of(p) == "南國山河"]
    assert written.get("class") == "written"
    (rect,) = find_all(first, "{http://www.w3.org/2000/svg}rect")
    assert (rect.get("x"), rect.get("height")) == ("10", "80")
    line = find_all(first, "li")[0]
    assert line.get("id") == rect.get("data-line")
    (picture,) = [a for a in find_all(first, "a") if a.get("data-picture") is not None]
    assert visitor.get(picture.get("href")).status_code == 200
    assert picture.get("data-closer", "").startswith("/iiif/3/")
    assert len(ids(tree)) == len(set(ids(tree)))
    assert "/js/museum-reader" in "".join(s.get("src", "") for s in find_all(tree, "script"))
    assert f"/di-san/{record.slug}/doc/{asset.pk}/" in {
        f.get("action") for f in find_all(tree, "form")
    }


def test_in_english_the_translation_is_english(visitor: Client, record: HeritageRecord) -> None:
    give(record, length=1)
    tree = read(visitor, f"/en/heritage/{record.slug}/")
    (leaf,) = leaves(tree)
    assert "Mountains of the South" in text_of(leaf)
    assert "Núi sông nước Nam" not in text_of(leaf)


def test_a_record_without_documents_asks_for_nothing(
    visitor: Client, record: HeritageRecord
) -> None:
    tree = read(visitor, f"/di-san/{record.slug}/")
    assert not leaves(tree)
    assert "museum-reader" not in str([s.get("src") for s in find_all(tree, "script")])


def test_a_long_document_is_read_in_parts(visitor: Client, record: HeritageRecord) -> None:
    asset = give(record, length=19)
    page = read(visitor, f"/di-san/{record.slug}/")
    assert len(leaves(page)) == 8
    places = [a for a in find_all(page, "a") if a.get("data-to")]
    assert len(places) == 19
    door = f"/di-san/{record.slug}/doc/{asset.pk}/"
    assert places[-1].get("href", "").startswith(f"{door}?trang=3#to-")
    last = read(visitor, f"{door}?trang=3")
    assert [text_of(leaf)[:6] for leaf in leaves(last)] == ["tờ 17a", "tờ 18a", "tờ 19a"]
    assert [a.get("rel") for a in find_all(last, "a") if a.get("rel") in ("prev", "next")] == [
        "prev"
    ]
    assert visitor.get(f"{door}?trang=4").status_code == 404
    assert visitor.get(f"{door}?trang=x").status_code == 404


def test_it_is_searched_without_a_script(visitor: Client, record: HeritageRecord) -> None:
    asset = give(record, length=10)
    door = f"/di-san/{record.slug}/doc/{asset.pk}/"
    tree = read(visitor, f"{door}?q=thien+thu+10")
    (box,) = [each for each in find_all(tree, "div") if each.get("data-found") is not None]
    (link,) = find_all(box, "a")
    last = pages_of(asset.sequence)[9]
    assert link.get("href") == f"{door}?trang=2#to-{last.pk}-d2"
    assert [text_of(mark) for mark in find_all(box, "mark")] == ["thiên thư 10"]
    none = read(visitor, f"{door}?q=<b>")
    assert "Không có dòng nào chứa “<b>”" in text_of(none)


def test_the_query_count_does_not_grow(
    visitor: Client, record: HeritageRecord, django_assert_max_num_queries: Any
) -> None:
    give(record, length=2)
    give(record, length=7)
    visitor.get(f"/di-san/{record.slug}/")
    ARTICLES.answers.clear()
    shelf.clear()
    with django_assert_max_num_queries(16):
        visitor.get(f"/di-san/{record.slug}/")


def doors(record: HeritageRecord, asset: Asset) -> list[str]:
    """Every address that would tell something of the document."""
    page = pages_of(asset.sequence)[0]
    image = page.image
    assert image is not None
    picture = f"/iiif/3/{image.asset_id}"
    shown = image.renditions.exclude(filter_spec="original")[0].url
    return [
        f"/di-san/{record.slug}/doc/{asset.pk}/",
        f"/en/heritage/{record.slug}/read/{asset.pk}/?q=nam",
        f"{picture}/info.json",
        f"{picture}/full/max/0/default.jpg",
        f"{picture}/0,0,60,90/60,90/0/default.jpg",
        shown,
        image.file.url,
        f"/iiif/presentation/3/{record.pid}/annotations/{asset.pk}/{page.pk}.json",
    ]


@pytest.mark.parametrize("state", CLOSED)
def test_a_document_of_what_is_not_shown_leaves_by_no_door(
    visitor: Client, state: dict[str, object]
) -> None:
    record = RecordFactory(kind="document", **state)
    asset = give(record, length=1)
    for address in doors(record, asset):
        assert visitor.get(address).status_code in (404, 410), address
    assert visitor.get(f"/iiif/search/2/{record.pid}?q=nam").status_code in (404, 410)
    assert visitor.get(f"/iiif/presentation/3/{record.pid}/manifest.json").status_code in (404, 410)


@pytest.mark.parametrize("level", [Access.STAFF, Access.RESTRICTED, Access.REGISTERED])
def test_a_closed_document_of_an_open_record_leaves_by_no_door(
    visitor: Client, record: HeritageRecord, level: Access
) -> None:
    asset = give(record, length=1)
    shown = doors(record, asset)
    assert {visitor.get(address).status_code for address in shown} == {200, 404}  # the original
    asset.access = level
    asset.sequence.save()
    found(record)
    ARTICLES.answers.clear()
    shelf.clear()
    for address in shown:
        assert visitor.get(address).status_code == 404, address
    said = visitor.get(f"/di-san/{record.slug}/").content.decode()
    said += visitor.get(f"/iiif/search/2/{record.pid}?q=nam").content.decode()
    said += visitor.get(f"/iiif/presentation/3/{record.pid}/manifest.json").content.decode()
    said += visitor.get("/api/v1/search?q=thien thu").content.decode()
    assert "Nam quốc" not in said and asset.pk not in said and asset.parts.get().pk not in said


def test_a_page_that_was_opened_by_mistake_stays_closed_with_its_document(
    visitor: Client, record: HeritageRecord
) -> None:
    asset = give(record, length=1, staff_only=True)
    Asset.objects.filter(part_of=asset).update(access=Access.PUBLIC)
    part = asset.parts.get()
    assert visitor.get(f"/iiif/3/{part.pk}/info.json").status_code == 404


def test_what_is_written_on_its_pages_finds_the_record(
    visitor: Client, record: HeritageRecord
) -> None:
    give(record, length=1)
    found(record)
    answer = visitor.get("/api/v1/search?q=thiên thư").json()
    assert [each["title"] for each in answer["results"]] == ["Gia phả họ Phan"]


def test_lines_that_change_are_found_at_once(visitor: Client, record: HeritageRecord) -> None:
    asset = give(record, length=1)
    found(record)
    page = pages_of(asset.sequence)[0]
    page.reading = "trúc lâm"
    page.save()
    asset.sequence.save()
    assert visitor.get("/api/v1/search?q=trúc lâm").json()["total"] == 1


def test_pages_of_a_pdf_are_read_and_found_like_any(
    visitor: Client, record: HeritageRecord
) -> None:
    asset = give(found(record), length=0)
    file = ContentFile(pdf([["Sắc phong đình Chèm"], ["niên hiệu Cảnh Hưng"]]), name="a.pdf")
    given = add_pdf(asset.sequence, file=file, filename="a.pdf")
    draw_pages.call(asset.pk)
    for page in pages_of(asset.sequence):
        make_pyramid(page.image)  # type: ignore[arg-type]  # just drawn
    first, second = leaves(read(visitor, f"/di-san/{record.slug}/doc/{asset.pk}/"))
    assert "Sắc phong đình Chèm" in text_of(first) and "Cảnh Hưng" in text_of(second)
    assert find_all(first, "{http://www.w3.org/2000/svg}rect")
    told = visitor.get(f"/iiif/presentation/3/{record.pid}/manifest.json").json()
    assert len(told["items"]) == 2 and given.document.asset_id not in str(told)
    hits = visitor.get(f"/iiif/search/2/{record.pid}", {"q": "canh hung"}).json()["items"]
    assert [hit["body"]["value"] for hit in hits] == ["niên hiệu Cảnh Hưng"]
    answer = visitor.get("/api/v1/search", {"q": "cảnh hưng"}).json()
    assert [each["slug"] for each in answer["results"]] == [record.slug]
