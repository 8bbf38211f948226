"""Texts that are not Vietnamese are read without harm."""

import unicodedata

import pytest

from search.analysis import fold, index_forms, normalize, tokenize

SCRIPTS = [
    "École française d'Extrême-Orient, siècle",
    "Straße, Łódź, Tromsø",
    "Ελληνικά ΣΊΣΥΦΟΣ",
    "Русский ёлка й",
    "한국어 텍스트",
    "日本語がぎ",
    "ภาษาไทย น้ำ",
    "हिन्दी लिपि",
    "עִבְרִית",
    "أهلاً وسهلاً",
    "Đắk Lắk, Krông Pắk",
    "emoji 🏯🎏 1️⃣",
]


@pytest.mark.parametrize("text", SCRIPTS)
def test_decomposed_and_composed_are_the_same_words(text: str) -> None:
    decomposed = index_forms(unicodedata.normalize("NFD", text))
    assert decomposed == index_forms(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("text", SCRIPTS)
def test_normal_forms_of_any_script_are_stable(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("text", SCRIPTS)
def test_places_hold_in_any_script(text: str) -> None:
    for token in tokenize(text):
        assert normalize(text[token.start : token.end]) == token.accented


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đắk Lắk", ["đắk", "lắk"]),
        ("H'Mông", ["h", "mông"]),
        ("pa-nô áp-phích", ["pa", "nô", "áp", "phích"]),
        ("Thăng Long – Hà Nội", ["thăng", "long", "hà", "nội"]),
        ("2,4 m² / 1.624", ["2", "4", "m2", "1", "624"]),
        ("①②", ["12"]),
        ("〇一二", ["〇", "一", "二"]),
        ("⼀", ["一"]),
    ],
)
def test_words_of_mixed_texts(text: str, words: list[str]) -> None:
    assert [token.accented for token in tokenize(text)] == words


@pytest.mark.parametrize("code", [0x3400, 0x4E00, 0x9FFF, 0x20000, 0x2A6DF, 0x2CEB0, 0x31350])
def test_han_of_every_extension_stands_alone(code: int) -> None:
    char = chr(code)
    assert [token.accented for token in tokenize(f"a{char}{char}b")] == ["a", char, char, "b"]
    assert fold(char) == char
