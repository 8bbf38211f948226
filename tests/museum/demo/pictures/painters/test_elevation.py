"""Buildings: measures, roofs and the sheets they come out on."""

import itertools

import pytest

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.chance import chance
from museum.demo.pictures.drafting.palettes import palette
from museum.demo.pictures.drafting.sheets import SIZE, ground_words, new_view
from museum.demo.pictures.elevation import building
from museum.demo.pictures.elevation.building import Building
from museum.demo.pictures.elevation.compose import front, layout_of, measure, shown_building
from museum.demo.pictures.elevation.layouts import LAYOUTS
from museum.demo.pictures.elevation.roof import Roof
from museum.demo.pictures.elevation.words import describe

VIEW = ("mặt đứng", "elevation")
FACTS = {item["slug"]: subject_of(item) for item in reading.records()}
FORMS = ("dinh", "chua", "den", "mieu", "nha-tho-ho")
SLUGS = [f"nha-{i}" for i in range(12)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("slug", SLUGS)
def test_measures_make_sense(slug: str, form: str) -> None:
    b = measure(slug, form)
    assert 0 < b.platform < b.eave < b.ridge < 12
    assert len(b.columns) == len(b.bays) + 1
    assert b.columns[0] == pytest.approx(-b.columns[-1])
    assert len(b.bays) % 2 == 1
    assert b.bays == pytest.approx(b.bays[::-1])


@pytest.mark.parametrize("slug", SLUGS)
def test_a_communal_house_is_mostly_roof(slug: str) -> None:
    b = measure(slug, "dinh")
    assert (b.ridge - b.eave) / b.ridge > 0.6
    assert b.hipped
    assert b.upturn > 1


def test_the_middle_bay_is_the_widest() -> None:
    b = measure("dinh-chem", "dinh")
    assert max(b.bays) == b.bays[len(b.bays) // 2]


def test_bays_can_be_asked_for() -> None:
    assert len(building.communal_house(chance("x"), bays=3).bays) == 5


def test_records_differ() -> None:
    drawn = {measure(slug, "dinh") for slug in SLUGS}
    assert len(drawn) == len(SLUGS)
    assert len({len(b.bays) for b in drawn}) > 1


@pytest.mark.parametrize("form", FORMS)
def test_roof_lines_fall_in_order(form: str) -> None:
    roof = Roof.of(measure("thu", form))
    levels = [roof.level(t / 10) for t in range(11)]
    assert levels == sorted(levels, reverse=True)
    reach = [roof.edge(t / 20)[0] for t in range(21)]
    assert all(a <= b + 0.02 for a, b in itertools.pairwise(reach))


def test_roof_lines_are_symmetrical() -> None:
    line = Roof.of(measure("thu", "dinh")).line(0.7, 10)
    assert [u for u, _ in line] == pytest.approx([-u for u, _ in line[::-1]])
    assert [v for _, v in line] == pytest.approx([v for _, v in line[::-1]])


def test_corners_rise_above_the_eave() -> None:
    roof = Roof.of(measure("thu", "dinh"))
    assert roof.edge(1)[1] - roof.level(1) == pytest.approx(roof.upturn)


def test_a_gabled_roof_is_straight_at_its_ends() -> None:
    roof = Roof.of(measure("thu", "nha-tho-ho"))
    assert roof.edge(0)[0] == roof.edge(1)[0]


@pytest.mark.parametrize("form", FORMS)
def test_words_name_the_bays(form: str) -> None:
    b = measure("thu", form)
    vi, en = describe(b, form, "open", ground_words("thu"))
    assert "gian" in vi
    assert "bays" in en


def test_words_tell_roofs_and_fronts_apart() -> None:
    said = {
        describe(b, "dinh", "open", ("", ""))[1]
        for b in (measure(slug, "dinh") for slug in SLUGS)
    }  # fmt: skip
    assert len(said) > 2


def test_words_say_dyed_paper() -> None:
    grounds = {palette(f"giay-{i}", may_be_dyed=True).dyed: f"giay-{i}" for i in range(60)}
    plain, dyed = grounds[""], grounds["indigo"]
    assert len(grounds) == 4
    assert "chàm" in ground_words(dyed)[0]
    assert "indigo" in ground_words(dyed)[1]
    assert len({ground_words(slug) for slug in grounds.values()}) == 4
    assert "dó" in ground_words(plain)[0]


def test_only_drawings_that_may_be_are_dyed() -> None:
    assert not any(palette(slug).dyed for slug in SLUGS)


def test_a_view_fits_what_it_must_show() -> None:
    view = new_view("thu", 30, 12)
    assert view.at(-15, 0)[0] >= 0
    assert view.at(15, 0)[0] <= SIZE[0]
    assert view.at(0, 12)[1] >= 0
    assert view.ground < SIZE[1]


def test_shifting_a_view_moves_its_axis() -> None:
    view = new_view("thu", 30, 12)
    moved = view.shifted(2, 1, 0.5)
    assert moved.at(0, 0) == pytest.approx(view.at(2, 1))
    assert moved.unit == pytest.approx(view.unit / 2)


def test_front_fills_the_sheet() -> None:
    image = front(Subject("dinh-thu", "site", "Đình Thử"), "dinh", VIEW).convert("L")
    assert image.size == SIZE
    assert image.crop((600, 500, 1800, 1000)).entropy() > 4


@pytest.mark.parametrize(
    ("slug", "form", "layout"),
    [
        ("dinh-chem", "dinh", "river"),
        ("dinh-dong-ba", "dinh", "river"),
        ("dinh-thuong-cat", "dinh", "court"),
        ("dinh-dam", "dinh", "pavilion"),
        ("dinh-phuc-ly", "dinh", "pair"),
        ("chua-tu-khanh", "chua", "tower"),
    ],
)
def test_a_front_is_composed_as_its_record_tells(slug: str, form: str, layout: str) -> None:
    assert layout_of(FACTS[slug], form) == layout


@pytest.mark.parametrize("form", FORMS)
def test_fronts_of_one_type_are_composed_in_several_ways(form: str) -> None:
    layouts = {layout_of(Subject(slug, "site", ""), form) for slug in SLUGS}
    assert len(layouts) > 1


def test_only_a_told_tower_is_drawn_as_one() -> None:
    assert shown_building(FACTS["chua-tu-khanh"], "chua").tiers == 2
    assert shown_building(FACTS["chua-ky-vu"], "chua") == measure("chua-ky-vu", "chua")


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_every_layout_is_put_into_words(name: str) -> None:
    vi, en = describe(measure("thu", "dinh"), "dinh", name, ground_words("thu"))
    assert vi.endswith(".")
    assert en.endswith(".")


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_every_layout_fits_its_sheet(name: str) -> None:
    b = measure("thu", "dinh")
    wide, tall = LAYOUTS[name].room(b)
    assert wide > b.reach * 2
    assert tall > b.ridge


def is_flat(b: Building) -> bool:
    return not b.hipped


def test_family_halls_are_gabled() -> None:
    assert is_flat(measure("thu", "nha-tho-ho"))
