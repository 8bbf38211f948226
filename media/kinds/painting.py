"""What a kind of asset offers to viewers: what is painted on a canvas, what is taken home.

Neutral on purpose: a kind says it of its own files, `media.iiif.presentation` writes it down.
Addresses are paths on this site.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """A WebVTT file that belongs to what is heard or seen: captions, a transcript."""

    url: str
    language: str
    """BCP 47."""
    label_vi: str = ""
    label_en: str = ""
    mime: str = "text/vtt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What is said of a part of a picture; in either language, or both."""

    key: int
    """Of this comment for ever, wherever it is moved."""
    region: str
    """``x,y,w,h`` in pixels of the picture as it is painted."""
    text_vi: str = ""
    text_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Painting:
    """What a viewer paints on a canvas of its own, which is as large and lasts as long as it.

    ``type`` is a class of IIIF Presentation 3.0: "Image", "Sound", "Video". Width and height in
    pixels, both or neither; duration in seconds. What has neither cannot be on a canvas.
    """

    type: str
    url: str
    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    service: str = ""
    """Base address of the picture in the IIIF Image API; "" when it is not there."""
    poster: "Painting | None" = None
    """A picture that stands for it until it plays."""
    captions: tuple[Caption, ...] = ()
    comments: tuple[Comment, ...] = ()
    real_width: float | None = None
    """Millimetres from edge to edge of what is shown; None while nobody has measured it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A text that stands on a leaf or says what stands there: one of those of a line."""

    line: int
    """Of the leaf, counted from 1."""
    what: str
    """Which of the line's texts: "text", "reading", "translation_vi", "translation_en"."""
    value: str
    language: str
    """BCP 47."""
    region: str = ""
    """``x,y,w,h`` in pixels of the picture; "" when nobody has told where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One of several canvases of an asset, in order; a leaf that is lost has no painting."""

    key: int
    """Of this leaf for ever, wherever it is moved."""
    label_vi: str
    label_en: str
    width: int
    height: int
    painting: Painting | None
    alone: bool = False
    """Whether it stands outside of the order of facing pages: a foldout."""
    written: bool = False
    """Whether it has lines of text."""
    section_vi: str = ""
    section_en: str = ""
    """The part of the document that begins here; "" for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Leaves that belong together, and how a viewer turns them (IIIF Presentation 3.0, §3.4)."""

    direction: str
    behavior: tuple[str, ...]
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A file to take home, outside of viewers; ``type`` as in `Painting`, mostly "Text"."""

    type: str
    url: str
    mime: str
