"""What is shown of a hit: its title and a passage, the words that answered marked."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict, TypeVar

from search.analysis import Segment, highlight, highlight_best, tokenize
from search.index.document import NAME, Document
from search.results import Marked

SNIPPET = 240
"""Characters of a passage."""
_READ = 6_000
"""Characters of a text in one language that are looked through for a passage."""

_Text = TypeVar("_Text")


class Original(TypedDict):
    """Texts as the author wrote them, by language; the body in sections."""

    title: dict[str, str]
    names: list[str]
    body: dict[str, list[str]]
    parts: dict[str, dict[str, list[str]]]


def original_of(document: Document) -> Original:
    """What is kept of a document to be shown."""
    return Original(
        title=dict(document.title),
        names=list(document.names),
        body=_lists(document.body),
        parts={part: _lists(texts) for part, texts in document.parts.items()},
    )


def _lists(texts: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    return {lang: list(each) for lang, each in texts.items()}


def shown_texts(original: Original, lang: str, words: Collection[str]) -> tuple[Marked, Marked]:
    """The title, and the best passage in the reader's language when one answers there.

    A passage from a part that stands beside the thing's own texts is shown when it answers more;
    one of the other names, when it answers more than title and passage together.
    """
    titles = [(code, text) for code, text in _readers_first(original["title"], lang) if text]
    own = list(_passages(original["body"], lang, words))
    answering = (each for each in own if any(part.hit for part in each.parts))
    best = next(answering, own[0] if own else Marked())
    code, title = titles[0]
    marked = Marked(_whole(title, words), code)
    best = _from_parts(original.get("parts", {}), lang, words, best)
    return marked, _from_names(original.get("names", []), words, marked, best)


def _from_names(
    names: Sequence[str], words: Collection[str], title: Marked, best: Marked
) -> Marked:
    """``best``, or the name that has more of the words than what is shown has."""
    most = len(_answered(title) | _answered(best))
    for name in names if words else ():
        named = Marked(_whole(name, words), title.language, NAME)
        if len(_answered(named)) > most:
            best, most = named, len(_answered(named))
    return best


def _whole(text: str, words: Collection[str]) -> tuple[Segment, ...]:
    return tuple(highlight(text, words, len(text) + 1))


def _from_parts(
    parts: Mapping[str, Mapping[str, Sequence[str]]],
    lang: str,
    words: Collection[str],
    best: Marked,
) -> Marked:
    """``best``, or the passage of a part that has more of the words."""
    most = len(_answered(best))
    for name, texts in parts.items() if words else ():
        for each in _passages(texts, lang, words):
            if len(_answered(each)) > most:
                best, most = replace(each, part=name), len(_answered(each))
    return best


def _passages(
    texts: Mapping[str, Sequence[str]], lang: str, words: Collection[str]
) -> Iterator[Marked]:
    for code, sections in _readers_first(texts, lang):
        if told := list(filter(None, sections)):
            yield Marked(passage(told, words), code)


def _answered(passage: Marked) -> set[str]:
    """The words that are marked."""
    return {token.folded for part in passage.parts if part.hit for token in tokenize(part.text)}


def passage(sections: Sequence[str], words: Collection[str]) -> tuple[Segment, ...]:
    """The passage of about `SNIPPET` characters that answers best, within one section."""
    return tuple(highlight_best(list(_to_read(sections, words)), words, SNIPPET))


def _to_read(sections: Sequence[str], words: Collection[str]) -> Iterator[str]:
    """At most about `_READ` characters: sections where a word stands as typed before others."""
    lowered = [section.lower() for section in sections]
    places = [
        min((at for word in words if len(word) > 2 and (at := text.find(word)) >= 0), default=-1)
        for text in lowered
    ]
    order: Sequence[int] = range(len(sections))
    if any(place >= 0 for place in places):
        order = sorted(order, key=lambda number: places[number] < 0)
    left = _READ
    for number in order:
        yield _window(sections[number], places[number])
        left -= len(sections[number])
        if left <= 0:
            return


def _window(text: str, at: int) -> str:
    """A text that is not too long to look through, else a part of it from before ``at``."""
    if len(text) <= _READ:
        return text
    start = max(0, at - SNIPPET)
    # A lower-case letter may be longer than its capital; then the place is a little off.
    start = text.rfind(" ", 0, start) + 1 if start else 0
    window = text[start : start + _READ]
    return f"…{window}" if start else window


def _readers_first(texts: Mapping[str, _Text], lang: str) -> list[tuple[str, _Text]]:
    """Texts by language, the reader's first."""
    return sorted(texts.items(), key=lambda item: item[0] != lang)
