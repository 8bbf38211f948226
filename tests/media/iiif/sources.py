"""A source of manifests for tests: things without a museum around them."""

from collections.abc import Sequence
from typing import Any

from media.iiif.presentation import Member, Shelf, Subject, Use, Words
from media.iiif.presentation.source import Answer, NoSource


def thing(*asset_ids: str, **fields: Any) -> Subject:
    """A thing that uses these assets."""
    fields.setdefault("label", Words.of("Đình", "House"))
    fields.setdefault("pages", {"vi": "/di-san/dinh/", "en": "/en/heritage/dinh/"})
    uses = fields.pop("uses", tuple(Use(each) for each in asset_ids))
    return Subject(pid="b1x", uses=uses, **fields)


class OneThing(NoSource):
    """Knows one answer by one identifier, and how often it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.askers: list[Any] = []

    def subject(self, pid: str, user: Any) -> Answer:
        """Return the answer."""
        self.askers.append(user)
        return self.answer if pid == "b1x" else None


class OneShelf(NoSource):
    """Knows one shelf with as many things in each of its parts as said."""

    def __init__(self, *lengths: int) -> None:
        self.lengths = lengths

    def shelves(self) -> Sequence[Shelf]:
        """Return the shelf."""
        return [Shelf(key="kind/site", label=Words.of("Di tích", "Sites"))]

    def shelf(self, key: str) -> Shelf | None:
        """Return the shelf by its key."""
        return next((shelf for shelf in self.shelves() if shelf.key == key), None)

    def parts(self, shelf: Shelf) -> Sequence[int]:
        """Return the numbers of its parts."""
        return range(1, len(self.lengths) + 1)

    def members(self, shelf: Shelf, part: int) -> Sequence[Member]:
        """Return the things of a part."""
        length = self.lengths[part - 1] if 0 < part <= len(self.lengths) else 0
        return [Member(f"b{part}{each}", Words.of(f"Đình {each}")) for each in range(length)]
