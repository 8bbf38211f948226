"""What is being typed with its spaces left out: dinhch → dinh ch."""

from search.analysis import Token, Vocabulary, fold, split_glued, tokenize
from search.analysis.splitting import FOLDED_SYLLABLES, split_keyed

_MOST_WORDS = 8
_LONGEST_WORD = 40
_LONGEST_START = 6
"""Letters of the last syllable typed so far: none has more."""


def spaced(text: str, vocabulary: Vocabulary) -> str:
    """The text with spaces between known syllables that were run together.

    Letters stay as typed, Telex and VNI of glued syllables are read. The last word may end in
    the start of a syllable while no space stands behind it. What does not come apart stays.
    """
    tokens = [each for each in tokenize(text)[:_MOST_WORDS] if _may_be_glued(each)]
    vocabulary.expect(token.folded for token in tokens)
    for token in reversed(tokens):
        pieces = split_glued(token.accented, vocabulary) or split_keyed(token.accented, vocabulary)
        if not pieces and token.end == len(text):
            pieces = _begun(token.accented, vocabulary)
        if pieces:
            text = text[: token.start] + " ".join(pieces) + text[token.end :]
    return text


def _may_be_glued(token: Token) -> bool:
    return token.folded.isascii() and 4 <= len(token.accented) <= _LONGEST_WORD


def _begun(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Known syllables and the start of one more; as little as can be is left to be finished."""
    for start in range(len(word) - 1, max(1, len(word) - 1 - _LONGEST_START), -1):
        head, rest = word[:start], word[start:]
        folded = fold(head)
        if folded in FOLDED_SYLLABLES and folded in vocabulary:
            pieces: tuple[str, ...] = (head,)
        else:
            pieces = split_glued(head, vocabulary) or split_keyed(head, vocabulary)
        if pieces and _starts_a_syllable(rest):
            return (*pieces, rest)
    return ()


def _starts_a_syllable(letters: str) -> bool:
    start = fold(letters)
    return any(syllable.startswith(start) for syllable in FOLDED_SYLLABLES)
