"""Places in a picture: drawn with the mouse, given in numbers, moved, saved, seen by visitors."""

import pytest
from playwright.sync_api import Locator, Page, expect

from heritage.models import HeritageRecord, RecordMedia, Site
from media.kinds.image.annotations import Annotated
from media.kinds.image.derivatives import first_specs, make
from media.kinds.image.pyramids import make_pyramid
from media.models import Asset
from tests.browser.admin.conftest import Desk
from tests.browser.axe import violations
from tests.factories.media import AssetFactory
from tests.heritage.curation.office import published

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def hung(record: HeritageRecord) -> Asset:
    """A picture of the record, with all that is made of it."""
    asset = AssetFactory.create(size=(1600, 1000), alt_vi="Mặt trống")
    list(make(asset.image, first_specs(asset.image)))
    make_pyramid(asset.image)
    RecordMedia.objects.create(record=record, asset=asset)
    return asset


def drag(page: Page, frame: Locator, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag from one place in the picture to another, in per cent of it."""
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    assert box
    (x, y), (to_x, to_y) = (
        (box["x"] + box["width"] * across / 100, box["y"] + box["height"] * down / 100)
        for across, down in (start, end)
    )
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move((x + to_x) / 2, (y + to_y) / 2)
    page.mouse.move(to_x, to_y)
    page.mouse.up()


def numbers(page: Page, row: int) -> list[float]:
    """What stands in the four fields of a row."""
    return [
        float(page.locator(f"#id_annotations-{row}-{name}").input_value())
        for name in ("x", "y", "width", "height")
    ]


def test_places_are_drawn_typed_moved_saved_and_seen(desk: Desk) -> None:
    record = published(Site)
    asset = hung(record)
    desk.sign_in("reviewer")
    page = desk.page
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    desk.open(f"/admin/assets/annotations/new/?image={asset.image.pk}")
    frame = page.locator("marked-regions img")
    expect(frame).to_be_visible()

    drag(page, frame, (60, 20), (20, 50))
    expect(page.locator("marked-regions .region")).to_have_count(1)
    assert numbers(page, 0) == pytest.approx([20, 20, 40, 30], abs=0.5)
    expect(page.locator("#id_annotations-0-note_vi")).to_be_focused()
    page.keyboard.type("Mặt trời giữa trống.")

    drag(page, frame, (40, 35), (50, 45))
    assert numbers(page, 0) == pytest.approx([30, 30, 40, 30], abs=0.5), "moved, not drawn anew"
    drag(page, frame, (45, 40), (99, 99))
    assert numbers(page, 0) == pytest.approx([60, 70, 40, 30], abs=0.5), "it stays in the picture"

    page.locator("#id_annotations-ADD").press("Enter")
    for name, number in {"x": 5, "y": 6, "width": 10, "height": 12.5}.items():
        page.locator(f"#id_annotations-1-{name}").press_sequentially(str(number))
    page.locator("#id_annotations-1-note_vi").press_sequentially("Vành ngoài.")
    expect(page.locator("marked-regions .region")).to_have_count(2)
    second = page.get_by_role("button", name="Chú giải 2", exact=True)
    second.press("Enter")
    expect(page.locator("#id_annotations-1-note_vi")).to_be_focused()
    drag(page, frame, (30, 90), (30, 90))
    expect(page.locator("marked-regions .region")).to_have_count(2)
    assert violations(page, within="marked-regions") == []

    desk.press(page.locator("#main form footer button[type=submit]").first)
    notes = Annotated.objects.get(image=asset.image).annotations.order_by("sort_order")
    assert [(each.note_vi, float(each.height)) for each in notes] == [
        ("Mặt trời giữa trống.", pytest.approx(30, abs=0.5)),
        ("Vành ngoài.", 12.5),
    ]
    desk.open(f"/di-san/{record.slug}/")
    expect(page.get_by_text("Mặt trời giữa trống.").first).to_be_visible()
    expect(page.get_by_role("link", name="Xem gần chỗ số 2")).to_be_visible()
    assert complaints == []


def test_a_place_taken_away_leaves_the_picture(desk: Desk) -> None:
    asset = hung(published(Site))
    desk.sign_in("reviewer")
    page = desk.page
    desk.open(f"/admin/assets/annotations/new/?image={asset.image.pk}")
    frame = page.locator("marked-regions img")
    for start in (10, 50):
        drag(page, frame, (start, 10), (start + 20, 30))
    regions = page.locator("marked-regions .region")
    expect(regions).to_have_count(2)
    page.locator("#id_annotations-0-DELETE-button").press("Enter")
    expect(regions).to_have_count(1)
    expect(regions.get_by_role("button")).to_have_text("1")
