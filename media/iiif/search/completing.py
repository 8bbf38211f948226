"""Which terms of a document begin with what somebody has typed so far.

A term is as many words in a row as were typed, the last of which goes on as it likes; after a
space, one word more. Words are compared as the search compares them, and also with their tones
still to come: “quô” is on the way to “quốc”.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from django.core.exceptions import ObjectDoesNotExist

from media.iiif.search.matching import MOST_ASKED, readings
from media.kinds import Told, kind_of
from media.models import Asset
from search.analysis import Token, collation_key, tokenize, toneless

MOST_TERMS = 20
"""Terms that are answered: those that occur most."""
Run = tuple[str, ...]
"""Words in a row, as the index spells them."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or some in a row, as it is written; in small letters."""

    value: str
    total: int
    """How often it occurs."""
    languages: tuple[str, ...]
    """Of the texts in which it does (BCP 47), in order."""


def terms_in(assets: Iterable[Asset], typed: str, least: int = 1) -> list[Term]:
    """Return the terms that occur ``least`` times, in the order of a dictionary.

    When nothing begins with what was typed, it is read as Telex and as VNI.
    """
    typed = typed[:MOST_ASKED]
    texts: list[tuple[Told, list[Token]]] | None = None
    for words in readings(typed):
        if texts is None:
            texts = [(told, tokenize(told.value)) for told in _told_in(assets)]
        begun = (*words, "") if typed[-1:].isspace() else words
        if found := _terms(texts, begun, least):
            return found
    return []


def _told_in(assets: Iterable[Asset]) -> Iterator[Told]:
    for asset in assets:
        kind = kind_of(asset)
        try:
            written = list(kind.told_on(asset)) if kind else []
        except ObjectDoesNotExist:
            continue
        for _leaf, texts in written:
            yield from texts


def _terms(texts: list[tuple[Told, list[Token]]], begun: Run, least: int) -> list[Term]:
    totals: Counter[Run] = Counter()
    values: dict[Run, str] = {}
    languages: dict[Run, set[str]] = {}
    for told, tokens in texts:
        for run in _runs(told.value, tokens, begun):
            words = tuple(token.accented for token in run)
            totals[words] += 1
            values.setdefault(words, _written(told.value[run[0].start : run[-1].end]))
            languages.setdefault(words, set()).add(told.language)
    often = [(words, total) for words, total in totals.most_common() if total >= least]
    terms = (
        Term(values[words], total, tuple(sorted(languages[words])))
        for words, total in often[:MOST_TERMS]
    )
    return sorted(terms, key=lambda term: (collation_key(term.value), term.value))


def _runs(text: str, tokens: list[Token], begun: Run) -> Iterator[list[Token]]:
    """Yield the words in a row, with nothing but space between them, that begin so."""
    *whole, last = begun
    for at in range(len(whole), len(tokens)):
        if not _is_on_the_way(last, tokens[at].accented, tokens[at].folded):
            continue
        run = tokens[at - len(whole) : at + 1]
        gaps = (text[one.end : other.start] for one, other in pairwise(run))
        same = all(word in _forms(token) for word, token in zip(whole, run, strict=False))
        if same and not any(gap.strip() for gap in gaps):
            yield run


@lru_cache(maxsize=8_192)  # the same words come again and again in a document
def _is_on_the_way(typed: str, accented: str, folded: str) -> bool:
    return any(form.startswith(typed) for form in (accented, folded, toneless(accented)[0]))


def _forms(token: Token) -> tuple[str, str, str]:
    return token.accented, token.folded, toneless(token.accented)[0]


def _written(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())
