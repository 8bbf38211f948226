"""The language as a form: what can be filled in field by field, and the rest as text.

`Sheet.written` and `sheet_of` are each other's reverse: what a form writes, it reads again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from search.query.language.building import all_of
from search.query.language.fields import Fields
from search.query.language.moments import read_span, written
from search.query.language.parser import parse
from search.query.language.places import around_text, read_around
from search.query.language.printer import Label, print_tree, typed
from search.query.language.values import words_of
from search.query.nodes import (
    AllOf,
    Around,
    Changed,
    During,
    Has,
    InField,
    Node,
    Not,
    Phrase,
    Reading,
    Text,
    Words,
)

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands in each field of the form, as typed.

    ``every`` word must be there, ``some`` word of these, ``none`` of those; ``texts`` by the key
    of a field, ``chosen`` values by facet; ``dated`` and ``changed`` from and to; ``around`` is
    latitude, longitude and kilometres; ``other`` is in the language.
    """

    every: str = ""
    phrase: str = ""
    some: str = ""
    none: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dated: Ends = ("", "")
    changed: Ends = ("", "")
    around: tuple[str, str, str] = ("", "", "")
    other: str = ""

    def written(self, fields: Fields, lang: str, label: Label) -> tuple[str, tuple[str, ...]]:
        """The question in the language, and the names of the fields that cannot be read."""
        parts: list[Node] = [*_said(self), *_narrowed(self)]
        faults = []
        for name, node, asked in (
            ("dated", _dated(self.dated, fields), any(self.dated)),
            ("changed", _changed(self.changed), any(self.changed)),
            ("around", _around(self.around), any(self.around[:2])),
            ("other", *_other(self.other, fields)),
        ):
            if node is not None:
                parts.append(node)
            elif asked:
                faults.append(name)
        return print_tree(all_of(parts), fields, lang, label), tuple(faults)


def sheet_of(
    tree: Node | None,
    fields: Fields,
    lang: str,
    texts: Iterable[str],
    label: Label,
    question: str = "",
) -> Sheet:
    """The form of a tree; ``texts`` are the keys of the fields that it shows.

    Words stand as they were typed in ``question``.
    """
    return _Filling(tuple(texts), question).filled(tree, fields, lang, label)


def _said(sheet: Sheet) -> Iterator[Node]:
    yield from (Words((word,)) for word in words_of(sheet.every))
    if phrase := words_of(sheet.phrase):
        yield Phrase(Reading(phrase))
    if some := words_of(sheet.some):
        yield Words(some)
    yield from (Not(Words((word,))) for word in words_of(sheet.none))


def _narrowed(sheet: Sheet) -> Iterator[Node]:
    for key, text in sheet.texts.items():
        if words := words_of(text):
            inside = Words(words) if len(words) == 1 else Phrase(Reading(words))
            yield InField(key, inside)
    for facet, values in sheet.chosen.items():
        if values:
            yield Has(facet, tuple(sorted(values)))


def _dated(ends: Ends, fields: Fields) -> During | None:
    bounds = _bounds(ends, fields)
    return None if bounds is None else During(*bounds)


def _changed(ends: Ends) -> Changed | None:
    bounds = _bounds(ends, Fields(()))
    return None if bounds is None else Changed(*bounds)


def _bounds(ends: Ends, fields: Fields) -> tuple[int | None, int | None] | None:
    first, last = (end.strip() for end in ends)
    if not (first or last) or ".." in first + last:
        return None
    return read_span(f"{first}..{last}", fields.date)


def _around(parts: tuple[str, str, str]) -> Around | None:
    latitude, longitude, distance = (part.strip().replace(",", ".") for part in parts)
    return read_around(f"{latitude},{longitude}~{distance or '1'}", 0, 0)


def _other(text: str, fields: Fields) -> tuple[Node | None, bool]:
    if not text.strip():
        return None, False
    parsed = parse(text, fields)
    return (None if parsed.problems else parsed.node), True


class _Filling:
    """Puts each condition into the field that it fits, while that is empty."""

    def __init__(self, shown: tuple[str, ...], question: str) -> None:
        self._shown, self._question = shown, question
        self._every: list[str] = []
        self._none: list[str] = []
        self._texts: dict[str, str] = {}
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._single: dict[str, Node] = {}
        self._rest: list[Node] = []

    def filled(self, tree: Node | None, fields: Fields, lang: str, label: Label) -> Sheet:
        parts = tree.parts if isinstance(tree, AllOf) else () if tree is None else (tree,)
        for part in parts:
            if not (self._text(part) or self._narrowing(part)):
                self._rest.append(part)
        return Sheet(
            every=" ".join(self._every),
            phrase=self._words_of("phrase"),
            some=self._words_of("some"),
            none=" ".join(self._none),
            texts=self._texts,
            chosen=self._chosen,
            dated=self._ends("dated"),
            changed=self._ends("changed"),
            around=self._around(),
            other=print_tree(all_of(self._rest), fields, lang, label, self._question),
        )

    def _text(self, part: Node) -> bool:
        match part:
            case Words((_,)):
                self._every.append(typed(part, self._question))
                return True
            case Words():
                return self._once("some", part)
            case Phrase():
                return self._once("phrase", part)
            case Not(Words() as words):
                self._none.append(typed(words, self._question))
                return True
            case _:
                return False

    def _narrowing(self, part: Node) -> bool:
        match part:
            case InField(key, (Words((_,)) | Phrase()) as text):
                return self._field(key, text)
            case Has(facet, values) if facet not in self._chosen:
                self._chosen[facet] = values
                return True
            case During():
                return self._once("dated", part)
            case Changed():
                return self._once("changed", part)
            case Around(_, _, metres) if metres % 1000 == 0:
                return self._once("around", part)
            case _:
                return False

    def _once(self, name: str, part: Node) -> bool:
        return self._single.setdefault(name, part) is part

    def _field(self, key: str, text: Text) -> bool:
        if key not in self._shown or key in self._texts:
            return False
        self._texts[key] = typed(text, self._question)
        return True

    def _words_of(self, name: str) -> str:
        match self._single.get(name):
            case Words() | Phrase() as text:
                return typed(text, self._question)
            case _:
                return ""

    def _ends(self, name: str) -> Ends:
        match self._single.get(name):
            case During(first, last) | Changed(first, last):
                text = written((first, last))
                start, dots, end = text.partition("..")
                return (start, end) if dots else (text, text)
            case _:
                return "", ""

    def _around(self) -> tuple[str, str, str]:
        match self._single.get("around"):
            case Around() as node:
                point, _, distance = around_text(node).partition("~")
                latitude, _, longitude = point.partition(",")
                return latitude, longitude, distance.removesuffix("km")
            case _:
                return "", "", ""
