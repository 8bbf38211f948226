"""The spelling of syllables."""

import pytest
from hypothesis import given

from search.analysis import is_syllable
from search.analysis.letters import Tone, settle_marks, split_tone, toneless, with_tone
from search.analysis.syllables import Syllable, parse_syllable
from tests.search.analysis.strategies import syllables

WORDS = """
đình chèm nghiêng nguyễn giếng gì gìn giữ quốc quyển quý khuya khuỷu thuở hoàng ngoằn
ướt yêu ý lý huơ xoong oách uống ơi rượu cừu mía mùa gươm kỳ ghế quýt huỳnh bươu
"""


@pytest.mark.parametrize("word", WORDS.split())
def test_real_words_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "b", "panthers", "đắkk", "cê", "ka", "ngi", "ge", "hoc"])
def test_other_words_are_not(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["mat", "thícc", "w", "f", "đìình", "慈"])
def test_nor_are_these(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("typed", "onset", "rime", "tone"),
    [
        ("hoà", "h", "oa", Tone.HUYEN),
        ("hòa", "h", "oa", Tone.HUYEN),
        ("giá", "gi", "a", Tone.SAC),
        ("gìa", "gi", "a", Tone.HUYEN),
        ("gì", "gi", "", Tone.HUYEN),
        ("quả", "qu", "a", Tone.HOI),
        ("nghĩ", "ngh", "i", Tone.NGA),
        ("ốc", "", "ôc", Tone.SAC),
    ],
)
def test_a_syllable_is_taken_apart(typed: str, onset: str, rime: str, tone: Tone) -> None:
    assert parse_syllable(typed) == Syllable(onset, rime, tone)


def test_two_tones_are_no_syllable() -> None:
    assert parse_syllable("hòá") is None


@pytest.mark.parametrize(
    ("onset", "rime", "written"),
    [
        ("h", "oa", "hòa"),
        ("t", "oan", "toàn"),
        ("ng", "oai", "ngoài"),
        ("th", "uy", "thùy"),
        ("kh", "uyu", "khuỳu"),
        ("gi", "", "gì"),
        ("gi", "n", "gìn"),
        ("qu", "a", "quà"),
        ("m", "ua", "mùa"),
        ("ng", "ươi", "người"),
        ("x", "oong", "xoòng"),
    ],
)
def test_the_tone_has_one_place(onset: str, rime: str, written: str) -> None:
    assert str(Syllable(onset, rime, Tone.HUYEN)) == written


@given(syllables)
def test_what_is_written_is_read_back(syllable: Syllable) -> None:
    read = parse_syllable(str(syllable))
    assert read is not None
    assert (read.toneless, read.tone) == (syllable.toneless, syllable.tone)
    assert is_syllable(str(syllable))


def test_letters_come_apart_and_together() -> None:
    assert split_tone("ề") == ("ê", Tone.HUYEN)
    assert split_tone("đ") == ("đ", Tone.NGANG)
    assert with_tone("ư", Tone.NANG) == "ự"
    assert toneless("trọng") == ("trong", [Tone.NANG])
    assert settle_marks("e\u0301\u0302") == "ế"
