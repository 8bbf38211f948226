"""The passage of a text that answers a question, with the words found in it.

Works on the original text: what is shown is what the author wrote, in its own spelling.
"""

from collections import Counter, deque
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from search.analysis.text import has_marks
from search.analysis.tokens import iter_words, strip_unseen
from search.analysis.words import forms

# Tokens looked at in one text; a passage beyond them is not found.
_MOST_TOKENS = 100_000
_WORDS_KEPT = 4_096
"""Words of texts whose answer is known, of one question; most stand in many hits."""
_CUT = "…"


class Segment(NamedTuple):
    """A run of the original text, and whether it is a word that was asked for."""

    text: str
    hit: bool


class _Wanted:
    """The words to find: with marks as typed, without marks in any."""

    def __init__(self, words: Collection[str]) -> None:
        pairs = [found for word in words if (found := forms(word))[0]]
        self._marked = {accented for accented, _ in pairs if has_marks(accented)}
        self._marked_folds = {fold for accented, fold in pairs if accented in self._marked}
        self._bare = {accented for accented, _ in pairs} - self._marked
        self.distinct = len(self._marked | self._bare)

        self._answers: dict[str, str | None] = {}

    def match(self, written: str) -> str | None:
        """The word that a word of a text answers; a text without marks answers any."""
        try:
            return self._answers[written]
        except KeyError:
            if len(self._answers) >= _WORDS_KEPT:
                self._answers.clear()
            found = self._answers[written] = self._match(*forms(strip_unseen(written)))
            return found

    def _match(self, accented: str, folded: str) -> str | None:
        if accented in self._marked or accented in self._bare:
            return accented
        if folded in self._bare:
            return folded
        if accented == folded and folded in self._marked_folds:
            return folded
        return None


@lru_cache(maxsize=8)
def _wanted(words: frozenset[str]) -> _Wanted:
    """What one answer looks for in each of its hits."""
    return _Wanted(words)


def highlight(text: str, words: Collection[str], width: int = 240) -> list[Segment]:
    """The best passage of about `width` characters, as segments in order.

    The passage holds the most different `words` (any spelling; a word with marks finds
    only itself or a text without marks); an ellipsis stands where text was left out.
    Without a hit it is the beginning. Linear in the length of the text.
    """
    return _cut(text, _hits(text, _wanted(frozenset(words))), width)


def highlight_best(texts: Collection[str], words: Collection[str], width: int) -> list[Segment]:
    """`highlight` of the text whose best passage has the most different words, of equals the first.

    Empty without texts.
    """
    wanted = _wanted(frozenset(words))
    best: tuple[str, list[_Hit]] = ("", [])
    most = -1
    for text in texts:
        hits = _hits(text, wanted)
        first, last = _best_window(hits, width)
        different = len({hit.word for hit in hits[first : last + 1]})
        if different > most:
            best, most = (text, hits), different
        if most == wanted.distinct:
            break
    return _cut(*best, width)


def _cut(text: str, hits: list["_Hit"], width: int) -> list[Segment]:
    first, last = _best_window(hits, width)
    start, end = _around(
        text, hits[first].start if hits else 0, hits[last].end if hits else 0, width
    )
    inside = [token for token in hits if start <= token.start and token.end <= end]
    return [segment for segment in _segments(text, inside, start, end) if segment.text]


class _Hit(NamedTuple):
    word: str
    start: int
    end: int


def _hits(text: str, wanted: _Wanted) -> list[_Hit]:
    if not wanted.distinct:
        return []
    return [
        _Hit(word, *written.span())
        for written in islice(iter_words(text), _MOST_TOKENS)
        if (word := wanted.match(written[0])) is not None
    ]


def _best_window(hits: list[_Hit], width: int) -> tuple[int, int]:
    """First and last hit of the window with the most different words, then most hits."""
    best, best_worth = (0, 0), (0, 0)
    inside: deque[_Hit] = deque()
    counts: Counter[str] = Counter()
    for place, hit in enumerate(hits):
        inside.append(hit)
        counts[hit.word] += 1
        while hit.end - inside[0].start > width and len(inside) > 1:
            gone = inside.popleft().word
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
        worth = (len(counts), len(inside))
        if worth > best_worth:
            best, best_worth = (place - len(inside) + 1, place), worth
    return best


def _around(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """The span widened to `width`, a third of the room before it, cut at spaces."""
    room = max(0, width - (end - start))
    left = max(0, start - room // 3)
    right = min(len(text), left + max(width, end - left))
    left = max(0, min(left, right - width))
    if left:
        space = text.find(" ", left, start)
        left = space + 1 if space >= 0 else start
    if right < len(text):
        space = text.rfind(" ", end, right + 1)
        right = space if space > end else max(end, right)
    return left, right


def _segments(text: str, hits: list[_Hit], start: int, end: int) -> Iterator[Segment]:
    if start:
        yield Segment(_CUT, hit=False)
    last = start
    for first, stop in _joined(text, hits):
        yield Segment(text[last:first], hit=False)
        yield Segment(text[first:stop], hit=True)
        last = stop
    yield Segment(text[last:end], hit=False)
    if end < len(text):
        yield Segment(_CUT, hit=False)


def _joined(text: str, hits: list[_Hit]) -> Iterator[tuple[int, int]]:
    """Neighbouring hits with only a space between them as one."""
    run: tuple[int, int] | None = None
    for hit in hits:
        if run and (run[1] == hit.start or text[run[1] : hit.start] == " "):
            run = run[0], hit.end
            continue
        if run:
            yield run
        run = hit.start, hit.end
    if run:
        yield run
