"""Which form a record is drawn in."""

import pytest

from museum.demo.pictures import FORMS, Subject
from museum.demo.pictures.choose import choose
from museum.demo.pictures.forms import fold, form_of
from museum.demo.pictures.registry import painters


@pytest.mark.parametrize(
    ("slug", "kind", "form"),
    [
        ("dinh-chem", "site", "dinh"),
        ("dinh-phuc-ly", "site", "dinh"),
        ("chua-ky-vu", "site", "chua"),
        ("den-ba-chua-co-nhue", "site", "den"),
        ("mieu-tay-dam", "site", "mieu"),
        ("nha-tho-ho-pham", "site", "nha-tho-ho"),
        ("nha-tho-co-nhue", "site", "church"),
        ("di-chi-ngoa-long", "site", "excavation"),
        ("bia-dinh-dong-ngac-1635", "object", "stele"),
        ("tranh-son-dinh-dong-ngac", "object", "lacquer"),
        ("mang-dong-dinh-chem", "object", "bronze"),
        ("kieu-dinh-chem", "element", "raising"),
        ("lang-hoa-tay-tuu", "element", "flowers"),
        ("cau-thang-long", "place", "bridge"),
        ("cong-lien-mac", "place", "sluice"),
        ("quan-bac-tu-liem", "place", "district"),
        ("lang-chem", "place", "village"),
        ("chuong-den-soc-1794", "object", "bell"),
        ("sac-phong-dinh-gian", "object", "edict"),
        ("hoi-boi-dam", "element", "regatta"),
        ("tro-choi-hoi-dam", "element", "games"),
        ("hoi-the-dong-co", "element", "oath"),
        ("ca-tru-dong-ngac", "element", "music"),
        ("buoi-dien", "element", "pomelos"),
        ("nem-ve", "element", "nem"),
        ("hong-xiem-xuan-dinh", "element", "sapodillas"),
        ("phim-ke-ve-lang-khoa-bang", "document", "film"),
        ("cong-chua-tuc-trinh", "person", "princess"),
        ("dong-chinh-vuong", "person", "prince"),
    ],
)
def test_form_from_the_address(slug: str, kind: str, form: str) -> None:
    assert form_of(Subject(slug, kind, "")) == form


def test_title_decides_when_the_address_does_not() -> None:
    assert form_of(Subject("r-17", "site", "Chùa Anh Linh")) == "chua"


def test_text_decides_for_people() -> None:
    text = "Lý Phục Man là tướng của Lý Nam Đế hồi thế kỷ VI."
    assert form_of(Subject("ly-phuc-man", "person", "Lý Phục Man", text_vi=text)) == "general"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Lễ hội gồm tế, rước và các trò chơi.", "festival"),
        ("Lễ rước nước giữa sông Hồng, lễ mộc dục và thả chim bồ câu.", "doves"),
        ("Hội có lễ rước nước và đua thuyền.", "river-festival"),
        ("Người dân chui qua gầm kiệu để cầu may.", "under-palanquin"),
    ],
)
def test_a_festival_shows_what_its_text_tells(text: str, form: str) -> None:
    assert form_of(Subject("le-hoi-a", "element", "Lễ hội A", text_vi=text)) == form


def test_a_king_in_the_text_makes_nobody_a_prince() -> None:
    text = "Sống vào thời Hùng Vương."
    assert form_of(Subject("ai-do", "person", "Ai Đó", text_vi=text)) == "scholar"


def test_named_form_wins() -> None:
    assert form_of(Subject("dinh-chem", "site", "Đình Chèm", form="mieu")) == "mieu"


def test_unknown_kind_gets_an_ornament() -> None:
    assert form_of(Subject("x", "star", "X")) == "ornament"


def test_fold_drops_marks_and_signs() -> None:
    assert fold("Đền Bà Chúa (Cổ Nhuế)") == "den ba chua co nhue"


def test_every_plan_names_a_painter_that_exists() -> None:
    known = painters()
    for plan in FORMS.values():
        assert plan
        assert all(name in known for name, _theme in plan)


def test_sites_have_three_pictures() -> None:
    for slug in ("dinh-a", "chua-a", "den-a", "mieu-a", "nha-tho-ho-a", "nha-tho-a"):
        assert len(choose(Subject(slug, "site", ""))) >= 3
