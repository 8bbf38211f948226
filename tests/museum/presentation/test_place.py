"""What is told of a place: no finer than it is known, and how sure anybody is."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.utils.translation import override

from heritage.enums import Confidence, Kind, PlaceSensitivity
from heritage.models import AreaUnit
from museum.presentation.areas import area_text
from museum.presentation.record.place import Whereabouts, whereabouts
from tests.factories.heritage import RecordFactory
from tests.museum.html import find_all, json_ld, parse, text_of

pytestmark = pytest.mark.django_db


def _place(**fields: object) -> Whereabouts:
    return whereabouts(RecordFactory(placed=True, **fields), AnonymousUser())


@pytest.mark.parametrize(
    ("precision", "shown"),
    [
        (5, "21.08394, 105.75081"),
        (14, "21.0839, 105.7508"),
        (500, "21.084, 105.751"),
        (2000, "21.08, 105.75"),
        (None, "21.0839, 105.7508"),
    ],
)
def test_decimals_are_as_many_as_the_precision_warrants(precision: int | None, shown: str) -> None:
    place = _place(latitude=21.083937, longitude=105.750812, point_precision=precision)
    assert place.coordinates == shown


def test_a_rough_point_gets_no_noughts() -> None:
    assert _place(latitude=21.07, longitude=105.76, point_precision=None).coordinates == (
        "21.07, 105.76"
    )


def test_what_nobody_checked_says_so_beside_its_source(visitor: Client) -> None:
    record = RecordFactory(
        placed=True,
        point_precision=None,
        point_confidence=Confidence.UNVERIFIED,
        point_source="Theo mã Plus Code.",
        point_source_en="From a plus code.",
    )
    page = parse(visitor.get(f"/di-san/{record.slug}/"))
    (here,) = find_all(page, "section", class_="locator stack")
    assert "vị trí ghim chưa kiểm chứng" in text_of(here)
    assert "Theo mã Plus Code." in text_of(here)
    assert "sai số khoảng" not in text_of(here)
    with override("en"):
        assert whereabouts(record, AnonymousUser()).note.text == "From a plus code."


def test_the_dot_stands_on_our_sketch_which_says_what_it_is(visitor: Client) -> None:
    AreaUnit.objects.create(slug="thuy-phuong-2013", level="ward", name_vi="phường Thụy Phương")
    record = RecordFactory(latitude=21.09, longitude=105.77)
    page = parse(visitor.get(f"/di-san/{record.slug}/"))
    svg = "{http://www.w3.org/2000/svg}"
    words = {text_of(each) for each in page.iter(f"{svg}text")}
    assert {"Sông Hồng", "Thụy Phương", "sơ đồ vẽ tay"} <= words
    kinds = {each.get("class") for each in page.iter(f"{svg}path")}
    assert {"river", "dyke", "lake"} <= kinds


def test_a_vague_place_does_not_tell_where_its_point_comes_from() -> None:
    place = _place(point_source="21°04’08”B", place_sensitivity=PlaceSensitivity.BLURRED)
    assert not place.note


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.DOCUMENT, Kind.OBJECT])
def test_what_is_not_fixed_awaits_no_coordinates(visitor: Client, kind: Kind) -> None:
    record = RecordFactory(kind=kind)
    body = visitor.get(f"/di-san/{record.slug}/").content.decode()
    assert "chưa có tọa độ" not in body
    assert 'id="o-dau"' not in body


def test_a_person_is_connected_with_an_area(visitor: Client) -> None:
    area = AreaUnit.objects.create(slug="phuong-thu", level="ward", name_vi="phường Thử")
    record = RecordFactory(kind=Kind.PERSON, area=area)
    assert "Gắn với địa bàn" in visitor.get(f"/di-san/{record.slug}/").content.decode()


def test_structured_data_leaves_out_what_is_unknown(visitor: Client) -> None:
    record = RecordFactory(placed=True, point_precision=500)
    told = json_ld(parse(visitor.get(f"/di-san/{record.slug}/")))
    assert "streetAddress" not in told["address"]
    assert told["geo"]["latitude"] == 21.09


def test_wards_of_one_name_are_told_apart() -> None:
    def ward(slug: str, name: str, ended: date | None) -> AreaUnit:
        return AreaUnit.objects.create(
            slug=slug, level="ward", name_vi=name, name_en=f"{slug[:-1]} ward", valid_to=ended
        )

    end = date(2025, 6, 30)
    old, new = ward("a1", "phường A", end), ward("a2", "phường A", None)
    alone = ward("b1", "phường B", end)
    assert area_text(old) == "phường A (đến 2025)"
    assert area_text(new) == "phường A"
    assert area_text(alone) == "phường B"
    assert area_text(None) == ""


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/di-san/", "phường Cũ (đến 2025); nay thuộc phường Mới"),
        ("/en/heritage/", "Cũ ward (until 2025); now in Mới ward"),
    ],
)
def test_a_record_says_that_its_ward_has_ended(visitor: Client, path: str, told: str) -> None:
    old, new = (
        AreaUnit.objects.create(
            slug=slug, level="ward", name_vi=f"phường {name}", name_en=f"{name} ward", valid_to=end
        )
        for slug, name, end in (("cu", "Cũ", date(2025, 6, 30)), ("moi", "Mới", None))
    )
    record = RecordFactory(area=old, area_today=new, placed=True)
    tree = parse(visitor.get(f"{path}{record.slug}/"))
    page = text_of(tree)
    assert told in page
    assert page.count(told.split(";")[0]) >= 3
    assert json_ld(tree)["address"]["addressLocality"] in ("phường Mới", "Mới ward")
