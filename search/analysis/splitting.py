"""Syllables typed without spaces: dinhchem → dinh chem."""

from collections.abc import Callable
from math import inf, log2

from search.analysis.keyboards import read_telex, read_vni
from search.analysis.syllables import LONGEST_SYLLABLE, TONELESS, is_syllable
from search.analysis.vocabulary import Vocabulary
from search.analysis.words import fold_word, forms

_LONGEST_WORD = 40
_LONGEST_PIECE = 12
_SHORTEST_WORD = 4
_SHORTEST_KEYED = 3
# What one more piece costs against how common the pieces are (in bits).
_PIECE_COST = 24.0

FOLDED_SYLLABLES = frozenset(map(fold_word, TONELESS))


def split_glued(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The known words that a word in normal form is made of, accented as far as typed.

    A piece has two letters at least, four if it is no Vietnamese syllable; () when the word
    does not come apart completely.
    """
    return _split(word, vocabulary, _known)


def split_keyed(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The same for syllables typed in Telex or VNI without spaces (ddinhfchemf)."""
    return _split(word, vocabulary, _known_or_keyed)


def split_syllables(folded: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The same for a word without marks, of syllables alone: `glued_pieces` are asked about."""
    return _split(folded, vocabulary, _known_syllable) if glued_pieces(folded) else ()


def glued_pieces(folded: str) -> frozenset[str]:
    """The syllables that a word without marks may be made of; none if no row of them is all of it.

    So it is with most English words, of which no index need be asked then.
    """
    if not 4 <= len(folded) <= _LONGEST_WORD:
        return frozenset()
    reached, pieces = {0}, set()
    for end in range(2, len(folded) + 1):
        for start in range(max(0, end - LONGEST_SYLLABLE), end - 1):
            if start in reached and folded[start:end] in FOLDED_SYLLABLES:
                reached.add(end)
                pieces.add(folded[start:end])
    return frozenset(pieces) if len(folded) in reached else frozenset()


def _split(
    word: str, vocabulary: Vocabulary, read: Callable[[str, Vocabulary], str | None]
) -> tuple[str, ...]:
    if not 4 <= len(word) <= _LONGEST_WORD:
        return ()
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ()), *[(inf, ())] * len(word)]
    for end in range(2, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end - 1):
            cost, pieces = best[start]
            if cost == inf or end - start == len(word):
                continue
            piece = read(word[start:end], vocabulary)
            if piece:
                total = cost + _PIECE_COST - log2(1 + vocabulary.frequency(fold_word(piece)))
                best[end] = min(best[end], (total, (*pieces, piece)))
    return best[-1][1]


def _known(piece: str, vocabulary: Vocabulary) -> str | None:
    accented, folded = forms(piece)
    long_enough = len(folded) >= _SHORTEST_WORD or folded in FOLDED_SYLLABLES
    return accented if long_enough and folded in vocabulary else None


def _known_syllable(piece: str, vocabulary: Vocabulary) -> str | None:
    return piece if piece in FOLDED_SYLLABLES and piece in vocabulary else None


def _known_or_keyed(piece: str, vocabulary: Vocabulary) -> str | None:
    known = _known(piece, vocabulary)
    if known or len(piece) < _SHORTEST_KEYED:
        return known
    readings = (*read_telex(piece), *read_vni(piece))
    return next((forms(r)[0] for r in readings if is_syllable(r) and _known(r, vocabulary)), None)
