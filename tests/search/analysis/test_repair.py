"""Words that no index knows."""

import pytest
from hypothesis import given

from search.analysis import (
    MemoryVocabulary,
    Method,
    edits,
    fold,
    glued_syllables,
    repair,
    slip_cost,
    split_glued,
)
from search.analysis.spelling import sound_alikes
from tests.search.analysis.strategies import anything

_WORDS = "dinh chem hoi boi dam tien ten tin ti si lang chua tram troi phan phu ha noi heritage"
VOCABULARY = MemoryVocabulary(
    dict.fromkeys(_WORDS.split(), 5) | {"tien": 40, "hanoi": 1, "heritage2": 1}
)


@pytest.mark.parametrize(
    ("typed", "method", "meant"),
    [
        ("ddinhf", Method.TELEX, "đình"),
        ("d9inh2", Method.VNI, "đình"),
        ("dinhchem", Method.SPLIT, "dinh chem"),
        ("đìnhchèm", Method.SPLIT, "đình chèm"),
        ("ddinhfchemf", Method.SPLIT, "đình chèm"),
        ("dihn", Method.SPELLING, "dinh"),
        ("dnh", Method.SPELLING, "dinh"),
        ("heritge2", Method.SPELLING, "heritage2"),
        ("langtiensi", Method.SPLIT, "lang tien si"),
        ("tein", Method.SPELLING, "tien"),
        ("cham", Method.SPELLING, "tram"),
        ("fu", Method.SPELLING, "phu"),
        ("choi", Method.SPELLING, "troi"),
        ("dinnh", Method.SPELLING, "dinh"),
        ("chèmm", Method.SPELLING, "chem"),
        ("chời", Method.SPELLING, "trời"),
        ("heritaeg", Method.SPELLING, "heritage"),
        ("nang", Method.SPELLING, "lang"),
    ],
)
def test_an_unknown_word_is_read_as_meant(typed: str, method: Method, meant: str) -> None:
    found = repair(typed, VOCABULARY)
    assert found is not None
    assert (found.method, found.best) == (method, meant)


@pytest.mark.parametrize(
    "typed", ["dinh", "đình", "hình", "1624", "17", "慈", "zzzzzz", "", "tk", "x" * 500]
)
def test_what_cannot_or_need_not_be_repaired_stays(typed: str) -> None:
    assert repair(typed, VOCABULARY) is None


def test_a_well_typed_word_that_is_nowhere_is_still_shown_as_read() -> None:
    found = repair("truwowngf", VOCABULARY)
    assert found is not None
    assert found.best == "trường"


def test_several_guesses_come_likeliest_first() -> None:
    found = repair("tein", VOCABULARY)
    assert found is not None
    assert found.readings == (("tien",), ("ten",), ("tin",))


def test_known_words_may_be_syllables_run_together() -> None:
    found = glued_syllables("hanoi", VOCABULARY)
    assert found is not None
    assert found.best == "ha noi"
    assert glued_syllables("dinh", VOCABULARY) is None
    assert glued_syllables("heritage", VOCABULARY) is None


def test_splitting_is_complete_or_not_at_all() -> None:
    assert split_glued("dinhchemq", VOCABULARY) == ()
    assert split_glued("dinh" * 20, VOCABULARY) == ()
    assert split_glued("hoiboidam", VOCABULARY) == ("hoi", "boi", "dam")


def test_slips_are_symmetrical_single_and_never_the_word_itself() -> None:
    assert "dinh" in edits("dnih")
    assert "dinh" in edits("dih")
    assert "dinh" in edits("dinhs")
    assert "dinh" in edits("ginh")
    assert "dinh" not in edits("dinh")
    assert edits("x" * 30) == set()


def test_northern_ears_mix_these() -> None:
    assert set(sound_alikes("cham")) == {"tram"}
    assert set(sound_alikes("dao")) == {"giao", "rao", "zao"}
    assert set(sound_alikes("giao")) == {"dao", "rao", "zao"}
    assert set(sound_alikes("xa")) == {"sa"}
    assert set(sound_alikes("xóc")) == {"sóc"}
    assert set(sound_alikes("thanh")) == set()


def test_common_slips_cost_less() -> None:
    costs = [slip_cost("tram", other) for other in ("tram", "cham", "trma", "tramm", "tra", "bram")]
    assert costs == sorted(costs)
    assert costs[0] == 0


def test_memory_vocabulary_counts() -> None:
    assert "dinh" in VOCABULARY
    assert VOCABULARY.frequency("tien") == 40
    assert VOCABULARY.frequency("nowhere") == 0
    assert set(VOCABULARY.near("tine")) >= {"tien", "tin"}


@given(anything)
def test_repair_never_fails_and_reads_only_words(text: str) -> None:
    found = repair(fold(text), VOCABULARY)
    assert found is None or all(word for reading in found.readings for word in reading)
