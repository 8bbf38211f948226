"""What is asked of the full-text table when words are so common that they tell nothing.

Only in a large collection: there, a word that every tenth document has brings thousands of
hits that nobody looks at and that cost time to find, count and score. Rarer words then decide
alone which documents are hits; common ones still have their part in the ranking of the head.
"""

from collections.abc import Sequence
from dataclasses import replace

from search.analysis import Vocabulary
from search.query import AllOf, AnyOf, Node, Pair, Phrase, Reading, Term, UnknownNodeError

SHARE = 20
"""A word in more than a 20th of the documents is common …"""
LEAST = 5_000
"""… if it is in more than this many."""
ALL_WANTED = 3
"""Up to this many words, all common, must all be there."""


class CommonWords:
    """The words of a question measured against an index."""

    def __init__(self, vocabulary: Vocabulary, documents: int) -> None:
        self._vocabulary = vocabulary
        self._documents = documents
        self._limit = max(LEAST, documents // SHARE)

    def left_out(self, node: Node) -> Node:
        """The tree without what is common, as long as a rarer word is left in it."""
        match node:
            case AllOf(parts):
                return replace(node, parts=tuple(map(self.left_out, parts)))
            case AnyOf(parts):
                rare = tuple(part for part in parts if not self._is_common(part))
                if any(isinstance(part, Term) for part in rare):
                    return AnyOf(rare)
                terms = tuple(part for part in parts if isinstance(part, Term))
                some_common = any(map(self._is_common, terms))
                return AllOf(terms) if some_common and 2 <= len(terms) <= ALL_WANTED else node
            case _:
                return node

    def expected(self, node: Node) -> int:
        """About how many documents match, rather too many than too few."""
        match node:
            case AllOf(parts):
                return min(map(self.expected, parts), default=0)
            case AnyOf(parts):
                # A pair is found where its words are.
                alone = (part for part in parts if not isinstance(part, Pair))
                return min(self._documents, sum(map(self.expected, alone)))
            case Term(readings) | Pair(readings):
                return sum(map(self._rarest, readings))
            case Phrase(reading):
                return self._rarest(reading)
            case _:
                raise UnknownNodeError(node)

    def rarest(self, node: Node, most: int) -> Node | None:
        """The rarest words of the tree and their pairs, with about ``most`` hits at most.

        What a long question means is among them. None when not one word is so rare.
        """
        match node:
            case AllOf(parts):
                narrowed = [self.rarest(part, most) for part in parts]
                return AllOf(tuple(part for part in narrowed if part)) if any(narrowed) else None
            case AnyOf(parts):
                return self._rarest_of(parts, most)
            case _:
                return node if self.expected(node) <= most else None

    def _rarest_of(self, parts: Sequence[Node], most: int) -> Node | None:
        ceiling = hits = 0
        terms = (part for part in parts if not isinstance(part, Pair))
        for expected in sorted(map(self.expected, terms)):
            hits += expected
            if hits > most:
                break
            ceiling = expected
        kept = tuple(part for part in parts if self.expected(part) <= ceiling)
        return AnyOf(kept) if any(map(self.expected, kept)) else None

    def _is_common(self, node: Node) -> bool:
        if not isinstance(node, Term | Pair):
            return False
        return all(self._rarest(reading) > self._limit for reading in node.readings)

    def _rarest(self, reading: Reading) -> int:
        return min(self._vocabulary.frequency(word.folded) for word in reading.words)
