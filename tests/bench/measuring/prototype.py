"""Search without the product: one FTS5 table, to measure analysis and ranking alone."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from search.analysis import MemoryVocabulary, index_forms
from search.backends.embedded.match import fts5_match
from search.backends.ranking import Name, column_weights, name_factor, name_of
from search.query import EMPTY_LEXICON, Lexicon, Question, parse_text

_HEAD = 50


class Prototype:
    """The table that `search.backends.embedded.match` describes, in memory."""

    def __init__(
        self, documents: Iterable[tuple[str, str, str]], lexicon: Lexicon = EMPTY_LEXICON
    ) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "CREATE VIRTUAL TABLE entries USING fts5("
            "name_accented, name_folded, body_accented, body_folded, tokenize='ascii')"
        )
        self._lexicon = lexicon
        self._ids: list[str] = []
        self._names: list[list[Name]] = []
        self._counts: Counter[str] = Counter()
        for identifier, title, text in documents:
            self._add(identifier, title.split(" | "), text)

    def _add(self, identifier: str, names: Sequence[str], text: str) -> None:
        """`names` are the title and other names."""
        forms = [index_forms(name) for name in names]
        body = index_forms(text)
        columns = (" · ".join(form[0] for form in forms), " · ".join(form[1] for form in forms))
        self._database.execute("INSERT INTO entries VALUES (?, ?, ?, ?)", (*columns, *body))
        self._ids.append(identifier)
        self._names.append([name_of(*form) for form in forms])
        self._counts.update({*columns[1].split(), *body[1].split()} - {"·"})

    def find(self, text: str) -> list[str]:
        """The ids found, best first."""
        question = self.read(text)
        found = self._ranked(question)
        if not found and question.strict:
            found = self._ranked(question.relaxed())
        return found

    def read(self, text: str) -> Question:
        """The question as it is understood here."""
        return parse_text(text, self._lexicon, MemoryVocabulary(self._counts))

    def _ranked(self, question: Question) -> list[str]:
        match = fts5_match(question.node)
        if not match or question.filters:
            return []
        weights = ", ".join(map(str, column_weights(question)))
        rows = self._database.execute(
            f"SELECT rowid, -bm25(entries, {weights}) AS score FROM entries"  # noqa: S608 numbers only
            " WHERE entries MATCH ? ORDER BY score DESC LIMIT ?",
            (match, _HEAD),
        )
        scored = [(score * name_factor(question, self._names[row - 1]), row) for row, score in rows]
        return [self._ids[row - 1] for _, row in sorted(scored, key=lambda pair: -pair[0])]
