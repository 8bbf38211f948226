"""What content files refer to by key, as rows: read once, asked often."""

from dataclasses import dataclass, field
from typing import Self

from heritage.models import AreaUnit, Concept, HeritageRecord, Office, Period, Source


@dataclass(slots=True)
class Lookups:
    """Rows by the keys that content files use. An unknown key raises `KeyError`."""

    areas: dict[str, AreaUnit]
    concepts: dict[tuple[str, str], Concept]
    periods: dict[str, Period]
    sources: dict[str, Source]
    offices: dict[str, Office] = field(default_factory=dict)
    records: dict[str, HeritageRecord] = field(default_factory=dict)

    @classmethod
    def read(cls, sources: dict[str, Source], offices: dict[str, Office]) -> Self:
        """Read the authorities; ``sources`` by content key, ``offices`` by area slug."""
        return cls(
            areas={area.slug: area for area in AreaUnit.objects.all()},
            concepts={
                (concept.scheme.slug, concept.notation): concept
                for concept in Concept.objects.select_related("scheme")
            },
            periods={period.slug: period for period in Period.objects.all()},
            sources=sources,
            offices=offices,
        )

    def concept(self, scheme: str, notation: str | None) -> Concept | None:
        """Return a term, or None for no notation."""
        return self.concepts[scheme, notation] if notation else None

    def terms(self, scheme: str, notations: list[str] | None) -> list[Concept]:
        """Return the terms of a list."""
        return [self.concepts[scheme, notation] for notation in notations or ()]
