"""The one door for questions: reads the text, asks the engine, adds words, labels and pages.

    results = ask(SearchRequest(text="dinh chem", lang="vi", facets=VISIBLE), request.user)
    groups = suggest("dinh ch", lang="vi", user=request.user)

What a visitor may find is decided twice: the engine looks only among the access values that the
sources allow this user, and each source presents only what this user may see.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext, override

from search.analysis import Vocabulary, tokenize
from search.backends import get_backend
from search.facetlabels import value_labels
from search.facets import FACETS, STORED
from search.histogram import histogram
from search.index.document import PART, PUBLIC
from search.index.source import Presentation, source_named, sources
from search.index.source import labels as source_labels
from search.language.notices import notice_of
from search.language.readings import read, tree_chips, written_out
from search.language.respelling import misspelt
from search.lexicons import SourceLexicons
from search.query import Beginning, Question, Role, beginning, parse_text
from search.query.language import Spoken, question_of
from search.query.spacing import spaced
from search.request import SearchRequest
from search.results import (
    TERM,
    Chip,
    Facet,
    FacetValue,
    Histogram,
    Hit,
    Marked,
    Notice,
    Repaired,
    Results,
    Suggestion,
    SuggestionGroup,
)
from search.terms import suggested_terms

MOST_SUGGESTIONS = 20


def ask(request: SearchRequest, user: object = None) -> Results:
    """The answer for a user (None: an anonymous visitor).

    Signs without a word (``"``, an emoji) find nothing: only an empty text asks for everything.
    Raises `BadCursor` for an ``after`` that does not belong to the question and
    `SearchUnavailable` when the engine cannot answer.
    """
    backend = get_backend()
    request = replace(request, access=access_of(user))
    spoken = None if request.exact else read(request.text)
    vocabulary = backend.vocabulary()
    if spoken and spoken.node:
        question = question_of(spoken.node, request.text)
    else:
        lexicon = SourceLexicons(request.lang)
        known = vocabulary if request.text.strip() else None
        names = spoken.names if spoken else ()
        question = parse_text(request.text, lexicon, known, exact=request.exact, names=names)
        if request.text.strip() and not question.terms:
            return replace(_nothing(request, question), notice=_notice(spoken, request.lang))
    results = backend.search(request, question, vocabulary)
    for other in _other_ways(question):
        if not results.total:
            question, results = other, backend.search(request, other, vocabulary)
    return replace(
        results,
        hits=_presented(results.hits, request.lang, user),
        facets=tuple(_labelled(facet, request.lang) for facet in results.facets),
        dates=_named(results.dates, request.lang),
        understood=(*tree_chips(question, request.lang), *_chips(question, request.lang)),
        repaired=tuple(
            Repaired(piece.repair.typed, piece.repair.best, piece.repair.method)
            for piece in question.corrections
        ),
        text=question.corrected,
        ignored=question.ignored,
        reading=written_out(question.tree, request.lang, request.text),
        notice=_notice(spoken, request.lang)
        or _misspelt(question, results, vocabulary, request.lang),
    )


def _misspelt(
    question: Question, results: Results, vocabulary: Vocabulary, lang: str
) -> Notice | None:
    if question.tree is None or results.total:
        return None
    with override(lang):
        return misspelt(question, vocabulary)


def _notice(spoken: Spoken | None, lang: str) -> Notice | None:
    with override(lang):
        return notice_of(spoken) if spoken else None


def _nothing(request: SearchRequest, question: Question) -> Results:
    """The answer to a text without words: what was chosen stays, to be taken back."""
    facets = (
        Facet(
            name,
            tuple(FacetValue(value, 0, selected=True) for value in request.filters.get(name, ())),
            hidden=FACETS[name].hidden,
        )
        for name in request.facets
        if name in STORED
    )
    dates = histogram(request) if request.dates else None
    return Results(
        0,
        (),
        tuple(_labelled(facet, request.lang) for facet in facets),
        _named(dates, request.lang),
        text=question.text,
        ignored=question.ignored,
        wordless=not question.ignored,
    )


def _other_ways(question: Question) -> Iterator[Question]:
    """Readings of a question that may find something when it found nothing.

    First what only lifts as filters (a bare year that no text mentions), all of it and then,
    where words name two things (documents: a kind, and what a record has), one at a time; then
    no filters.
    """
    pieces = question.understood
    if any(piece.role is Role.BOOST for piece in pieces):
        yield replace(question, understood=tuple(piece.as_filter() for piece in pieces))
        for meant in pieces:
            firm = tuple(
                piece.as_filter()
                if piece is meant or not piece.overlaps(meant.start, meant.end)
                else piece.as_boost()
                for piece in pieces
            )
            if any(piece.role is Role.BOOST for piece in firm):
                yield replace(question, understood=firm)
    if question.strict:
        yield question.relaxed()


def suggest(
    text: str, *, lang: str, user: object = None, limit: int = 10
) -> tuple[SuggestionGroup, ...]:
    """Names that begin like ``text``, grouped by kind, the kind of the best name first.

    Words of the vocabularies stand in a group of their own: before the names when one of them is
    what was typed, else behind them. They take no more than a third, or what names leave over.
    When nothing begins so, syllables that were run together are taken apart (dinhchem).
    """
    limit = max(1, min(limit, MOST_SUGGESTIONS))
    if (groups := _suggested(text, lang, user, limit)) or not text.strip():
        return groups
    apart = spaced(text, get_backend().vocabulary())
    return _suggested(apart, lang, user, limit) if apart != text else ()


def _suggested(text: str, lang: str, user: object, limit: int) -> tuple[SuggestionGroup, ...]:
    access = access_of(user)
    terms, named = suggested_terms(text, lang=lang, access=access, limit=limit)
    found = get_backend().suggest(text, limit=limit, access=access)
    shown = _presentations(((item.source, item.id) for item in found), lang, user)
    typed = beginning(text)
    ways = (typed, typed.decoded()) if found else ()
    names = [
        _by_its_title(replace(item, presentation=presentation), ways)
        for item in found
        if (presentation := shown.get((item.source, item.id)))
    ]
    terms = terms[: max(limit // 3, limit - len(names))]
    groups = _by_kind(names[: limit - len(terms)], lang)
    if not terms:
        return groups
    with override(lang):
        browsing = SuggestionGroup(TERM, gettext("Xem theo"), tuple(terms))
    return (browsing, *groups) if named else (*groups, browsing)


def _by_its_title(item: Suggestion, ways: Sequence[Beginning]) -> Suggestion:
    """By the title that the reader sees where that has the words, not by another name."""
    title = item.presentation.title if item.presentation else ""
    tokens = tokenize(title)
    for way in ways:
        if way.answered_by(tokens):
            return replace(item, name=title, marked=Marked(way.marked_in(title)))
    return item


def _by_kind(names: Iterable[Suggestion], lang: str) -> tuple[SuggestionGroup, ...]:
    groups: dict[str, list[Suggestion]] = defaultdict(list)
    for item in names:
        groups[item.kind].append(item)
    labels = value_labels("kind", groups, lang)
    return tuple(
        SuggestionGroup(kind, labels[kind], tuple(items)) for kind, items in groups.items()
    )


def access_of(user: object) -> tuple[str, ...]:
    """The access values that a user may find in any source; at least what is public."""
    values = {PUBLIC, *(value for source in sources() for value in source.access(user))}
    return tuple(sorted(values))


def _presented(hits: Sequence[Hit], lang: str, user: object) -> tuple[Hit, ...]:
    shown = _presentations(((hit.source, hit.id) for hit in hits), lang, user)
    where = source_labels(PART, {hit.snippet.part for hit in hits if hit.snippet.part}, lang)
    return tuple(
        replace(
            hit,
            presentation=presentation,
            snippet=replace(hit.snippet, where=where.get(hit.snippet.part, "")),
        )
        for hit in hits
        if (presentation := shown.get((hit.source, hit.id)))
    )


def _presentations(
    found: Iterable[tuple[str, int]], lang: str, user: object
) -> dict[tuple[str, int], Presentation]:
    """What the sources show of these; a source that is gone shows nothing."""
    ids: dict[str, list[int]] = defaultdict(list)
    for source, number in found:
        ids[source].append(number)
    known = {source.name for source in sources()}
    return {
        (name, number): presentation
        for name, numbers in ids.items()
        if name in known
        for number, presentation in source_named(name).present(numbers, lang, user).items()
    }


def _labelled(facet: Facet, lang: str) -> Facet:
    values = _with_labels(facet.name, facet.values, lang)
    return replace(facet, label=str(FACETS[facet.name].label), values=values)


def _named(dates: Histogram | None, lang: str) -> Histogram | None:
    if dates is None:
        return None
    return replace(
        dates,
        centuries=_with_labels("century", dates.centuries, lang),
        decades=_with_labels("decade", dates.decades, lang),
    )


def _with_labels(facet: str, values: tuple[FacetValue, ...], lang: str) -> tuple[FacetValue, ...]:
    labels = value_labels(facet, [value.value for value in values], lang)
    return tuple(replace(value, label=labels[value.value]) for value in values)


def _chips(question: Question, lang: str) -> tuple[Chip, ...]:
    filters = question.filters
    return tuple(
        Chip(
            facet=piece.facet,
            values=piece.values,
            label=piece.label.get(lang) or next(iter(piece.label.values()), ""),
            literal=question.text[piece.start : piece.end],
            without=question.without(piece),
            applied=piece in filters,
        )
        for piece in (*question.understood, *question.offers)
    )
