"""Made-up documents whose words are as unevenly common as real ones, as a source."""

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from search.index import Document, Presentation
from search.query import Lexicon

COMMON = "đình làng di tích lễ hội hà nội thờ năm được của là và trong".split()
SYLLABLES = [
    first + middle + last
    for first in "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split()
    for middle in "a à á ả ã ạ ă â e ê i o ô ơ u ư".split()
    for last in ("", "n", "ng", "m", "t")
]
KINDS = ("site", "object", "document", "element", "person", "group", "place")
UPDATED = datetime(2020, 1, 1, tzinfo=UTC)


class SyntheticLibrary:
    """``size`` documents, each made from its own number alone."""

    name = "synthetic"

    def __init__(self, size: int) -> None:
        self.size = size
        weights = [1 / (rank + 10) for rank in range(len(SYLLABLES))]
        self._weights = [sum(weights[: rank + 1]) for rank in range(len(weights))]

    def ids(self) -> Iterator[int]:
        return iter(range(1, self.size + 1))

    def documents(self, ids: Collection[int]) -> list[Document]:
        return [self._document(number) for number in ids]

    def present(self, ids: Collection[int], lang: str, user: object) -> dict[int, Presentation]:
        return {
            number: Presentation(str(number), f"slug-{number}", "site", f"#{number}", f"/{number}/")
            for number in ids
        }

    def access(self, user: object) -> tuple[str, ...]:
        return ()

    def labels(self, facet: str, values: Collection[str], lang: str) -> Mapping[str, str]:
        return {}

    def lexicon(self, lang: str) -> Lexicon | None:
        return None

    def listed(self, asked: Sequence[tuple[str, str]], lang: str) -> str:
        return ""

    def _document(self, number: int) -> Document:
        chance = random.Random(number)
        title = self._words(chance, 3)
        body = self._words(chance, 150)
        # One word for each collection size that a hundred documents have.
        if number % (self.size // 100) == 0:
            body += " zahunderto"
        start = chance.randrange(350_000, 730_000)
        return Document(
            source=self.name,
            id=number,
            title={"vi": title.capitalize()},
            body={"vi": (body,)},
            facets={
                "kind": (chance.choice(KINDS),),
                "area": (f"area-{chance.randrange(13)}",),
                "rank": (f"rank-{chance.randrange(5)}",),
                "category": (f"category-{chance.randrange(10)}",),
                "period": (f"period-{chance.randrange(25)}",),
                "material": tuple(f"material-{chance.randrange(50)}" for _ in range(2)),
            },
            earliest=start,
            latest=start + chance.randrange(40_000),
            prior=chance.choice((1.0, 1.0, 1.0, 1.1, 1.3)),
            updated=UPDATED + timedelta(minutes=number),
        )

    def _words(self, chance: random.Random, count: int) -> str:
        words = chance.choices(SYLLABLES, cum_weights=self._weights, k=count)
        for _ in range(count // 3):
            words[chance.randrange(count)] = chance.choice(COMMON)
        return " ".join(words)
