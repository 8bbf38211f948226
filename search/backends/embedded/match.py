"""The text of a question as an FTS5 MATCH expression.

The table it is written for:
``fts5(name_accented, name_folded, body_accented, body_folded, tokenize='ascii')``
holding `search.analysis.index_forms` of the names (all titles and other names, in every
language) and of the texts, with a sign that is no word between two of them.

A term is asked for twice: in both forms when it has marks, twice folded when it has none, so
that marked and unmarked words of one question weigh the same; a pair once. Measured on XQuAD
this ratio (terms 2 : pairs 1) is worth .005 to .02 MRR over equal weight. Everything is
quoted: no text is syntax.
"""

from collections.abc import Iterator

from search.query import AllOf, AnyOf, Node, Pair, Phrase, Reading, Term, UnknownNodeError


def fts5_match(node: Node) -> str:
    """The expression, or "" when everything matches. Raises `UnknownNodeError`."""
    match node:
        case AllOf(parts):
            inside = (f"({fts5_match(part)})" for part in parts)
            return " AND ".join(part for part in inside if part != "()")
        case AnyOf(parts):
            return " OR ".join(map(_part, parts))
        case Term() | Pair() | Phrase():
            return " OR ".join(_phrases(node))
        case _:
            raise UnknownNodeError(node)


def _part(node: Node) -> str:
    return f"({fts5_match(node)})" if isinstance(node, AllOf | AnyOf) else fts5_match(node)


def _phrases(node: Term | Pair | Phrase) -> Iterator[str]:
    match node:
        case Term(readings):
            for reading in readings:
                yield from (_quoted(reading.accented), _quoted(reading.folded))
        case Pair(readings):
            for reading in readings:
                yield from dict.fromkeys(_forms(reading))
        case Phrase(reading):
            yield from dict.fromkeys(_forms(reading))


def _forms(reading: Reading) -> tuple[str, ...]:
    """As typed; and without marks unless every word has its own."""
    if reading.marked:
        return (_quoted(reading.accented),)
    return _quoted(reading.accented), _quoted(reading.folded)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
