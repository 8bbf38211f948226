"""What a source tells the index about one thing that can be found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NewType

Access = NewType("Access", str)
PUBLIC = Access("public")
"""The only access that an anonymous visitor may find."""
TRAIT = "trait"
"""What sources are asked for words of traits by, as by the name of a facet."""
PART = "part"
"""The same for where a passage is from."""
NAME = "name"
"""The part of the other names: one of them answered."""


@dataclass(frozen=True, slots=True)
class Document:
    """One findable thing, described in words and facets. Immutable.

    ``source`` and ``id`` name it together. Texts are plain text in their own language
    (``{"vi": …, "en": …}``); the first language of ``title`` is the one of the thing itself.
    ``body`` holds sections, each a text of its own: no passage and no phrase runs across two.
    ``names`` are the other names (historic, Hán Nôm, former), each searched as a name.
    ``keywords`` (labels of concepts, persons, places in both languages) are searched as body.
    ``facets`` maps a facet of `search.facets` to its values (stable notations, never labels);
    ``century``, ``month`` and ``lang`` are derived from the fields below when not given.
    ``earliest`` and ``latest`` are signed proleptic Gregorian day numbers (day 1 = 0001-01-01),
    ``None`` when unknown or open. ``prior`` (> 0, 1 is ordinary) multiplies the score.
    ``months`` are lunar months 1–12.
    ``approximate``: the span is somebody's estimate (about 1700, early 17th century).
    ``point`` is (latitude, longitude) in degrees, only what the public may know.
    ``fields`` are texts that a question may look in by name (`search.language.fields`), each
    searched alone: persons, sources.
    ``parts`` are texts that stand beside the thing's own, by where (``caption``, ``transcript``)
    and language: searched as body, and a passage of one says where it is from
    (`DocumentSource.labels` of ``part``); `NAME` is one there always is.
    ``traits`` are what it can have in common with others beside facets, each ``how:what`` with
    words of its source's (`DocumentSource.labels` of ``trait``); never filtered by, nor counted.
    """

    source: str
    id: int
    title: Mapping[str, str]
    names: tuple[str, ...] = ()
    body: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    earliest: int | None = None
    latest: int | None = None
    approximate: bool = False
    access: str = PUBLIC
    prior: float = 1.0
    updated: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    months: tuple[int, ...] = ()
    point: tuple[float, float] | None = None
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    traits: tuple[str, ...] = ()
    parts: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what no engine could order or name."""
        if not self.source or not any(self.title.values()):
            raise ValueError(f"A document needs a source and a title: {self.source!r} {self.id}")
        if any(isinstance(sections, str) for sections in self.body.values()):
            raise ValueError(f"body holds sections, not one text: {self.source} {self.id}")
        if not 0 < self.prior < 1000:
            raise ValueError(f"prior must lie between 0 and 1000, not {self.prior!r}")
        if self.updated.tzinfo is None:
            raise ValueError(f"updated must know its time zone: {self.source} {self.id}")
        if any(not 1 <= month <= 12 for month in self.months):
            raise ValueError(f"months are lunar months 1 to 12, not {self.months!r}")

    @property
    def running_texts(self) -> Iterator[str]:
        """Every text that is searched as body, the thing's own first."""
        yield from (text for texts in self.body.values() for text in texts if text)
        for languages in self.parts.values():
            yield from (text for texts in languages.values() for text in texts if text)
        yield from filter(None, self.keywords)

    @property
    def main_title(self) -> str:
        """The title in the thing's own language."""
        return next(text for text in self.title.values() if text)
