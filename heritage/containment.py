"""What lies in what: areas in those above and in what became of them, terms in broader ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from heritage.enums import AreaLevel
from heritage.models import AreaUnit, Concept

DEEPEST = 8
"""Steps that are followed: more is a circle that somebody typed."""


@dataclass(frozen=True, slots=True)
class Containment:
    """Area id → its slug, and the ids of those that certainly hold all of it."""

    slugs: dict[int, str]
    holders: dict[int, tuple[int, ...]]

    @classmethod
    def load(cls) -> Self:
        """Read the areas and their succession: two queries.

        A ward went whole into another only where one alone came after it: which of several a
        record lies in today is for the record to say. Of a district its wards tell.
        """
        slugs: dict[int, str] = {}
        holders: dict[int, tuple[int, ...]] = {}
        areas = AreaUnit.objects.order_by().values_list("pk", "slug", "parent_id")
        for pk, slug, parent in areas:
            slugs[pk], holders[pk] = slug, (parent,) if parent else ()
        heirs: dict[int, set[int]] = defaultdict(set)
        ended = AreaUnit.objects.filter(level=AreaLevel.WARD, ended_by__after__isnull=False)
        for pk, heir in ended.order_by().values_list("pk", "ended_by__after"):
            heirs[pk].add(heir)
        for pk, after in heirs.items():
            if len(after) == 1:
                holders[pk] = (*holders[pk], *after)
        return cls(slugs, holders)

    def of(self, areas: Iterable[int | None]) -> tuple[str, ...]:
        """The slugs of these areas, then of all that hold them."""
        found: dict[int, None] = {}
        step = [pk for pk in areas if pk is not None]
        for _ in range(DEEPEST):
            found.update(dict.fromkeys(step))
            step = [each for pk in step for each in self.holders.get(pk, ()) if each not in found]
        return tuple(self.slugs[pk] for pk in found if pk in self.slugs)


def with_broader(concepts: Iterable[Concept | None]) -> Iterator[Concept]:
    """Terms, each followed by its broader ones; a term may come more than once."""
    for concept in concepts:
        for _ in range(DEEPEST):
            if concept is None:
                break
            yield concept
            concept = concept.broader
