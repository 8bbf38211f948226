"""Share cards as those fetch them who pass an address on."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries, Settings

from heritage.actions.withdrawal import withdraw
from heritage.enums import Access, Kind
from heritage.models import Designation, FormerSlug, HeritageRecord, RecordName
from media.kinds.image.derivatives import make
from media.models import Asset
from museum.middleware.page_cache import shelf
from museum.models import HomePage, Identity, StandardPage
from museum.presentation import kept
from tests.factories.exhibition import exhibition
from tests.factories.heritage import MODELS, ConceptFactory, RecordFactory, add_picture
from tests.factories.media import AssetFactory
from tests.museum.fonts import fetched
from tests.museum.html import find_all, parse

pytestmark = [pytest.mark.django_db, fetched]


@pytest.fixture(autouse=True)
def cards(settings: Settings, tmp_path: Path) -> Path:
    """A shelf of this test's own."""
    settings.SHARE_CARDS_DIR = str(tmp_path)
    return tmp_path


def picture(response: HttpResponse) -> Image.Image:
    """What came, opened."""
    assert (response.status_code, response["Content-Type"]) == (200, "image/jpeg")
    return Image.open(BytesIO(response.content))


def pictured(**fields: object) -> HeritageRecord:
    """A record with a picture whose renditions are made."""
    record: HeritageRecord = RecordFactory(**fields)
    use = add_picture(record)
    list(make(use.asset.image))
    return record


def announced(response: HttpResponse) -> dict[str, str]:
    """The og: and twitter: lines of a page."""
    lines = find_all(parse(response), "meta")
    names = ((each.get("property") or each.get("name"), each.get("content")) for each in lines)
    return {str(name): str(content) for name, content in names if name}


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("prefix", ["/di-san/{}/the.jpg", "/en/heritage/{}/card.jpg"])
def test_every_kind_has_a_card_in_both_languages(visitor: Client, kind: str, prefix: str) -> None:
    record = pictured(kind=kind)
    assert picture(visitor.get(prefix.format(record.slug))).size == (1200, 630)


@pytest.mark.parametrize("path", ["/di-san/{}/", "/en/heritage/{}/"])
def test_the_page_announces_its_card(visitor: Client, path: str) -> None:
    record = pictured()
    said = announced(visitor.get(path.format(record.slug)))
    card = visitor.get(said["og:image"].removeprefix("http://testserver"))
    width, height = picture(card).size
    assert (said["og:image:width"], said["og:image:height"]) == (str(width), str(height))
    assert said["twitter:card"] == "summary_large_image"
    assert said["og:title"] in said["og:image:alt"]
    assert "max-age=2592000" in card["Cache-Control"], "the address names this very drawing"


def test_a_changed_title_is_another_card_at_another_address(visitor: Client) -> None:
    record = RecordFactory()
    before = announced(visitor.get(record.get_absolute_url()))["og:image"]
    first = visitor.get(before)
    record.title_vi = "Đình Chèm"
    record.save()
    kept.forget()
    shelf.clear()
    after = announced(visitor.get(record.get_absolute_url()))["og:image"]
    second = visitor.get(after)
    assert before != after and first.content != second.content
    assert visitor.get(before).content == second.content
    assert "max-age=3600" in visitor.get(before)["Cache-Control"], "soon asked for again"


