"""The words of a question, each with the ways it can be read."""

from collections.abc import Sequence

from search.analysis import (
    ENGLISH_FUNCTION_WORDS,
    Method,
    Repair,
    Token,
    Vocabulary,
    fold,
    glued_syllables,
    keyboard_reading,
    other_number,
    repair,
)
from search.query.nodes import Reading, Term, Word
from search.query.question import Correction

_KEYBOARDS = (Method.TELEX, Method.VNI)


def typed_term(token: Token) -> Term:
    """The word as it was typed and nothing else."""
    return Term((Reading((Word(token.accented, token.folded),)),), token.start, token.end)


def repaired_terms(
    tokens: Sequence[Token], known: Sequence[tuple[int, int]], vocabulary: Vocabulary | None
) -> tuple[tuple[Term, ...], tuple[Correction, ...]]:
    """All words; those the vocabulary lacks are repaired, and that is reported.

    Not so what stands at the places ``known`` (first character, end), nor what holds an English
    sentence together: that an index lacks `what` says nothing of it.
    """
    if vocabulary is None:
        return tuple(map(typed_term, tokens)), ()
    doubtful = [
        token
        for token in tokens
        if token.accented not in ENGLISH_FUNCTION_WORDS
        and not any(start < token.end and token.start < end for start, end in known)
    ]
    others = {token: other for token in tokens if (other := other_number(token.accented))}
    vocabulary.expect(
        (token.folded for token in doubtful),
        also=(word for token, other in others.items() for word in (token.folded, other)),
    )
    numbers = {
        token: other for token, other in others.items() if _commoner(other, token, vocabulary)
    }
    found = [
        repair(token.accented, vocabulary) if token in doubtful and token not in numbers else None
        for token in tokens
    ]
    keyed = any(mended and mended.method in _KEYBOARDS for mended in found)
    terms = tuple(
        term
        for token, mended in zip(tokens, found, strict=True)
        for term in (
            _mended(token, mended)
            if mended
            else [_known(token, vocabulary, number=numbers.get(token), keyed=keyed)]
        )
    )
    corrections = tuple(
        Correction(mended, token.start, token.end)
        for token, mended in zip(tokens, found, strict=True)
        if mended
    )
    return terms, corrections


def _mended(token: Token, mended: Repair) -> list[Term]:
    """One term; syllables that were certainly run together are as many, as if spaced."""
    if len(mended.readings) == 1:
        return [Term((_reading([word]),), token.start, token.end) for word in mended.readings[0]]
    return [Term(tuple(map(_reading, mended.readings)), token.start, token.end)]


def _known(token: Token, vocabulary: Vocabulary, *, number: str | None, keyed: bool) -> Term:
    """A known word may mean more: `hanoi` is also ha noi, `houses` rather house (``number``); and
    where the neighbours are keystrokes, `car` is also cả.
    """
    others = [glued_syllables(token.accented, vocabulary)]
    if keyed:
        others.append(keyboard_reading(token.accented))
    readings = [_reading(other.readings[0]) for other in others if other]
    numbers = [_reading([number])] if number else []
    return Term((*numbers, *typed_term(token).readings, *readings), token.start, token.end)


def _commoner(other: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Whether more documents have a word in its other number, unless it is Telex for one.

    The rarer one would count for more than the word that was typed.
    """
    if vocabulary.frequency(other) <= vocabulary.frequency(token.folded):
        return False
    keyed = keyboard_reading(token.accented)
    return not (keyed and fold(keyed.best) in vocabulary)


def _reading(words: Sequence[str]) -> Reading:
    return Reading(tuple(map(Word.of, words)))
