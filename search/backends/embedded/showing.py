"""Found rows with their texts: the title and a passage, the words that answered marked."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Segment, highlight
from search.backends.embedded.rows import read_original
from search.results import Marked

SNIPPET = 240
"""Characters of a passage."""
_READ = 6_000
"""Characters of a long text that are looked through around the first word found."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as a back end can show it."""

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
        cursor.execute(
            "SELECT document.id, source, object_id, sort_key, data FROM search_document AS document"
            " JOIN search_text AS original ON original.id = document.id"
            " WHERE document.id IN (SELECT value FROM json_each(%s))",
            [json.dumps(rows)],
        )
        return {
            row: Shown(source, number, key, *_texts(read_original(data), lang, words))
            for row, source, number, key, data in cursor.fetchall()
        }


def _texts(
    original: Mapping[str, Mapping[str, str]], lang: str, words: Collection[str]
) -> tuple[Marked, Marked]:
    title = _in_language(original["title"], lang)[0]
    passages = [passage(text, words) for text in _in_language(original["body"], lang)]
    answering = (each for each in passages if any(segment.hit for segment in each.parts))
    first = passages[0] if passages else Marked()
    return mark(title, words, len(title) + 1), next(answering, first)


def passage(text: str, words: Collection[str]) -> Marked:
    """The best passage of a text; of a very long one, from where a word first stands."""
    if len(text) > _READ:
        text = _window(text, words)
    return mark(text, words, SNIPPET)


def mark(text: str, words: Collection[str], width: int) -> Marked:
    """At most about ``width`` characters of a text with the words marked."""
    return Marked(tuple(Segment(*segment) for segment in highlight(text, words, width)))


def _window(text: str, words: Collection[str]) -> str:
    lowered = text.lower()
    found = [at for word in words if len(word) > 2 and (at := lowered.find(word)) >= 0]
    start = max(0, min(found) - SNIPPET) if found else 0
    # A lower-case letter may be longer than its capital; then the place is a little off.
    start = text.rfind(" ", 0, start) + 1 if start else 0
    window = text[start : start + _READ]
    return f"…{window}" if start else window


def _in_language(texts: Mapping[str, str], lang: str) -> list[str]:
    """Texts, the reader's language first."""
    return [text for _, text in sorted(texts.items(), key=lambda item: item[0] != lang) if text]
