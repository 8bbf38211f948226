"""The tree that a question becomes. Every engine compiles it; an unknown node is an error.

Leaves are about words and carry both forms of each, so that an engine never analyses again.
A language with fields and negation adds node types here and cases to each compiler.
"""

from dataclasses import dataclass

from search.analysis import fold, has_marks


@dataclass(frozen=True, slots=True)
class Word:
    """One word in normal form, as typed and without marks."""

    accented: str
    folded: str

    @classmethod
    def of(cls, accented: str) -> "Word":
        """The word of a text that is already in normal form."""
        return cls(accented, fold(accented))

    @property
    def marked(self) -> bool:
        """Whether it was typed with marks and so means only itself."""
        return has_marks(self.accented)

    def accepts(self, accented: str, folded: str) -> bool:
        """Whether a word of a text is this one: marks count only when they were typed."""
        return self.accented == accented or (not self.marked and self.folded == folded)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a piece of the question: words that stand next to each other."""

    words: tuple[Word, ...]

    @property
    def accented(self) -> str:
        return " ".join(word.accented for word in self.words)

    @property
    def folded(self) -> str:
        return " ".join(word.folded for word in self.words)

    @property
    def marked(self) -> bool:
        """Whether every word has marks: then the folded form says less."""
        return all(word.marked for word in self.words)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question, likeliest reading first; `text[start:end]` of what was typed."""

    readings: tuple[Reading, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that stood side by side; stands in for a word segmenter."""

    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand together: typed in quotes, or another name of a thing."""

    reading: Reading
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these; the more the better. Without parts: nothing."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these. Without parts: everything."""

    parts: tuple["Node", ...]


Node = Term | Pair | Phrase | AnyOf | AllOf


class UnknownNodeError(TypeError):
    """A compiler met a node that it does not know; it never guesses what it means."""

    def __init__(self, node: object) -> None:
        super().__init__(f"no rule for {type(node).__name__}")
