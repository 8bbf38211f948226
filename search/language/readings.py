"""A question in the language: read, written out, and one chip for each of its conditions."""

from collections.abc import Iterator, Sequence

from django.utils.translation import override

from search.facetlabels import value_labels
from search.language.fields import language_fields
from search.language.told import told
from search.query import (
    AllOf,
    AnyOf,
    Has,
    InField,
    Node,
    Not,
    Question,
    Words,
)
from search.query.language import (
    Problem,
    Spoken,
    mended,
    parse,
    print_tree,
    read_language,
)
from search.query.language.building import all_of
from search.query.language.printer import Label
from search.results import Chip


def read(text: str) -> Spoken | None:
    """The text as the language; None for plain text."""
    return read_language(text, language_fields())


def label_in(lang: str) -> Label:
    """What values are called in a language; "" for those that nobody can name."""

    def label(facet: str, value: str) -> str:
        found = value_labels(facet, [value], lang)[value]
        return "" if found == value else found

    return label


def written_out(tree: Node | None, lang: str, question: str = "") -> str:
    """The tree in the language, in the words of a reader and those that were typed."""
    return print_tree(tree, language_fields(), lang, label_in(lang), question)


def tree_chips(question: Question, lang: str) -> Iterator[Chip]:
    """The conditions that all must hold, each with the question without it.

    Bare words are no chip: they stand in the box.
    """
    tree = question.tree
    parts = tree.parts if isinstance(tree, AllOf) else () if tree is None else (tree,)
    with override(lang):
        for place, part in enumerate(parts):
            if isinstance(part, Words):
                continue
            start, end = _span(part)
            facet, values = _facet(part)
            yield Chip(
                facet=facet,
                values=values,
                label=told(part, question.text),
                literal=question.text[start:end],
                without=_without(question.text, parts, place, lang),
                applied=True,
            )


def _without(text: str, parts: Sequence[Node], place: int, lang: str) -> str:
    """The question without one of its conditions: as typed where that can be, else anew."""
    rest = all_of((*parts[:place], *parts[place + 1 :]))
    start, end = _span(parts[place])
    before = text[:start].rstrip()
    before = before[:-1] if before.endswith("-") else before
    problems: Sequence[Problem] = ()
    cut: str | None = f"{before} {text[end:]}".strip()
    for _ in range(3):
        parsed = parse(cut or "", language_fields())
        problems = parsed.problems
        if not problems:
            break
        cut = mended(cut or "", problems)
    kept = cut is not None and not problems and parsed.node == rest
    return " ".join((cut or "").split()) if kept else written_out(rest, lang, text)


def _span(node: Node) -> tuple[int, int]:
    """From the first to the last character of a condition."""
    match node:
        case Not(part):
            return _span(part)
        case AllOf(parts) | AnyOf(parts):
            spans = [_span(part) for part in parts]
            return min(start for start, _ in spans), max(end for _, end in spans)
        case _:
            return getattr(node, "start", 0), getattr(node, "end", 0)


def _facet(node: Node) -> tuple[str, tuple[str, ...]]:
    """What a program reads of a condition: the field it is about and its values."""
    match node:
        case Has(facet, values):
            return facet, values
        case InField(field, _):
            return field, ()
        case _:
            return "", ()
