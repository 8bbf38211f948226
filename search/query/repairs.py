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
    vocabulary.expect(
        (token.folded for token in doubtful),
        also=filter(None, (other_number(token.accented) for token in tokens)),
    )
    found = [
        repair(token.accented, vocabulary)
        if token in doubtful and not _known_number(token, vocabulary)
        else None
        for token in tokens
    ]
    keyed = any(mended and mended.method in _KEYBOARDS for mended in found)
    terms = tuple(
        term
        for token, mended in zip(tokens, found, strict=True)
        for term in (_mended(token, mended) if mended else [_known(token, vocabulary, keyed=keyed)])
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


def _known(token: Token, vocabulary: Vocabulary, *, keyed: bool) -> Term:
    """A known word may mean more: `hanoi` is also ha noi, `houses` rather house; and where the
    neighbours are keystrokes, `car` is also cả.
    """
    others = [glued_syllables(token.accented, vocabulary)]
    if keyed:
        others.append(keyboard_reading(token.accented))
    readings = [_reading(other.readings[0]) for other in others if other]
    number = _known_number(token, vocabulary)
    numbers = [_reading([number])] if number else []
    return Term((*numbers, *typed_term(token).readings, *readings), token.start, token.end)


def _known_number(token: Token, vocabulary: Vocabulary) -> str:
    """The plural or the singular of an English word, where more documents have that; else "".

    The rarer one would count for more than the word that was typed.
    """
    number = other_number(token.accented)
    if not number or vocabulary.frequency(number) <= vocabulary.frequency(token.folded):
        return ""
    keyed = keyboard_reading(token.accented)
    return "" if keyed and fold(keyed.best) in vocabulary else number


def _reading(words: Sequence[str]) -> Reading:
    return Reading(tuple(map(Word.of, words)))
