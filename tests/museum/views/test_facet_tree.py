"""Facets with what is narrower beneath what is broader; areas as they stood in a year."""

from datetime import date

import pytest
from django.test import Client

from heritage.models import AreaChange, AreaUnit, Concept
from tests.factories.heritage import (
    AreaFactory,
    ConceptFactory,
    ConceptSchemeFactory,
    RecordFactory,
    found,
)
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db

Line = tuple[str, str, str]


def _lines(visitor: Client, path: str, facet: str) -> list[Line]:
    """Class, value and count of each value of a facet."""
    return [
        (label.get("class", ""), box.get("value", ""), text_of(label).rpartition(" ")[2])
        for label in parse(visitor.get(path)).iter("label")
        for box in find_all(label, "input", type="checkbox", name=facet)
    ]


def _titles(visitor: Client, path: str) -> list[str]:
    return [text_of(each) for each in parse(visitor.get(path)).iter("h3")]


@pytest.fixture
def areas(db: None) -> dict[str, AreaUnit]:
    """Two wards of 2013 that became one in 2025, one that was divided, a ward that is new."""
    ended = {"valid_from": date(2013, 12, 27), "valid_to": date(2025, 6, 30)}
    begun = {"valid_from": date(2025, 7, 1)}
    units = {
        slug: AreaFactory(slug=slug, name_vi=f"Phường {slug}", **dates)
        for slug, dates in (
            ("chem", ended), ("ve", ended), ("noi", ended), ("dong", begun), ("tay", begun),
        )
    }  # fmt: skip
    for before, after in (("chem", "dong"), ("ve", "dong"), ("noi", "dong"), ("noi", "tay")):
        change = AreaChange.objects.create(
            decision=f"{before} {after}", date=begun["valid_from"], confidence="high"
        )
        change.before.set([units[before]])
        change.after.set([units[after]])
    for title, slug in (
        ("Đình Một", "chem"), ("Đình Hai", "chem"), ("Đình Ba", "ve"), ("Đình Bốn", "noi"),
        ("Đình Năm", "tay"),
    ):  # fmt: skip
        found(RecordFactory(title_vi=title, area=units[slug]))
    return units


def test_old_wards_stand_beneath_what_they_became(
    visitor: Client, areas: dict[str, AreaUnit]
) -> None:
    assert _lines(visitor, "/di-san/", "area") == [
        ("", "dong", "3"),
        ("depth-1", "chem", "2"),
        ("depth-1", "ve", "1"),
        ("", "tay", "1"),
        ("", "noi", "1"),
    ]


def test_wards_of_today_stand_before_those_that_ended(
    visitor: Client, areas: dict[str, AreaUnit]
) -> None:
    """However many records a former one holds."""
    for number in range(3):
        found(RecordFactory(title_vi=f"Chùa {number}", area=areas["noi"]))
    tops = [slug for depth, slug, _ in _lines(visitor, "/di-san/", "area") if not depth]
    assert tops == ["dong", "tay", "noi"]
    doors = find_all(parse(visitor.get("/")), "ul", class_="chips")[0]
    assert [text_of(each).split()[1] for each in doors.iter("a")] == ["tay", "noi", "chem", "ve"]


def test_the_ward_of_today_finds_what_lay_in_the_old(
    visitor: Client, areas: dict[str, AreaUnit]
) -> None:
    assert sorted(_titles(visitor, "/di-san/?area=dong")) == ["Đình Ba", "Đình Hai", "Đình Một"]
    assert _titles(visitor, "/di-san/?area=ve") == ["Đình Ba"]
    assert len(_titles(visitor, "/di-san/?area=dong&area=tay")) == 4


def test_areas_as_they_stood_in_a_year(visitor: Client, areas: dict[str, AreaUnit]) -> None:
    old = [("", "chem", "2"), ("", "noi", "1"), ("", "ve", "1")]
    for year in ("2013", "2020", "2024"):
        assert _lines(visitor, f"/di-san/?year={year}", "area") == old
    assert [slug for _, slug, _ in _lines(visitor, "/di-san/?year=2025", "area")] == ["dong", "tay"]
    assert _lines(visitor, "/di-san/?year=1999", "area") == []
    assert "Không có địa bàn nào thời ấy" in text_of(parse(visitor.get("/di-san/?year=1999")))


