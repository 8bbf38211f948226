"""From what people type to the record that they mean, through analysis, query and ranking."""

import unicodedata
from collections.abc import Iterator

import pytest

from tests.bench.measuring.prototype import Prototype
from tests.search.analysis.typists import telex, vni
from tests.search.backends.embedded.village import RECORDS


@pytest.fixture(scope="module")
def village() -> Prototype:
    return Prototype((slug, " | ".join(names), text) for slug, (names, text) in RECORDS.items())


def titles() -> Iterator[tuple[str, str]]:
    for slug, (names, _) in RECORDS.items():
        yield names[0], slug


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        # Without marks, on any keyboard, in any Unicode form.
        ("dinh chem", "dinh-chem"),
        ("DINH CHEM", "dinh-chem"),
        ("ddinhf chemf", "dinh-chem"),
        ("DDinhf Chemf", "dinh-chem"),
        ("dinhfd chefm", "dinh-chem"),
        ("d9inh2 che2m", "dinh-chem"),
        ("dinh92 chem2", "dinh-chem"),
        ("dinhchem", "dinh-chem"),
        ("ddinhfchemf", "dinh-chem"),
        ("đìnhchèm", "dinh-chem"),
        (unicodedata.normalize("NFD", "Đình Chèm"), "dinh-chem"),
        ("Ðình Chèm", "dinh-chem"),
        ("ĐÌNH\u00a0CHÈM", "dinh-chem"),
        ("đi\u200bnh che\u0300m", "dinh-chem"),
        # Punctuation means nothing by itself.
        ('Đình Chèm "', "dinh-chem"),
        ("(đình chèm", "dinh-chem"),
        ("đình-chèm*", "dinh-chem"),
        ("đình chèm'; DROP TABLE entries; --", "dinh-chem"),
        ("“Đình Chèm”", "dinh-chem"),
        # Other names, and languages.
        ("đình Trèm", "dinh-chem"),
        ("chem communal house", "dinh-chem"),
        ("慈廉", "lang-chem"),
        ("tu liem", "lang-chem"),
        ("bronze drum god", "mieu-dong-co"),
        ("grapefruit", "buoi-dien"),
        ("pomelo", "buoi-dien"),
        ("lang tien si", "lang-ve"),
        ("cau mua", "chua-ky-vu"),
        ("hát ả đào", "ca-tru"),
        ("hat a dao", "ca-tru"),
        ("boat racing", "hoi-dam"),
        # i and y, old and new tone placement.
        ("Lí Ông Trọng", "ly-ong-trong"),
        ("ly ong trong", "ly-ong-trong"),
        ("chùa Kì Vũ", "chua-ky-vu"),
        ("chua ki vu", "chua-ky-vu"),
        ("Ngoạ Long", "ngoa-long"),
        ("ngoa long", "ngoa-long"),
        ("phường Thuỵ Phương", "thuy-phuong"),
        ("bia Dương Hoà", "bia-1635"),
        ("quỹ đất", "quy-dat"),
        ("quí vị", "quy-dat"),
        # The nearer name first.
        ("đình Hoàng", "dinh-hoang"),
        ("dinh hoang", "dinh-hoang"),
        ("hoàng lien", "dinh-hoang-lien"),
        ("hội chèm", "hoi-chem"),
        ("đinh bừa", "dinh-bua"),
        ("hooji bowi ddawm", "hoi-dam"),
        ("boi dam", "hoi-dam"),
        ("nem ve", "nem-ve"),
        ("1635", "bia-1635"),
        ("chuông 1794", "den-soc"),
        # Slips.
        ("phan phu tein", "phan-phu-tien"),
        ("fan phu tien", "phan-phu-tien"),
        ("den xoc", "den-soc"),
        ("đền xóc", "den-soc"),
        ("lem ve", "nem-ve"),
        ("buoii dien", "buoi-dien"),
        ("grapefriut", "buoi-dien"),
        ("comunal house chem", "dinh-chem"),
        # Half marked, or marked wrongly.
        ("đình chem", "dinh-chem"),
        ("dình chèm", "dinh-chem"),
        ("Đình Chẻm", "dinh-chem"),
        ("ly ông trong", "ly-ong-trong"),
    ],
)
def test_the_record_that_is_meant_comes_first(village: Prototype, typed: str, slug: str) -> None:
    assert village.find(typed)[0] == slug


@pytest.mark.parametrize(("title", "slug"), list(titles()))
def test_every_title_finds_its_record_however_it_is_typed(
    village: Prototype, title: str, slug: str
) -> None:
    lower = title.lower()
    for typed in (title, unicodedata.normalize("NFD", title), title.upper(), f"«{title}»"):
        assert village.find(typed)[0] == slug
    for keyboard in (telex, vni):
        assert village.find(" ".join(map(keyboard, lower.split())))[0] == slug


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("ddinhf chemf", "đình chèm"),
        ("dinhchem", "dinh chem"),
        ("phan phu tein", "phan phu tien"),
        ("Đình chèm", "Đình chèm"),
        ("hooji làng", "hội làng"),
    ],
)
def test_what_was_searched_is_said_back(village: Prototype, typed: str, shown: str) -> None:
    assert village.read(typed).corrected == shown


def test_words_with_other_marks_stay_apart(village: Prototype) -> None:
    assert village.find("đinh")[0] == "dinh-bua"
    assert village.find("đình")[0] != "dinh-bua"


@pytest.mark.parametrize("typed", ["", "   ", '"', "*", "zzzzqqq", "\U0010ffff"])
def test_what_means_nothing_finds_nothing(village: Prototype, typed: str) -> None:
    assert village.find(typed) == []
