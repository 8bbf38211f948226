"""Found rows with their texts: the title and a passage, the words that answered marked."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Segment, highlight, highlight_best
from search.backends.embedded.nameorder import in_language
from search.backends.embedded.rows import Original, read_original
from search.results import Marked

SNIPPET = 240
"""Characters of a passage."""
_READ = 6_000
"""Characters of a text in one language that are looked through for a passage."""

_Text = TypeVar("_Text")


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as a back end can show it; ``sort_key`` is the one of the reader's language."""

    source: str
    id: int
    sort_key: str
    title: Marked
    snippet: Marked


def show(
    connection: BaseDatabaseWrapper, rows: Sequence[int], lang: str, words: Collection[str]
) -> dict[int, Shown]:
    """The rows that are still there, by row id; one query."""
    with connection.cursor() as cursor:
        statement = (
            "SELECT document.id, source, object_id, sort_key, data FROM search_document AS document"
            " JOIN search_text AS original ON original.id = document.id"
            " WHERE document.id IN (SELECT value FROM json_each(%s))"
        )
        cursor.execute(in_language(statement, lang), [json.dumps(rows)])
        return {
            row: Shown(source, number, key, *_texts(read_original(data), lang, words))
            for row, source, number, key, data in cursor.fetchall()
        }


def _texts(original: Original, lang: str, words: Collection[str]) -> tuple[Marked, Marked]:
    """The title, and the best passage in the reader's language when one answers there."""
    titles = [(code, text) for code, text in _readers_first(original["title"], lang) if text]
    bodies = [
        (code, list(filter(None, texts))) for code, texts in _readers_first(original["body"], lang)
    ]
    passages = [Marked(passage(texts, words), code) for code, texts in bodies if texts]
    answering = (each for each in passages if any(part.hit for part in each.parts))
    first = passages[0] if passages else Marked()
    code, title = titles[0]
    marked = Marked(tuple(highlight(title, words, len(title) + 1)), code)
    return marked, next(answering, first)


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
