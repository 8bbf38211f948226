"""The form of advanced search as a value: what stands in it, what may be chosen, what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from heritage.access import Viewer
from museum.presentation.question import Address
from search.ask import ask
from search.choosing import BadChoice, chosen_values
from search.facets import FACETS
from search.language import label_in, language_fields, read
from search.query.language import Field, FieldType
from search.query.language.sheet import Sheet, sheet_of
from search.request import MAX_TEXT, BadText, SearchRequest, asked_text
from search.results import Facet

_PLAIN = ("every", "phrase", "some", "none", "other")
_FROM_TO = ("dated", "changed")
_AROUND = ("latitude", "longitude", "distance")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class TextField:
    """A field in which words are looked for."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class AdvancedSearch:
    """What collection/advanced.html shows. ``errors`` maps names of inputs to sentences."""

    sheet: Sheet
    texts: list[TextField]
    facets: list[Facet]
    errors: Mapping[str, str]
    names: list[str]

    @property
    def wrong_choices(self) -> list[str]:
        """What is said of values that their facet cannot have."""
        return [message for name, message in self.errors.items() if name in FACETS]


def submitted(query: QueryDict) -> bool:
    """Whether the form was sent, and not just opened."""
    return "tim" in query


def opened_sheet(query: QueryDict, language: str) -> Sheet:
    """The form filled in with the question ``q``; plain text stands among the words of which
    some are wanted.
    """
    try:
        text = asked_text(query.get("q", ""))
    except BadText:
        return Sheet()
    spoken = read(text)
    if spoken is None or spoken.node is None:
        return Sheet(some=text)
    keys = [field.key for field in _text_fields()]
    return sheet_of(spoken.node, language_fields(), language, keys, label_in(language), text)


def sent_sheet(query: QueryDict) -> Sheet:
    """What was typed and ticked."""
    plain = {name: query.get(name, "").strip()[:_LONGEST] for name in _PLAIN}
    ends = {
        name: (query.get(f"{name}_from", "")[:_LONGEST], query.get(f"{name}_to", "")[:_LONGEST])
        for name in _FROM_TO
    }
    latitude, longitude, distance = (query.get(name, "")[:_LONGEST] for name in _AROUND)
    return Sheet(
        **plain,
        texts={
            field.key: query.get(f"in_{field.key}", "").strip()[:_LONGEST]
            for field in _text_fields()
        },
        chosen={facet: tuple(filter(None, query.getlist(facet))) for facet in FACETS},
        dated=ends["dated"],
        changed=ends["changed"],
        around=(latitude, longitude, distance),
    )


def address_of(sheet: Sheet, language: str) -> tuple[str, dict[str, str]]:
    """The address of the answer, and what keeps the form from being a question."""
    errors = dict(_wrong_choices(sheet))
    text, faults = sheet.written(language_fields(), language, label_in(language))
    messages = {
        "dated": _("Chưa hiểu niên đại này; hãy viết như 1632, 1600 hoặc thế kỷ XVII."),
        "changed": _("Ngày chưa đúng; hãy viết như 2026-03-05."),
        "around": _("Cần vĩ độ, kinh độ và khoảng cách, như 21.09, 105.77 và 2."),
        "other": _("Điều kiện này viết chưa đúng."),
    }
    errors.update((name, messages[name]) for name in faults)
    if any("\x00" in value for value in (sheet.other, text)):
        errors["other"] = _("Câu hỏi có ký tự không hợp lệ.")
    if len(text) > MAX_TEXT:
        errors["other"] = _("Câu hỏi dài quá; hãy bỏ bớt điều kiện.")
    return Address(text=text).url, errors


def advanced_view(
    sheet: Sheet, errors: Mapping[str, str], language: str, user: Viewer
) -> AdvancedSearch:
    """Lay the form out. Raises `SearchUnavailable`."""
    sound = {} if errors.keys() & FACETS.keys() else sheet.chosen
    request = SearchRequest(lang=language, facets=tuple(FACETS), limit=1, filters=sound)
    return AdvancedSearch(
        sheet=sheet,
        texts=[
            TextField(f"in_{field.key}", _label(field, language), sheet.texts.get(field.key, ""))
            for field in _text_fields()
        ],
        facets=[facet for facet in ask(request, user).facets if len(facet.values) > 1],
        errors=errors,
        names=[field.name(language) for field in language_fields().all],
    )


def _wrong_choices(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for facet, values in sheet.chosen.items():
        try:
            chosen_values((facet, value) for value in values)
        except BadChoice as refused:
            yield facet, str(refused)


def _text_fields() -> list[Field]:
    return [field for field in language_fields().all if field.type is FieldType.TEXT]


def _label(field: Field, language: str) -> str:
    name = field.name(language)
    return name[:1].upper() + name[1:]
