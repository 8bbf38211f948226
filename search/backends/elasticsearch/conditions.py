"""A tree of the language as an Elasticsearch query that filters and scores nothing.

A span that only touches the days that are asked for may be meant: ``certain`` asks for those
that lie within, and a negation turns the one question into the other.
"""

from collections.abc import Iterable, Iterator, Sequence

from elasticsearch.dsl.query import (
    Bool,
    GeoDistance,
    Intervals,
    MatchPhrase,
    Nested,
    Query,
    Range,
)
from elasticsearch.dsl.query import Prefix as Begins
from elasticsearch.dsl.query import Term as Is

from search.backends.elasticsearch.selecting import having, lying_in
from search.backends.seconds import seconds_of
from search.query import (
    AllOf,
    AnyOf,
    Around,
    Box,
    Changed,
    Close,
    During,
    Has,
    InField,
    Node,
    Not,
    Phrase,
    Prefix,
    Reading,
    Text,
    UnknownNodeError,
    Word,
    Words,
)

_LATEST = 1 << 40
OWN_TEXTS = {"name": "name_", "text": "body_"}
"""What begins the names of the fields that hold a text of every document."""


def condition(node: Node, *, certain: bool = False) -> Query:
    """What may answer a tree, or what certainly does. Raises `UnknownNodeError`."""
    match node:
        case AllOf(parts):
            return Bool(filter=[condition(part, certain=certain) for part in parts])
        case AnyOf(parts):
            return _any(condition(part, certain=certain) for part in parts)
        case Not(part):
            return Bool(must_not=[condition(part, certain=not certain)])
        case Words() | Phrase() | Close() | Prefix():
            return _any(_text(node, ""))
        case InField(field, text) if field in OWN_TEXTS:
            return _any(_text(text, OWN_TEXTS[field]))
        case InField(field, text):
            inside = [Is("fields.key", {"value": field}), _any(_text(text, "fields."))]
            return Nested(path="fields", query=Bool(filter=inside))
        case _:
            return _measured(node, certain=certain)


def _measured(node: Node, *, certain: bool) -> Query:
    match node:
        case Has(facet, values):
            return having(facet, values)
        case During(first, last):
            return _certainly(first, last) if certain else _possibly(first, last)
        case Changed(first, last):
            since, before = seconds_of(first, last)
            return Range("updated", {"gte": since, "lt": before})
        case Around(latitude, longitude, metres):
            return GeoDistance(distance=f"{metres}m", point={"lat": latitude, "lon": longitude})
        case Box():
            return lying_in(node)
        case _:
            raise UnknownNodeError(node)


def _any(queries: Iterable[Query]) -> Query:
    each = list(queries)
    return each[0] if len(each) == 1 else Bool(should=each, minimum_should_match=1)


def _text(text: Text, prefix: str) -> Iterator[Query]:
    """In the accented form; and without marks where not every word has its own."""
    match text:
        case Words(words):
            for word in words:
                yield from _text(Phrase(Reading((word,))), prefix)
        case Phrase(reading):
            for form, said in _forms(reading.words):
                phrase = {"query": " ".join(said), "slop": 0}
                yield MatchPhrase(f"{prefix}{form}", phrase)
        case Prefix(word):
            yield from (
                Begins(f"{prefix}{form}", {"value": said[0]}) for form, said in _forms((word,))
            )
        case Close(words, distance):
            for form, said in _forms(words):
                each = [{"match": {"query": word}} for word in said]
                all_of = {"intervals": each, "max_gaps": distance, "ordered": False}
                yield Intervals(f"{prefix}{form}", {"all_of": all_of})


def _forms(words: Sequence[Word]) -> Iterator[tuple[str, list[str]]]:
    yield "accented", [word.accented for word in words]
    if not all(word.marked for word in words):
        yield "folded", [word.folded for word in words]


def _possibly(first: int | None, last: int | None) -> Query:
    """Spans that touch these days; an open end reaches as far as there are days."""
    begun = Range("first", {"lte": _day(last, _LATEST)})
    reaching = Range("last", {"gte": _day(first, -_LATEST)})
    return _any(
        (
            Bool(filter=[begun, reaching]),
            Bool(filter=[begun, Is("open", {"value": "last"})]),
            Bool(filter=[reaching, Is("open", {"value": "first"})]),
        )
    )


def _certainly(first: int | None, last: int | None) -> Query:
    """Spans that lie within these days and are no estimate."""
    inside: list[Query] = [
        Range("first", {"gte": _day(first, -_LATEST)}),
        Range("last", {"lte": _day(last, _LATEST)}),
    ]
    ends = {"first": first, "last": last}
    known = [Is("open", {"value": end}) for end, day in ends.items() if day is not None]
    return Bool(filter=inside, must_not=[*known, Is("approximate", {"value": True})])


def _day(day: int | None, otherwise: int) -> int:
    return otherwise if day is None else day