def test_a_chosen_area_stays_whatever_the_year(visitor: Client, areas: dict[str, AreaUnit]) -> None:
    assert ("", "dong", "3") in _lines(visitor, "/di-san/?year=2020&area=dong", "area")
    assert len(_titles(visitor, "/di-san/?year=2020&area=dong")) == 3


@pytest.mark.parametrize("room", ["/di-san/", "/en/heritage/", "/ban-do/"])
def test_the_year_is_chosen_in_the_form_and_goes_along(
    visitor: Client, areas: dict[str, AreaUnit], room: str
) -> None:
    tree = parse(visitor.get(f"{room}?year=2020"))
    options = [(each.get("value"), each.get("selected")) for each in tree.iter("option")]
    assert options == [("", None), ("2024", "")]
    links = [each.get("href") for each in tree.iter("a") if "view=list" in each.get("href", "")]
    assert any("year=2020" in str(link) for link in links)


@pytest.mark.parametrize("room", ["/di-san/", "/en/heritage/", "/ban-do/", "/ban-do/diem.geojson"])
@pytest.mark.parametrize("year", ["99999999999", "0", "-5", "x", "%00", "20.5", "２０２０", "1e3"])
def test_a_year_that_is_none_is_told(visitor: Client, room: str, year: str) -> None:
    response = visitor.get(f"{room}?year={year}")
    assert response.status_code == 400
    assert "2020" in response.content.decode()


def test_areas_without_a_history_offer_no_year(visitor: Client) -> None:
    for number in range(2):
        found(RecordFactory(title_vi=f"Đình {number}", area=AreaFactory()))
    assert not list(parse(visitor.get("/di-san/")).iter("select"))


@pytest.fixture
def materials(db: None) -> dict[str, Concept]:
    scheme = ConceptSchemeFactory(slug="material")
    made: dict[str, Concept] = {}
    for notation, above in (("metal", ""), ("gold", "metal"), ("gilding", "gold"), ("wood", "")):
        made[notation] = ConceptFactory(
            scheme=scheme, notation=notation, broader=made.get(above), label_vi=f"Chất {notation}"
        )
    for title, notation in (("Ấn", "gold"), ("Hoành phi", "gilding"), ("Tượng", "wood")):
        record = RecordFactory(kind="object", title_vi=title)
        record.materials.add(made[notation])
        record.save()
        found(record)
    return made


def test_the_broader_material_finds_the_narrower(
    visitor: Client, materials: dict[str, Concept]
) -> None:
    assert _titles(visitor, "/di-san/?material=metal") == ["Ấn", "Hoành phi"]
    assert _titles(visitor, "/di-san/?material=gold") == ["Ấn", "Hoành phi"]
    assert _titles(visitor, "/di-san/?material=gilding") == ["Hoành phi"]
    assert _lines(visitor, "/di-san/", "material") == [
        ("", "metal", "2"),
        ("depth-1", "gold", "2"),
        ("depth-2", "gilding", "1"),
        ("", "wood", "1"),
    ]


def test_what_a_chosen_value_lies_in_comes_first(
    visitor: Client, materials: dict[str, Concept]
) -> None:
    record = RecordFactory(kind="object", title_vi="Cột")
    record.materials.add(materials["wood"])
    record.save()
    found(record)
    lines = [value for _, value, _ in _lines(visitor, "/di-san/?material=wood", "material")]
    assert lines == ["wood", "metal", "gold", "gilding"]
    nested = _lines(visitor, "/di-san/?material=gilding", "material")
    assert [value for _, value, _ in nested][:3] == ["metal", "gold", "gilding"]


def test_a_reader_who_does_not_see_the_step_is_told_of_it(
    visitor: Client, materials: dict[str, Concept]
) -> None:
    labels = [text_of(each) for each in parse(visitor.get("/di-san/")).iter("label")]
    assert "Chất gold (thuộc Chất metal) 2" in labels
