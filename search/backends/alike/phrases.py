"""The words that two documents share, as the first one writes them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from search.analysis import Token, index_forms, tokenize
from search.backends.alike.features import Feature, pairs_of, texts_of
from search.backends.passages import Original

if TYPE_CHECKING:
    from search.backends.alike.album import Portrait

MOST = 8
_LONGEST = 6
"""Words of a phrase."""


class Phrase(NamedTuple):
    """Words as they stand in a text of this language ("": a name's)."""

    text: str
    language: str


def common_phrases(
    portrait: "Portrait", other: Original, shared: Sequence[Feature]
) -> tuple[Phrase, ...]:
    """The phrases of these pairs that the other's texts have as well, the rarest first.

    Pairs that overlap are one phrase where the other has it whole.
    """
    sections = (text for texts in other["body"].values() for text in texts)
    theirs = " · ".join(index_forms(text)[0] for text in (*other["title"].values(), *sections))
    pairs = {feature.value: place for place, feature in enumerate(shared)}
    found: dict[tuple[str, str], tuple[int, Phrase]] = {}
    for lang, texts in texts_of(portrait).items():
        for text in texts:
            for rank, said, words in _runs(text, pairs, f" {theirs} "):
                key = (lang, said)
                if key not in found or found[key][0] > rank:
                    found[key] = rank, Phrase(words, lang)
    ranked = sorted(found.values(), key=lambda each: (each[0], -len(each[1].text), each[1]))
    return tuple(phrase for _, phrase in ranked[:MOST])


def _runs(text: str, pairs: dict[str, int], theirs: str) -> Iterator[tuple[int, str, str]]:
    """(rank of its rarest pair, normal form, words) of each longest stretch in both."""
    run: list[Token] = []
    for first, second in pairs_of(tokenize(text), text):
        wanted = f"{first.accented} {second.accented}" in pairs
        if run and run[-1] is not first:
            yield from _told(run, text, pairs)
            run = []
        grown = [*run, second] if run else [first, second]
        if wanted and len(grown) <= _LONGEST and f" {_said(grown)} " in theirs:
            run = grown
            continue
        yield from _told(run, text, pairs)
        alone = [first, second]
        run = alone if wanted and f" {_said(alone)} " in theirs else []
    yield from _told(run, text, pairs)


def _told(run: list[Token], text: str, pairs: dict[str, int]) -> Iterator[tuple[int, str, str]]:
    if run:
        said = _said(run).split()
        ranks = (pairs[f"{one} {other}"] for one, other in pairwise(said))
        yield min(ranks), _said(run), text[run[0].start : run[-1].end]


def _said(tokens: Sequence[Token]) -> str:
    return " ".join(token.accented for token in tokens)
