"""One word, one way to write it."""

import pytest
from hypothesis import given

from search.analysis.letters import Tone
from search.analysis.syllables import IY_ONSETS, Syllable
from search.analysis.words import fold_word, forms, spell
from tests.search.analysis.strategies import syllables


@pytest.mark.parametrize("onset", sorted(IY_ONSETS))
@pytest.mark.parametrize("tone", list(Tone))
def test_i_and_y_are_one_after_these_onsets(onset: str, tone: Tone) -> None:
    with_i, with_y = (str(Syllable(onset, vowel, tone)) for vowel in "iy")
    assert forms(with_i) == forms(with_y)


@pytest.mark.parametrize(
    ("left", "right"),
    [("thúy", "thúi"), ("tay", "tai"), ("thy", "thi"), ("by", "bi"), ("y", "i"), ("hay", "hai")],
)
def test_elsewhere_they_are_two_words(left: str, right: str) -> None:
    assert forms(left) != forms(right)


@pytest.mark.parametrize(
    ("left", "right"), [("quí", "quý"), ("quit", "quyt"), ("quình", "quỳnh"), ("qúy", "quý")]
)
def test_after_qu_they_are_one(left: str, right: str) -> None:
    assert forms(left) == forms(right)


@given(syllables)
def test_the_tone_may_stand_on_any_vowel(syllable: Syllable) -> None:
    word = str(syllable)
    accented, folded = forms(word)
    assert forms(accented) == (accented, folded)
    assert fold_word(accented) == folded
    assert folded.isascii()


@pytest.mark.parametrize("word", ["panthers", "x" * 200, "慈", "đắk", "1635", "l'", ""])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert forms(word)[0] == word


@pytest.mark.parametrize(
    ("written", "read"),
    [("Mỹ", "mỹ"), ("HOÀ", "hoà"), ("Ðình", "đình"), ("ＡＢ", "ab"), ("ﬁn", "fin"), ("Ⅶ", "vii")],
)
def test_spelling_is_kept_where_order_needs_it(written: str, read: str) -> None:
    assert spell(written) == read


def test_a_prefix_stays_a_prefix() -> None:
    for begun, whole in (("ly", "lyn"), ("li", "liên"), ("qui", "quyền"), ("quy", "quyết")):
        assert forms(whole)[1].startswith(forms(begun)[1]) or begun == "ly"
