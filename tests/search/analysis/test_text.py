"""One normal form for everything that reads the same."""

import unicodedata

import pytest
from hypothesis import example, given

from search.analysis import fold, has_marks, index_forms, normalize, tokenize
from tests.search.analysis.strategies import anything, vietnamese


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("Đình Chèm", "đình chèm"),
        ("hoà", "hòa"),
        ("hòa", "hòa"),
        ("HOÀ", "hòa"),
        ("thuỷ", "thủy"),
        ("Ngoạ Long", "ngọa long"),
        ("gìa", "già"),
        ("qúy", "quý"),
        ("quí", "quý"),
        ("quỳnh", "quỳnh"),
        ("Mỹ", "mĩ"),
        ("Mĩ", "mĩ"),
        ("Lý", "lí"),
        ("kỷ", "kỉ"),
        ("sỹ", "sĩ"),
        ("thuở", "thuở"),
        ("khuỷu", "khuỷu"),
        ("giếng", "giếng"),
        ("gì", "gì"),
        ("quốc", "quốc"),
        ("y", "y"),
        ("thy", "thy"),
    ],
)
def test_words_take_their_normal_form(written: str, normal: str) -> None:
    assert normalize(written) == normal


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Đình Chèm", "dinh chem"),
        ("Lý Ông Trọng", "li ong trong"),
        ("Li Ong Trong", "li ong trong"),
        ("ấ ằ ễ ộ ợ ữ", "a a e o o u"),
        ("École française", "ecole francaise"),
        ("慈廉", "慈廉"),
        ("Łódź, Tromsø, Straße", "lodz, tromso, strasse"),
    ],
)
def test_folding_takes_every_mark(written: str, bare: str) -> None:
    assert fold(written) == bare


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ðình", "đình"),
        ("Ɖình", "đình"),
        ("ｄ̣ình", "ḍình"),
        ("ĐＩＮＨ", "đinh"),
        ("đ\u200bì\u00adnh", "đình"),
        ("o\u0301\u0302", "ố"),
        ("o\u0323\u0302", "ộ"),
        ("u\u0301\u031b", "ứ"),
        ("Ⅶ", "vii"),
        ("“Đình”\u00a0‘Chèm’", "\"đình\" 'chèm'"),
        ("  đình \n chèm ", "đình chèm"),
    ],
)
def test_odd_characters_are_read_as_meant(typed: str, meant: str) -> None:
    assert normalize(typed) == meant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("dinh chem", False),
        ("đinh", True),
        ("Đinh", True),
        ("chèm", True),
        (unicodedata.normalize("NFD", "chèm"), True),
        ("慈廉", False),
        ("", False),
    ],
)
def test_marks_are_seen(text: str, marked: bool) -> None:
    assert has_marks(text) is marked


def test_an_index_gets_words_and_single_spaces() -> None:
    assert index_forms("Đình—Chèm, 慈廉 (1631)") == (
        "đình chèm 慈 廉 1631",
        "dinh chem 慈 廉 1631",
    )


@given(anything)
@example("Ǽ")
@example("ǿ")
def test_normal_forms_are_stable(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
    assert fold(fold(text)) == fold(text)
    assert fold(normalize(text)) == fold(text)


@given(anything)
def test_unicode_form_does_not_matter(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert normalize(decomposed) == normalize(unicodedata.normalize("NFC", text))
    assert fold(decomposed) == fold(text)


@given(vietnamese)
def test_case_does_not_matter_and_folded_text_has_no_marks(text: str) -> None:
    assert normalize(text.upper()) == normalize(text)
    assert not has_marks(fold(text))
    assert fold(text).isascii()


@given(anything)
def test_the_index_writes_the_words_that_tokens_are(text: str) -> None:
    tokens = tokenize(text)
    assert index_forms(text) == (
        " ".join(token.accented for token in tokens),
        " ".join(token.folded for token in tokens),
    )
