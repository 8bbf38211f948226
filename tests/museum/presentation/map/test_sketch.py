"""The drawing beneath the map: valid, marked as a drawing, its names those of the areas."""

import json
from datetime import date
from itertools import pairwise

import pytest

from museum.demo import reading
from museum.presentation.kept import forget
from museum.presentation.map.drawing import HEIGHT, WIDTH, drawing
from museum.presentation.map.sketch import (
    FILE,
    LAND,
    area_spots,
    bounded,
    features,
    villages,
    written_areas,
)
from tests.factories.heritage import AreaFactory


def test_it_says_what_it_is() -> None:
    note = json.loads(FILE.read_text(encoding="utf-8"))["note"]
    assert "vẽ tay" in note["vi"] and "by hand" in note["en"]


def test_it_has_the_rivers_the_dyke_and_the_lake_in_both_languages() -> None:
    named = {
        each["properties"]["name"]: each["properties"]
        for each in features()
        if each["properties"]["kind"] in LAND
    }
    assert set(named) == {"Sông Hồng", "Sông Nhuệ", "Hồ Tây", "Đê hữu Hồng"}
    assert all(properties["name_en"] for properties in named.values())


def test_every_place_lies_about_the_district() -> None:
    for feature in features():
        text = json.dumps(feature["geometry"]["coordinates"]).replace("[", "").replace("]", "")
        numbers = [float(number) for number in text.split(",")]
        assert all(105.6 < longitude < 105.9 for longitude in numbers[::2])
        assert all(20.9 < latitude < 21.2 for latitude in numbers[1::2])


def test_surfaces_are_closed_and_wound_as_the_standard_says() -> None:
    """RFC 7946, 3.1.6: outer rings run anticlockwise."""
    for feature in features():
        if feature["geometry"]["type"] == "Polygon":
            ring = feature["geometry"]["coordinates"][0]
            assert ring[0] == ring[-1]
            assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) > 0


def test_every_ward_of_the_content_has_its_name_on_it_once() -> None:
    drawn = [slug for each in features() for slug in each["properties"].get("areas", ())]
    wards = [
        area["slug"]
        for area in reading.content("areas")["areas"]
        if area["level"] == "ward" and area["slug"] != "xa-co-nhue"
    ]
    assert sorted(drawn) == sorted(wards)


@pytest.mark.django_db
def test_a_centre_that_officers_set_is_better_than_the_drawing() -> None:
    area = AreaFactory(slug="dong-ngac-2013", latitude=21.0901, longitude=105.7801)
    spot = area_spots()[area.pk]
    assert (spot.latitude, spot.longitude, spot.sketched) == (21.0901, 105.7801, False)


@pytest.mark.django_db
def test_of_two_areas_of_one_name_the_one_of_today_is_written() -> None:
    for slug, valid_to in (("tay-tuu-2013", date(2025, 6, 30)), ("tay-tuu-2025", None)):
        AreaFactory(slug=slug, name_vi="Phường Tây Tựu", valid_to=valid_to)
    assert [spot.area.slug for spot in written_areas()] == ["tay-tuu-2025"]


@pytest.mark.django_db
def test_a_village_is_written_once_by_its_bare_name() -> None:
    drawn = {each["properties"]["name"] for each in villages()}
    assert {"Chèm", "Vẽ", "Noi", "Giàn", "Đăm"} <= drawn
    assert not any(name.startswith(("Làng ", "làng ")) for name in drawn)
    AreaFactory(level="village", name_vi="làng Chèm", latitude=21.0915, longitude=105.7745)
    forget()
    assert "Chèm" not in {each["properties"]["name"] for each in villages()}


@pytest.mark.django_db
def test_bounds_are_told_where_there_are_any() -> None:
    AreaFactory(slug="dong-ngac-2013")
    assert not bounded()
    ring = [[105.7, 21.0], [105.8, 21.0], [105.8, 21.1], [105.7, 21.0]]
    AreaFactory(slug="tay-tuu-2013", boundary={"type": "Polygon", "coordinates": [ring]})
    forget()
    assert bounded()


@pytest.mark.django_db
def test_with_nothing_placed_the_land_is_still_drawn() -> None:
    empty = drawing([])
    assert empty.dots == []
    assert len(empty.shapes) == 4
    assert all(0 <= name.x <= WIDTH and 0 <= name.y <= HEIGHT for name in empty.names)
