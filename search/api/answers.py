"""Results as the API's schemas."""

from collections.abc import Callable, Iterable

from search.api.schemas import (
    DatesSchema,
    FacetValueSchema,
    NoticeSchema,
    RepairSchema,
    ResultSchema,
    SearchSchema,
    StretchSchema,
    SuggestionGroupSchema,
    SuggestionSchema,
    SuggestSchema,
    UnderstoodSchema,
)
from search.histogram import years_of
from search.results import (
    Chip,
    Facet,
    FacetValue,
    Histogram,
    Hit,
    Notice,
    Results,
    Suggestion,
    SuggestionGroup,
)

Absolute = Callable[[str], str]
"""From a path to an address."""


def search_answer(results: Results, absolute: Absolute) -> SearchSchema:
    """An answer as the API gives it."""
    return SearchSchema(
        total=results.total,
        results=[line for hit in results.hits if (line := _result(hit, absolute))],
        facets={facet.name: _facet(facet) for facet in results.facets},
        dates=_dates(results.dates or Histogram()),
        understood=[_understood(chip) for chip in results.understood],
        repaired=[
            RepairSchema(typed=each.typed, used=each.used, how=each.how)
            for each in results.repaired
        ],
        query=results.text,
        next=results.next or None,
        reading=results.reading or None,
        notice=_notice(results.notice) if results.notice else None,
    )


def suggest_answer(groups: tuple[SuggestionGroup, ...], absolute: Absolute) -> SuggestSchema:
    """Suggestions as the API gives them."""
    return SuggestSchema(
        groups=[
            SuggestionGroupSchema(
                kind=group.kind,
                label=group.label,
                items=[line for item in group.items if (line := _suggestion(item, absolute))],
            )
            for group in groups
        ]
    )


def _result(hit: Hit, absolute: Absolute) -> ResultSchema | None:
    shown = hit.presentation
    if shown is None:
        return None
    return ResultSchema(
        id=shown.id,
        external_id=shown.external_id or None,
        slug=shown.slug,
        kind=shown.kind,
        title=shown.title,
        snippet=hit.snippet.html,
        snippet_lang=hit.snippet.language,
        snippet_part=hit.snippet.part,
        snippet_where=hit.snippet.where,
        url=absolute(shown.url),
        score=round(hit.score, 4),
        doubtful=hit.doubtful,
    )


def _suggestion(item: Suggestion, absolute: Absolute) -> SuggestionSchema | None:
    shown = item.presentation
    if shown is None:
        return None
    return SuggestionSchema(
        id=shown.id,
        kind=item.kind,
        title=shown.title,
        name=item.name,
        html=item.marked.html,
        url=absolute(shown.url),
        note=item.note or None,
        count=item.count,
    )


def _facet(facet: Facet) -> list[FacetValueSchema]:
    return [
        FacetValueSchema(
            value=value.value, label=value.label, count=value.count, selected=value.selected
        )
        for value in facet.values
    ]


def _notice(notice: Notice) -> NoticeSchema:
    return NoticeSchema(
        message=notice.message,
        start=notice.start,
        end=notice.end,
        nearest=notice.nearest or None,
    )


def _dates(dates: Histogram) -> DatesSchema:
    return DatesSchema(
        centuries=_stretches("century", dates.centuries),
        decades=_stretches("decade", dates.decades),
        undated=dates.undated,
    )


def _stretches(facet: str, values: Iterable[FacetValue]) -> list[StretchSchema]:
    return [
        StretchSchema(
            facet=facet,
            value=value.value,
            label=value.label,
            first=years_of(facet, int(value.value))[0],
            last=years_of(facet, int(value.value))[1],
            count=value.count,
            selected=value.selected,
        )
        for value in values
    ]


def _understood(chip: Chip) -> UnderstoodSchema:
    return UnderstoodSchema(
        facet=chip.facet,
        values=list(chip.values),
        label=chip.label,
        text=chip.literal,
        without=chip.without,
        applied=chip.applied,
    )
