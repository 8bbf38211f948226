"""Telex and VNI, however the keys were ordered."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import read_telex, read_vni
from search.analysis.syllables import Syllable
from tests.search.analysis.strategies import anything, syllables
from tests.search.analysis.typists import telex, vni


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddinhf", "đình"),
        ("dinhfd", "đình"),
        ("dinhdf", "đình"),
        ("chemf", "chèm"),
        ("hooji", "hội"),
        ("hoioj", "hội"),
        ("hooij", "hội"),
        ("bowi", "bơi"),
        ("boiw", "bơi"),
        ("ddawm", "đăm"),
        ("dduwowngf", "đường"),
        ("dduowngf", "đường"),
        ("ddwowngf", "đường"),
        ("duongwdf", "đường"),
        ("tieesng", "tiếng"),
        ("tiengse", "tiếng"),
        ("twf", "từ"),
        ("nhwngx", "những"),
        ("ruwowuj", "rượu"),
        ("muaw", "mưa"),
        ("thuowr", "thuở"),
        ("quys", "quý"),
        ("gif", "gì"),
        ("gieengs", "giếng"),
        ("ngoeos", "ngoéo"),
        ("sar", "sả"),
        ("trar", "trả"),
        ("xas", "xá"),
    ],
)
def test_telex_is_read(typed: str, meant: str) -> None:
    assert read_telex(typed)[0] == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("d9inh2", "đình"),
        ("dinh92", "đình"),
        ("di2nh9", "đình"),
        ("che2m", "chèm"),
        ("su75", "sự"),
        ("d9u7o7c5", "được"),
        ("nguoi72", "người"),
        ("tu72", "từ"),
        ("quo6c1", "quốc"),
        ("na8m", "năm"),
    ],
)
def test_vni_is_read(typed: str, meant: str) -> None:
    assert read_vni(typed)[0] == meant


@pytest.mark.parametrize(
    "word", ["dinh", "thua", "panthers", "trong", "s", "", "đình", "quarterback" * 9]
)
def test_words_without_keys_are_not_telex(word: str) -> None:
    assert read_telex(word) == ()


@pytest.mark.parametrize("word", ["dinh", "1624", "a1", "b52", "xl39", "1st", "hai12", "the7", ""])
def test_names_and_numbers_are_not_vni(word: str) -> None:
    assert read_vni(word) == ()


@given(syllables, st.randoms(use_true_random=False))
def test_every_syllable_comes_back_from_the_keyboard(syllable: Syllable, random: Random) -> None:
    word = str(syllable)
    for typed in (telex(word), telex(word, random)):
        assert typed == word or word in read_telex(typed)
    for typed in (vni(word), vni(word, random)):
        assert typed == word or len(syllable.toneless) < 2 or word in read_vni(typed)


@given(anything)
def test_anything_can_be_asked(text: str) -> None:
    assert isinstance(read_telex(text), tuple)
    assert isinstance(read_vni(text), tuple)
