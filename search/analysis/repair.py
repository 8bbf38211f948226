"""A word that the index does not know, read as what was probably meant."""

from dataclasses import dataclass
from enum import StrEnum
from math import log2

from search.analysis.keyboards import read_telex, read_vni
from search.analysis.spelling import slip_cost, sound_alikes
from search.analysis.splitting import FOLDED_SYLLABLES, split_glued, split_keyed, split_syllables
from search.analysis.syllables import LONGEST_SYLLABLE, is_syllable
from search.analysis.vocabulary import Vocabulary
from search.analysis.words import fold_word, forms

_GUESSES = 3
_COMMON_SLIP = 1.5
_CLEAR_PIECE = 3  # letters; shorter words are found in anything


class Method(StrEnum):
    """How a word was repaired."""

    TELEX = "telex"
    VNI = "vni"
    SPLIT = "split"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Repair:
    """`readings`, likeliest first: each is the word or words (normal form) meant."""

    typed: str
    method: Method
    readings: tuple[tuple[str, ...], ...]

    @property
    def best(self) -> str:
        """What to show: the likeliest reading as people write it."""
        return " ".join(self.readings[0])


def repair(word: str, vocabulary: Vocabulary) -> Repair | None:
    """What was meant by a word in normal form that the vocabulary lacks.

    Tried in turn: Telex, VNI, syllables without spaces, one slip. None when the word is
    known, a number, or cannot be read any better.
    """
    folded = fold_word(word)
    if folded in vocabulary or word.isdigit() or not folded.isascii():
        return None
    keyed = keyboard_reading(word)
    if keyed and fold_word(keyed.readings[0][0]) in vocabulary:
        return keyed
    found = _apart_or_respelled(word, folded, vocabulary)
    if found:
        return found
    pieces = split_keyed(word, vocabulary)
    return Repair(word, Method.SPLIT, (pieces,)) if pieces else keyed


def _apart_or_respelled(word: str, folded: str, vocabulary: Vocabulary) -> Repair | None:
    """Words run together, or one with a slip in it; both when that is not clear."""
    pieces = split_glued(word, vocabulary)
    if word != folded and is_syllable(word):
        guesses = _heard(word, vocabulary)
    else:
        guesses = _respelled(folded, vocabulary)
    if not pieces:
        return Repair(word, Method.SPELLING, guesses) if guesses else None
    if not guesses:
        return Repair(word, Method.SPLIT, (pieces,))
    if min(map(len, pieces)) < _CLEAR_PIECE or slip_cost(folded, guesses[0][0]) <= _COMMON_SLIP:
        return Repair(word, Method.SPELLING, (*guesses, pieces))
    if len(word) > LONGEST_SYLLABLE:
        return Repair(word, Method.SPLIT, (pieces,))
    return Repair(word, Method.SPLIT, (pieces, *guesses))


def keyboard_reading(word: str) -> Repair | None:
    """The word as Telex or VNI, whatever any vocabulary knows."""
    for method, read in ((Method.TELEX, read_telex), (Method.VNI, read_vni)):
        readings = read(word)
        if readings:
            return Repair(word, method, tuple((forms(reading)[0],) for reading in readings))
    return None


def glued_syllables(word: str, vocabulary: Vocabulary) -> Repair | None:
    """A known word that is also known syllables run together: hanoi → ha noi."""
    if word in FOLDED_SYLLABLES:
        return None
    pieces = split_syllables(word, vocabulary)
    return Repair(word, Method.SPLIT, (pieces,)) if pieces else None


def _heard(word: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """A syllable typed with its marks is meant so; only the ear may have erred (xóc, sóc)."""
    return tuple((other,) for other in sound_alikes(word) if fold_word(other) in vocabulary)


def _respelled(folded: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    if len(folded) < _CLEAR_PIECE:
        return tuple((other,) for other in sound_alikes(folded) if other in vocabulary)
    if not folded[:_CLEAR_PIECE].isalpha():
        return ()

    def unlikeliness(term: str) -> tuple[float, str]:
        return 3 * slip_cost(folded, term) - log2(1 + vocabulary.frequency(term)), term

    guesses = sorted(vocabulary.near(folded), key=unlikeliness)[:_GUESSES]
    return tuple((guess,) for guess in guesses)
