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

from collections.abc import Callable, Iterator

from search.query import AllOf, AnyOf, Node, Pair, Phrase, Reading, Term, UnknownNodeError

Common = Callable[[str], bool]


def fts5_match(node: Node, common: Common = lambda folded: False) -> str:
    """The expression, or "" when everything matches. Raises `UnknownNodeError`.

    `common` tells folded terms that stand in so many documents that they cannot rank: they
    are then looked for only in pairs and phrases, as long as a rarer term is left.
    """
    match node:
        case AllOf(parts):
            inside = [f"({fts5_match(part, common)})" for part in parts]
            return " AND ".join(part for part in inside if part != "()")
        case AnyOf(parts):
            return " OR ".join(_phrases_of_any(parts, common))
        case Term() | Pair() | Phrase():
            return " OR ".join(_phrases(node))
        case _:
            raise UnknownNodeError(node)


def _phrases_of_any(parts: tuple[Node, ...], common: Common) -> Iterator[str]:
    rare = [part for part in parts if not _is_common(part, common)]
    some_term_left = any(isinstance(part, Term) for part in rare)
    for part in rare if some_term_left else parts:
        match part:
            case AllOf() | AnyOf():
                yield f"({fts5_match(part, common)})"
            case _:
                yield fts5_match(part, common)


def _is_common(node: Node, common: Common) -> bool:
    return isinstance(node, Term) and all(
        len(reading.words) == 1 and common(reading.folded) for reading in node.readings
    )


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
