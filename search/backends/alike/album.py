"""What an engine must be able to say for `find_alike`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from search.backends.alike.features import Feature
from search.backends.passages import Original
from search.backends.vocabulary import AskedVocabulary


@dataclass(frozen=True, slots=True)
class Portrait:
    """A document as the index holds it. ``vague`` names facets with values too many to tell."""

    facets: Mapping[str, Sequence[str]]
    traits: Sequence[str]
    vague: Sequence[str]
    names: Sequence[str]
    original: Original


@dataclass(frozen=True, slots=True)
class Likely:
    """A document, and which of the features that were asked for it has."""

    id: int
    features: frozenset[Feature]


class Album(Protocol):
    """One engine's documents, as far as one asker may find them. Raises `SearchUnavailable`."""

    @property
    def vocabulary(self) -> AskedVocabulary:
        """What it knows of words."""
        ...

    def portrait(self, source: str, number: int) -> Portrait | None:
        """What is held of a document; None when there is none that the asker may find."""
        ...

    def count(self, features: Sequence[Feature]) -> tuple[int, list[int]]:
        """How many documents there are, of any source, and how many of them have each feature.

        A document that is vague about a facet has none of its values.
        """
        ...

    def likely(
        self,
        source: str,
        narrow: Mapping[Feature, int],
        broad: Collection[Feature],
        *,
        without: Collection[int],
        limit: int,
    ) -> list[Likely]:
        """The documents of a source with the most worth in narrow features, then by id.

        ``narrow`` says what each is worth; of them a document has at least one. It is also told
        which of ``broad`` they have.
        """
        ...

    def originals(self, source: str, ids: Collection[int]) -> Mapping[int, Original]:
        """The texts of documents; one that is gone is left out."""
        ...
