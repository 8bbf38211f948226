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

from collections.abc import Collection, Iterator, Sequence

from search.query import (
    AllOf,
    AnyOf,
    Close,
    InField,
    Node,
    Not,
    Pair,
    Phrase,
    Prefix,
    Reading,
    Term,
    Text,
    UnknownNodeError,
    Word,
    Words,
)

COLUMNS = {"name": "{name_accented name_folded}", "text": "{body_accented body_folded}"}
"""The columns of the fields that are in the table itself."""


def fts5_match(node: Node) -> str:
    """The expression, or "" when everything matches. Raises `UnknownNodeError`."""
    match node:
        case AllOf(parts):
            inside = (f"({fts5_match(part)})" for part in parts)
            return " AND ".join(part for part in inside if part != "()")
        case AnyOf(parts):
            return " OR ".join(map(_part, parts))
        case _:
            return " OR ".join(_phrases(node))


def fts5_rows(node: Node) -> str:
    """The expression of the same rows where nothing is scored: each word once, and no word beside
    a phrase that has it. Common words are half as long on the way so.
    """
    match node:
        case AllOf():
            inside = (f"({fts5_rows(part)})" for part in _needed(list(_flat(node))))
            return " AND ".join(part for part in inside if part != "()")
        case AnyOf(parts):
            return " OR ".join(f"({fts5_rows(part)})" for part in parts)
        case _:
            return " OR ".join(dict.fromkeys(_phrases(node)))


def _flat(node: AllOf) -> Iterator[Node]:
    for part in node.parts:
        if isinstance(part, AllOf):
            yield from _flat(part)
        else:
            yield part


def _needed(parts: Sequence[Node]) -> Iterator[Node]:
    """Parts without what a phrase among them has said."""
    said = {word for part in parts if isinstance(part, Phrase) for word in part.reading.words}
    return (part for part in parts if not _said(part, said))


def _said(node: Node, words: Collection[Word]) -> bool:
    match node:
        case Term(readings):
            return any(len(each.words) == 1 and each.words[0] in words for each in readings)
        case AnyOf(parts):
            return any(_said(part, words) for part in parts)
        case _:
            return False


def fts5_condition(node: Node) -> str | None:
    """The expression of a condition that full text alone decides; None when it does not.

    A word typed with marks means only itself here: what is excluded or counted must be exact.
    """
    match node:
        case Words() | Phrase() | Close() | Prefix():
            return _text(node)
        case InField(field, text):
            return f"{COLUMNS[field]} : ({_text(text)})" if field in COLUMNS else None
        case AnyOf(parts):
            return _joined(parts, " OR ")
        case AllOf(parts):
            wanted = _joined([part for part in parts if not isinstance(part, Not)], " AND ")
            unwanted = [part.part for part in parts if isinstance(part, Not)]
            without = _joined(unwanted, " OR ") if unwanted else ""
            if not wanted or without is None:
                return None
            return f"({wanted}) NOT ({without})" if without else wanted
        case _:
            return None


def fts5_field(node: InField) -> str:
    """The expression over ``search_field_fts`` of a field that documents keep apart."""
    return f"field : {_quoted(node.field)} AND {{accented folded}} : ({_text(node.text)})"


def _joined(parts: Sequence[Node], joiner: str) -> str | None:
    inside = [fts5_condition(part) for part in parts]
    if None in inside:
        return None
    return joiner.join(f"({each})" for each in inside)


def _text(node: Text) -> str:
    match node:
        case Words(words):
            each = (form for word in words for form in _forms(Reading((word,))))
            return " OR ".join(dict.fromkeys(each))
        case Phrase(reading):
            return " OR ".join(dict.fromkeys(_forms(reading)))
        case Prefix(word):
            return " OR ".join(f"{form} *" for form in dict.fromkeys(_forms(Reading((word,)))))
        case Close(words, distance):
            forms = [tuple(_quoted(word.accented) for word in words)]
            if not all(word.marked for word in words):
                forms.append(tuple(_quoted(word.folded) for word in words))
            return " OR ".join(f"NEAR({' '.join(form)}, {distance})" for form in forms)


def _part(node: Node) -> str:
    return f"({fts5_match(node)})" if isinstance(node, AllOf | AnyOf) else fts5_match(node)


def _phrases(node: Node) -> Iterator[str]:
    """Of a term, a pair or a phrase. Raises `UnknownNodeError` for anything else."""
    match node:
        case Term(readings):
            for reading in readings:
                yield from (_quoted(reading.accented), _quoted(reading.folded))
        case Pair(readings):
            for reading in readings:
                yield from dict.fromkeys(_forms(reading))
        case Phrase(reading):
            yield from dict.fromkeys(_forms(reading))
        case _:
            raise UnknownNodeError(node)


def _forms(reading: Reading) -> tuple[str, ...]:
    """As typed; and without marks unless every word has its own."""
    if reading.marked:
        return (_quoted(reading.accented),)
    return _quoted(reading.accented), _quoted(reading.folded)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
