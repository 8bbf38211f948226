"""What a field of the language is, and the table of those that a question may name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from search.analysis import edits, tokenize

MOST_NAME_WORDS = 3
"""Words of the longest field name."""
_NEAR_MISS = 4  # letters; a shorter name has too many neighbours to guess

Bounds = tuple[int | None, int | None]
"""First and last day number; None is an open end."""


class FieldType(StrEnum):
    """What a value of a field looks like."""

    TEXT = "text"  # words of a text that documents keep apart
    CHOICE = "choice"  # a value of a facet, by notation or label
    DATE = "date"  # years, or words about time
    CHANGED = "changed"  # days of the calendar
    NEAR = "near"  # a point and a distance
    BOX = "box"  # two corners


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its stable key, its names per language (the first is the one that is written).

    ``facets`` are looked through in turn for the value of a CHOICE.
    """

    key: str
    type: FieldType
    names: Mapping[str, tuple[str, ...]]
    facets: tuple[str, ...] = ()

    def name(self, lang: str) -> str:
        """The name that is written in a language."""
        return next(iter(self.names.get(lang) or next(iter(self.names.values()))))


ReadChoice = Callable[[str, str], tuple[str, ...]]
"""(facet, text) → the values that the text names; () when it names none."""
ReadDate = Callable[[str], Bounds | None]
"""Words about time → the days they mean; None when they are not understood."""
NearChoice = Callable[[str, str], str]
"""(facet, text) → the label most like the text; "" when none is."""


class Fields:
    """The fields by any of their names, marks and case aside, and how their values are read."""

    def __init__(
        self,
        fields: Iterable[Field],
        choose: ReadChoice = lambda facet, text: (),
        date: ReadDate = lambda text: None,
        nearest: NearChoice = lambda facet, text: "",
    ) -> None:
        self.all = tuple(fields)
        self.choose, self.date, self.nearest = choose, date, nearest
        self._by_key = {field.key: field for field in self.all}
        self._written = {_key(name): name for _, name in self._names()}
        self._by_name = {_key(name): field for field, name in self._names()}

    def _names(self) -> Iterator[tuple[Field, str]]:
        """Every name, the fields that come first last, so that theirs hold."""
        for field in reversed(self.all):
            yield field, field.key
            for names in field.names.values():
                yield from ((field, name) for name in names)

    def called(self, name: str) -> Field | None:
        """The field of a name as typed."""
        return self._by_name.get(_key(name))

    def keyed(self, key: str) -> Field:
        """The field of a key. Raises `KeyError`."""
        return self._by_key[key]

    def of_facet(self, facet: str) -> Field | None:
        """The field that is the facet's own: the one that looks through it first."""
        return next((field for field in self.all if field.facets[:1] == (facet,)), None)

    def almost_called(self, name: str) -> str:
        """The one known name that is a single slip away; "" when none or several are."""
        key = _key(name)
        if not _NEAR_MISS <= len(key) <= 40:
            return ""
        found = {self._by_name[each].key: each for each in edits(key) if each in self._by_name}
        return self._written[next(iter(found.values()))] if len(found) == 1 else ""


def _key(name: str) -> str:
    return " ".join(token.folded for token in tokenize(name))