def test_it_is_drawn_once_and_then_only_asked_about(visitor: Client, cards: Path) -> None:
    path = f"/di-san/{RecordFactory().slug}/the.jpg"
    first, again = visitor.get(path), visitor.get(path)
    assert first.content == again.content
    assert len(list(cards.rglob("*.jpg"))) == 1
    same = visitor.get(path, headers={"if-none-match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    assert visitor.head(path).status_code == 200


def test_it_asks_the_database_little(
    visitor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    record = pictured()
    for number in range(4):
        list(make(add_picture(record, primary=False).asset.image))
        RecordName.objects.create(record=record, text=f"慈廉{number}", language="lzh-Hani")
    visitor.get(f"/en/heritage/{record.slug}/card.jpg")  # reads the vocabularies
    with django_assert_max_num_queries(12):
        visitor.get(f"/di-san/{record.slug}/the.jpg")


@pytest.mark.parametrize(("status", "told"), [("current", True), ("revoked", False)])
def test_a_recognition_in_force_is_on_the_card(visitor: Client, status: str, told: bool) -> None:
    record, rank = RecordFactory(), ConceptFactory()
    before = visitor.get(f"/di-san/{record.slug}/the.jpg").content
    Designation.objects.create(record=record, rank=rank, status=status)
    assert (visitor.get(f"/di-san/{record.slug}/the.jpg").content != before) is told


@pytest.mark.parametrize(
    "hidden",
    [
        {"live": False},
        {"access": Access.REGISTERED},
        {"access": Access.STAFF},
        {"access": Access.RESTRICTED},
        {"embargo_until": date.today() + timedelta(days=400)},
    ],
)
def test_what_the_public_may_not_see_has_no_card(visitor: Client, hidden: dict) -> None:
    record = RecordFactory()
    HeritageRecord.objects.filter(pk=record.pk).update(**hidden)
    officer = Client()
    officer.force_login(get_user_model().objects.create_superuser("can-bo", "a@b.vn", "x"))
    for client in (visitor, officer):
        assert client.get(f"/di-san/{record.slug}/the.jpg").status_code == 404
        assert client.get(f"/en/heritage/{record.slug}/card.jpg").status_code == 404


def test_a_withdrawn_record_has_no_card(visitor: Client) -> None:
    record = RecordFactory(first_published_at="2025-01-01T00:00Z")
    withdraw(record, reason="Trùng", user=None)
    assert visitor.get(f"/di-san/{record.slug}/the.jpg").status_code == 404


def test_a_picture_not_for_everybody_is_not_on_the_card(visitor: Client) -> None:
    plain, secret = RecordFactory(title_vi="Đình", kind=Kind.SITE), RecordFactory(title_vi="Đình")
    Asset.objects.filter(pk=add_picture(secret).asset_id).update(access=Access.STAFF)
    paths = [f"/di-san/{record.slug}/the.jpg" for record in (plain, secret)]
    assert visitor.get(paths[0]).content == visitor.get(paths[1]).content


def test_a_former_name_leads_to_the_card(visitor: Client) -> None:
    record = RecordFactory()
    FormerSlug.objects.create(record=record, slug="ten-cu")
    response = visitor.get("/di-san/ten-cu/the.jpg")
    assert (response.status_code, response["Location"]) == (301, f"/di-san/{record.slug}/the.jpg")


@pytest.mark.parametrize(
    "path",
    [
        "/di-san/khong-co/the.jpg",
        f"/di-san/{'a' * 5000}/the.jpg",
        "/di-san/%00/the.jpg",
        "/di-san/../the.jpg",
        "/cards/0.jpg",
        f"/cards/{'9' * 60}.jpg",
        "/cards/-1.jpg",
        "/cards/1.jpg",
    ],
)
def test_nonsense_is_not_found(visitor: Client, path: str) -> None:
    assert visitor.get(path).status_code == 404


def test_writing_to_it_is_refused(visitor: Client) -> None:
    assert visitor.post(f"/di-san/{RecordFactory().slug}/the.jpg").status_code == 405


@pytest.mark.parametrize(("path", "name"), [("/", "Bảo tàng"), ("/en/", "Museum")])
def test_the_first_page_stands_for_pages_without_a_card(
    visitor: Client, path: str, name: str
) -> None:
    Identity.objects.create(name_vi="Bảo tàng Sơn Tây", name_en="Sơn Tây Museum")
    own = announced(visitor.get(path))
    lists = announced(visitor.get(f"{path}di-san/" if path == "/" else f"{path}heritage/"))
    assert own["og:image"] == lists["og:image"]
    assert name in own["og:title"] and name in lists["og:image:alt"]
    assert picture(visitor.get(own["og:image"])).size == (1200, 630)


def test_an_exhibition_shows_its_opening_picture(visitor: Client) -> None:
    asset = AssetFactory(size=(1500, 900))
    list(make(asset.image))
    bare, shown = exhibition(title="Hội làng", slug="a"), exhibition(title="Hội làng", hero=asset)
    cards = [visitor.get(f"/cards/{page.pk}.jpg") for page in (bare, shown)]
    assert picture(cards[0]).tobytes() != picture(cards[1]).tobytes()
    said = announced(visitor.get(shown.get_url()))
    assert f"/cards/{shown.pk}.jpg" in said["og:image"] and said["og:title"] == "Hội làng"


def test_a_page_shows_its_first_picture_only_while_it_is_live(visitor: Client) -> None:
    home = HomePage.objects.get(locale__language_code="vi")
    asset = AssetFactory(size=(1500, 900))
    page = StandardPage(title="Giới thiệu", slug="gt")
    home.add_child(instance=page)
    bare = visitor.get(f"/cards/{page.pk}.jpg")
    page.body = [{"type": "figure", "value": {"asset": asset.pk}}]
    page.save_revision().publish()
    said = announced(visitor.get("/gt/"))
    assert f"/cards/{page.pk}.jpg" in said["og:image"]
    assert picture(visitor.get(said["og:image"])).tobytes() != picture(bare).tobytes()
    page.unpublish()
    assert visitor.get(f"/cards/{page.pk}.jpg").status_code == 404
