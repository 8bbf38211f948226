"""The words of a question, each with the ways it can be read."""

from collections.abc import Sequence

from search.analysis import (
    Method,
    Repair,
    Token,
    Vocabulary,
    glued_syllables,
    keyboard_reading,
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

    Not so what stands at the places ``known`` (first character, end).
    """
    if vocabulary is None:
        return tuple(map(typed_term, tokens)), ()
    doubtful = [
        token
        for token in tokens
        if not any(start < token.end and token.start < end for start, end in known)
    ]
    vocabulary.expect(token.folded for token in doubtful)
    found = [repair(token.accented, vocabulary) if token in doubtful else None for token in tokens]
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
    """A known word may mean more: `hanoi` is also ha noi; and where the neighbours are
    keystrokes, `car` is also cả.
    """
    others = [glued_syllables(token.accented, vocabulary)]
    if keyed:
        others.append(keyboard_reading(token.accented))
    readings = [_reading(other.readings[0]) for other in others if other]
    first = typed_term(token)
    return Term((*first.readings, *readings), token.start, token.end)


def _reading(words: Sequence[str]) -> Reading:
    return Reading(tuple(map(Word.of, words)))
