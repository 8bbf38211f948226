"""A question as it was understood."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from search.analysis import ENGLISH_FUNCTION_WORDS, Repair
from search.query.nodes import AllOf, AnyOf, Node, Pair, Phrase, Reading, Term, Word
from search.query.understood import Role, Understood


@dataclass(frozen=True, slots=True)
class Correction:
    """`text[start:end]` was not known and is searched as `repair.best`."""

    repair: Repair
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, taken apart. Nothing here is an error: at worst it is empty.

    `terms` are all words in order; `phrases` those in quotes; `expansions` other words for
    what was understood; `ignored` is what lay beyond the limits and was not read.
    `offers` were recognised too and change nothing (reigns; some are also names of places).
    `tree` is the question when it was asked in the language (`search.query.language`): it alone
    says what is found. `terms` are then the words in it that are wanted, for the order.
    """

    text: str
    terms: tuple[Term, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    understood: tuple[Understood, ...] = ()
    corrections: tuple[Correction, ...] = ()
    expansions: tuple[Phrase, ...] = ()
    ignored: str = ""
    offers: tuple[Understood, ...] = ()
    tree: Node | None = None

    @property
    def filters(self) -> tuple[Understood, ...]:
        """What others are left out for; `relaxed()` when nothing is left."""
        return tuple(piece for piece in self.understood if piece.role is Role.FILTER)

    @property
    def searched(self) -> tuple[Term, ...]:
        """The terms that are looked for as text.

        Not those of a filter, nor what only holds an English sentence together, if more is left:
        in a small collection `where` and `made` would be worth more than the name beside them.
        """
        left = self._left
        return tuple(term for term in left if not _binds(term)) or left

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Adjacent searched terms."""
        searched = self.searched
        return tuple(
            pair
            for left, right in zip(self.terms, self.terms[1:], strict=False)
            if left in searched and right in searched and (pair := _pair(left, right)).readings
        )

    @property
    def words(self) -> tuple[Word, ...]:
        """The likeliest reading of all terms but those of a filter, word by word: a name."""
        return tuple(word for term in self._left for word in term.readings[0].words)

    @property
    def marked(self) -> bool:
        """Whether any word carries marks, as typed or as decoded."""
        return any(word.marked for term in self.terms for word in term.readings[0].words)

    @property
    def corrected(self) -> str:
        """The question with its corrections in place, to be shown and searched exactly."""
        out, last = "", 0
        for piece in self.corrections:
            out += self.text[last : piece.start] + piece.repair.best
            last = piece.end
        return out + self.text[last:]

    @property
    def node(self) -> Node:
        """The text part as a tree: quoted phrases are required, the rest is any of.

        `AllOf(())`, everything, when no text is left to look for.
        """
        wanted = AnyOf((*self.searched, *self.pairs, *self.expansions))
        parts: tuple[Node, ...] = (*self.phrases, *((wanted,) if wanted.parts else ()))
        return parts[0] if len(parts) == 1 else AllOf(parts)

    def relaxed(self) -> "Question":
        """The question when it left nothing: filters and quotes only lift."""
        return replace(
            self, understood=tuple(piece.as_boost() for piece in self.understood), phrases=()
        )

    @property
    def strict(self) -> bool:
        """Whether `relaxed()` would find more."""
        return bool(self.filters or self.phrases)

    def without(self, piece: Understood) -> str:
        """The text without an understood piece, for the link that takes its chip away."""
        rest = (self.text[: piece.start].strip(), self.text[piece.end :].strip())
        return " ".join(part for part in rest if part)

    def highlighted(self) -> Iterator[str]:
        """The words to mark in a snippet."""
        for term in self.terms:
            for reading in term.readings:
                yield from (word.accented for word in reading.words)

    @property
    def _left(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if not self._filtered(term))

    def _filtered(self, term: Term) -> bool:
        return any(piece.overlaps(term.start, term.end) for piece in self.filters)


_PAIRED_READINGS = 3


def _binds(term: Term) -> bool:
    (word, *more) = term.readings[0].words
    return not more and word.accented in ENGLISH_FUNCTION_WORDS


def _pair(left: Term, right: Term) -> Pair:
    lefts, rights = left.readings[:_PAIRED_READINGS], right.readings[:_PAIRED_READINGS]
    return Pair(tuple(Reading((a.words[-1], b.words[0])) for a in lefts for b in rights))
