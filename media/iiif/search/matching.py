"""Which lines of a document answer a question, as the site's own search reads both.

With marks or without, in Telex or VNI, whatever the Unicode form; characters one by one. All words
must stand in one text of the line; the rest of the line is not asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist

from media.kinds import Leaf, Told, kind_of
from media.models import Asset
from search.analysis import Segment, highlight, read_telex, read_vni, tokenize

MOST_ASKED = 200
"""Characters of a question that are read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text of a line that answers, in segments that say which words did."""

    asset: Asset
    leaf: Leaf
    told: Told
    segments: tuple[Segment, ...]


def found_in(asset: Asset, question: str) -> list[Found]:
    """Return the texts of the asset's leaves that answer, in order; none for no question.

    When nothing answers what was typed, it is read as Telex and as VNI.
    """
    kind = kind_of(asset)
    try:
        written = list(kind.told_on(asset)) if kind else []
    except ObjectDoesNotExist:
        return []
    for words in readings(question):
        if found := list(_answers(asset, written, words)):
            return found
    return []


def readings(question: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of a question as typed, then as Telex and as VNI where that is another."""
    words = tuple(token.accented for token in tokenize(question[:MOST_ASKED]))
    if not words:
        return
    yield words
    for read in (read_telex, read_vni):
        typed = tuple((read(word) or (word,))[0] for word in question[:MOST_ASKED].lower().split())
        meant = tuple(token.accented for word in typed for token in tokenize(word))
        if meant and meant != words:
            yield meant


def _answers(
    asset: Asset, written: list[tuple[Leaf, list[Told]]], words: tuple[str, ...]
) -> Iterator[Found]:
    wanted = {token.folded for word in words for token in tokenize(word)}
    for leaf, texts in written:
        for told in texts:
            segments = tuple(highlight(told.value, words, len(told.value) + 1))
            hit = " ".join(segment.text for segment in segments if segment.hit)
            if wanted <= {token.folded for token in tokenize(hit)}:
                yield Found(asset, leaf, told, segments)
