"""What is on a card, looked at as a picture."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image
from pytest_django import Settings

from museum.sharing import Card, card_picture
from museum.sharing.content import Hanging, Lead, Mark
from museum.sharing.painting import paint
from tests.factories.media import picture_bytes
from tests.museum.fonts import fetched

pytestmark = fetched
MARK = Mark("Bảo tàng số Bắc Từ Liêm", "#9c2118", "")
PLAIN = Card(MARK, "Di tích", "Đình Chèm")
RED, STAGE = (178, 34, 34), (42, 35, 29)


def opened(card: Card) -> Image.Image:
    """The card as a picture."""
    return Image.open(BytesIO(paint(card))).convert("RGB")


def close(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """The same colour, as far as JPEG keeps it."""
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


@pytest.fixture
def lead() -> Lead:
    """A wide red picture in storage."""
    data = picture_bytes(size=(1440, 960), colour=RED, form="JPEG")
    return Lead(default_storage.save("renditions/do.jpg", ContentFile(data)), (0.5, 0.5), "Ảnh: A")


def test_a_site_fills_its_side(lead: Lead) -> None:
    sheet = opened(replace(PLAIN, lead=lead))
    assert all(close(sheet.getpixel(at), RED) for at in ((4, 4), (4, 625), (735, 320)))
    assert not close(sheet.getpixel((760, 320)), RED)


def test_an_object_stands_whole_in_the_dark(lead: Lead) -> None:
    sheet = opened(replace(PLAIN, lead=lead, hanging=Hanging.CASE))
    assert close(sheet.getpixel((372, 315)), RED)
    assert all(close(sheet.getpixel(at), STAGE) for at in ((4, 4), (372, 20), (372, 610)))


def test_a_person_has_a_portraits_proportions(lead: Lead) -> None:
    sheet = opened(replace(PLAIN, lead=lead, hanging=Hanging.PORTRAIT))
    assert close(sheet.getpixel((495, 315)), RED)
    assert not close(sheet.getpixel((515, 315)), RED)


def test_the_crop_keeps_the_focal_point() -> None:
    picture = Image.new("RGB", (2000, 600), "white")
    picture.paste(RED, (1800, 0, 2000, 600))
    data = BytesIO()
    picture.save(data, "PNG")
    file = default_storage.save("renditions/ben.png", ContentFile(data.getvalue()))
    for x, seen in ((0.95, True), (0.1, False)):
        sheet = opened(replace(PLAIN, lead=Lead(file, (x, 0.5), "")))
        assert close(sheet.getpixel((720, 315)), RED) is seen


def test_without_a_picture_there_is_cloth_in_the_museums_colour() -> None:
    sheet = opened(replace(PLAIN, mark=replace(MARK, colour="#123456")))
    colours = {colour: n for n, colour in sheet.getcolors(sheet.width * sheet.height) or []}
    assert sum(n for colour, n in colours.items() if close(colour, (18, 52, 86))) > 60_000


def test_an_uploaded_emblem_takes_the_place_of_ours() -> None:
    data = picture_bytes(size=(320, 200), colour="#00aa00")
    file = default_storage.save("renditions/bieu-trung.png", ContentFile(data))
    assert (
        opened(PLAIN).tobytes() != opened(replace(PLAIN, mark=replace(MARK, emblem=file))).tobytes()
    )


@pytest.mark.parametrize("title", ["x", "Ễ" * 255, "Sắc phong " * 25, "慈廉" * 127, "🏛 <b>&amp;"])
@pytest.mark.parametrize("hanging", Hanging)
def test_any_title_makes_a_card_that_messengers_take(
    lead: Lead, title: str, hanging: Hanging
) -> None:
    card = Card(
        mark=MARK,
        kicker="Di sản phi vật thể",
        title=title,
        han="慈廉" * 40,
        rank="Di tích quốc gia đặc biệt " * 4,
        line="Phường " * 40,
        hanging=hanging,
        lead=lead,
    )
    data = paint(card)
    assert Image.open(BytesIO(data)).size == (1200, 630)
    assert len(data) < 300_000, "some of those who fetch it take no more"


def test_equal_cards_are_equal_to_the_byte(lead: Lead) -> None:
    card = replace(PLAIN, lead=lead, han="慈廉", line="Phường Thụy Phương\n1635")
    assert paint(card) == paint(replace(card))
    assert card.version == replace(card).version != replace(card, line="").version


def test_the_shelf_keeps_no_more_than_its_share(settings: Settings, tmp_path: Path) -> None:
    settings.SHARE_CARDS_DIR, settings.SHARE_CARDS_KEPT = str(tmp_path), 256
    for number in range(6):
        card_picture(replace(PLAIN, title=f"Đình {number}"))
    folders = [folder for folder in tmp_path.iterdir() if folder.is_dir()]
    assert all(len(list(folder.iterdir())) == 1 for folder in folders)


def test_a_picture_gone_from_storage_is_left_out(settings: Settings, tmp_path: Path) -> None:
    settings.SHARE_CARDS_DIR = str(tmp_path)
    lost = replace(PLAIN, lead=Lead("renditions/khong-co.jpg", (0.5, 0.5), ""))
    assert card_picture(lost) == paint(PLAIN)
    assert not list(tmp_path.rglob("*.*"))


def test_where_nothing_can_be_kept_it_is_drawn_each_time(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    settings.SHARE_CARDS_DIR = str(tmp_path / "file")
    assert card_picture(PLAIN) == card_picture(PLAIN) == paint(PLAIN)
