"""Questions of five sorts, chosen from a collection's own words by how many works have them."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.bench.measuring.manyworks import Work

EACH = 40
_WORD = re.compile(r"[a-z]{4,}")
_COMMON, _MIDDLING = (2_000, 20_000), (100, 1_000)
_PREFIX = 4


class Sort(StrEnum):
    """What is asked for."""

    COMMON = "common word"
    MIDDLING = "middling word"
    TWO = "two words"
    PREFIX = "prefix"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Asked:
    """``words`` of one sort, and a category to narrow it down to, or ""."""

    sort: Sort
    words: tuple[str, ...]
    category: str = ""

    @property
    def text(self) -> str:
        """As a reader of our museum types it."""
        match self.sort:
            case Sort.PREFIX:
                return f"{self.words[0]}*"
            case Sort.PHRASE:
                return f'"{" ".join(self.words)}"'
            case _:
                return " ".join(self.words)

    @property
    def tsquery(self) -> str:
        """The same for PostgreSQL's ``to_tsquery``."""
        match self.sort:
            case Sort.PREFIX:
                return f"{self.words[0]}:*"
            case Sort.PHRASE:
                return " <-> ".join(self.words)
            case _:
                return " & ".join(self.words)


def mixed(works: Sequence[Work], seed: int = 7) -> list[Asked]:
    """`EACH` questions of each sort, plain and narrowed down, in an order by chance."""
    chance = random.Random(seed)
    frequency: Counter[str] = Counter()
    for work in works:
        frequency.update(set(_words(work)))
    chosen: list[tuple[Sort, tuple[str, ...]]] = []
    for sort, (least, most) in {Sort.COMMON: _COMMON, Sort.MIDDLING: _MIDDLING}.items():
        fitting = sorted(word for word, count in frequency.items() if least <= count <= most)
        chosen += [(sort, (word,)) for word in chance.sample(fitting, min(EACH, len(fitting)))]
    for sort in (Sort.TWO, Sort.PREFIX, Sort.PHRASE):
        found: dict[tuple[str, ...], None] = {}
        while len(found) < EACH:
            if words := _of_one(chance.choice(works), sort, chance):
                found[words] = None
        chosen += [(sort, words) for words in found]
    categories = [name for name, _ in Counter(work.category for work in works).most_common(5)]
    asked = [Asked(*each) for each in chosen]
    asked += [Asked(*each, chance.choice(categories)) for each in chosen]
    chance.shuffle(asked)
    return asked


def _of_one(work: Work, sort: Sort, chance: random.Random) -> tuple[str, ...]:
    """Words of one work; () when it has too few."""
    if sort is Sort.PHRASE:
        pairs = re.findall(r"\b([a-z]{3,}) ([a-z]{3,})\b", f"{work.title}\n{work.text}".lower())
        return chance.choice(pairs) if pairs else ()
    words = sorted(set(_words(work)))
    if len(words) < 2:
        return ()
    if sort is Sort.PREFIX:
        return (chance.choice(words)[:_PREFIX],)
    return tuple(chance.sample(words, 2))


def _words(work: Work) -> list[str]:
    return _WORD.findall(f"{work.title}\n{work.text}".lower())
