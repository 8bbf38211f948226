"""What stands in a story, ready to be shown: plain values, one class a kind of block."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from heritage.models.bilingual import LocalText
from media.kinds.image.details import Region
from media.models import Asset
from museum.presentation.cards import Card
from museum.presentation.record.evidence import SourceLine


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs."""

    html: SafeString
    template: str = "exhibition/parts/text.html"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the story; ``anchor`` is where the credits point."""

    anchor: str
    asset: Asset
    caption: LocalText
    width: str
    card: Card | None
    detail: Region | None
    template: str = "exhibition/parts/picture.html"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of others.

    ``language`` is that of the words when it is not the page's, ``original`` its name then.
    """

    text: str
    translation: str
    language: str
    original: str
    attribution: str
    source: SourceLine | None
    template: str = "exhibition/parts/quotation.html"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """Cards side by side. ``level`` is that of the heading, or of the cards without one."""

    anchor: str
    heading: str
    level: int
    cards: list[Card]
    template: str = "exhibition/parts/records.html"

    @property
    def card_heading(self) -> str:
        """The element that holds a card's name."""
        return f"h{self.level + 1 if self.heading else self.level}"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter with what stands in it; the first has no heading when the story opens without."""

    anchor: str = ""
    number: str = ""
    heading: str = ""
    parts: list[object] = field(default_factory=list)
