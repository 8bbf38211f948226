"""What a letter is made of, before it is HTML or plain text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """The one thing to do next: what the button says, and the whole address it leads to."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the small table: what, and its value. ``code`` is set in fixed width."""

    label: str
    value: str
    code: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's own words, with their line breaks, under a heading."""

    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter in the language of whom it goes to; everything is plain text."""

    kicker: str
    """What kind of news it is, two or three words; with the title it makes the subject."""
    title: str
    lead: str
    facts: tuple[Fact, ...] = ()
    words: tuple[Words, ...] = ()
    way: Way | None = None
    aside: str = ""
    """A quieter sentence after the button."""
    mutable: bool = True
    """Whether the recipient may turn such letters off."""

    @property
    def subject(self) -> str:
        """One line, whatever line breaks the title came with."""
        return one_line(f"{self.kicker}: {self.title}" if self.title else self.kicker)


def one_line(text: object) -> str:
    """Return ``text`` with every run of white space, line breaks included, as one space."""
    return " ".join(str(text).split())
