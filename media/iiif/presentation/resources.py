"""The resources of IIIF Presentation 3.0 as values; `as_json` writes any of them down.

A field is a property of the same name (§3), in camel case; what is empty is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from media.iiif.presentation.words import NO_WORDS, Words

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
SEARCH_CONTEXT = "http://iiif.io/api/search/2/context.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A label with its value: an entry of `metadata`, or the `requiredStatement`."""

    label: Words
    value: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageService:
    """A picture in our Image API (https://iiif.io/api/image/3.0/)."""

    id: str
    type: str = "ImageService3"
    profile: str = "level2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A file or a page elsewhere: what is painted, a thumbnail, a link (§5.7).

    Pixels, seconds; `language` as BCP 47.
    """

    id: str
    type: str
    label: Words = NO_WORDS
    format: str = ""
    profile: str = ""
    language: tuple[str, ...] = ()
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    service: tuple[ImageService, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextualBody:
    """A text that an annotation carries in itself (Web Annotation, §3.2.4)."""

    type: str = "TextualBody"
    value: str
    format: str = "text/plain"
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Something about a canvas or a part of one (§5.6)."""

    id: str
    type: str = "Annotation"
    motivation: str
    body: Content | TextualBody | tuple[TextualBody, ...]
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationPage:
    """Annotations together (§5.5)."""

    id: str
    type: str = "AnnotationPage"
    items: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoCompleteService:
    """Where terms that can be searched are told (https://iiif.io/api/search/2.0/, § 5)."""

    id: str
    type: str = "AutoCompleteService2"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchService:
    """Where a manifest's texts are searched (https://iiif.io/api/search/2.0/)."""

    id: str
    type: str = "SearchService2"
    service: tuple[AutoCompleteService, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A canvas, named in a range."""

    id: str
    type: str = "Canvas"


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A part of a document: its leaves, or further parts (§5.4)."""

    id: str
    type: str = "Range"
    label: Words
    items: "tuple[Range | Place, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """What a viewer shows at a time (§5.3): with a size, a duration, or both."""

    id: str
    type: str = "Canvas"
    label: Words = NO_WORDS
    summary: Words = NO_WORDS
    metadata: tuple[Pair, ...] = ()
    required_statement: Pair | None = None
    rights: str = ""
    thumbnail: tuple[Content, ...] = ()
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    behavior: tuple[str, ...] = ()
    placeholder_canvas: "Canvas | None" = None
    items: tuple[AnnotationPage, ...] = ()
    service: tuple[Mapping[str, object], ...] = ()
    annotations: "tuple[AnnotationPage | Reference, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """An institution (`provider`)."""

    id: str
    type: str = "Agent"
    label: Words
    homepage: tuple[Content, ...]
    logo: tuple[Content, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A collection, a manifest or a page of annotations, named with its address."""

    id: str
    type: str
    label: Words = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One thing, as viewers open it (§5.2)."""

    id: str
    type: str = "Manifest"
    label: Words
    summary: Words = NO_WORDS
    metadata: tuple[Pair, ...] = ()
    required_statement: Pair | None = None
    rights: str = ""
    provider: tuple[Agent, ...] = ()
    thumbnail: tuple[Content, ...] = ()
    viewing_direction: str = ""
    behavior: tuple[str, ...] = ()
    service: tuple[SearchService, ...] = ()
    homepage: tuple[Content, ...] = ()
    see_also: tuple[Content, ...] = ()
    rendering: tuple[Content, ...] = ()
    part_of: tuple[Reference, ...] = ()
    items: tuple[Canvas, ...]
    structures: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Manifests and further collections (§5.1)."""

    id: str
    type: str = "Collection"
    label: Words
    provider: tuple[Agent, ...] = ()
    homepage: tuple[Content, ...] = ()
    see_also: tuple[Content, ...] = ()
    part_of: tuple[Reference, ...] = ()
    items: tuple[Reference, ...]


_EVEN_EMPTY = "items"
"""A collection without anything in it says so (§3.5)."""


def document(resource: Manifest | Collection | AnnotationPage) -> dict[str, Any]:
    """Return the resource as it is answered, with its context: the last of several is its own."""
    searched = isinstance(resource, Manifest) and resource.service
    return {"@context": [SEARCH_CONTEXT, CONTEXT] if searched else CONTEXT, **as_json(resource)}


def as_json(value: Any) -> Any:
    """Return a resource, or what is in it, as JSON has it."""
    if isinstance(value, Words):
        return value.json()
    if is_dataclass(value):
        named = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {
            _camel(name): as_json(each)
            for name, each in named
            if name == _EVEN_EMPTY or _is_told(each)
        }
    if isinstance(value, Mapping):
        return {name: as_json(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [as_json(each) for each in value]
    return value


def _is_told(value: Any) -> bool:
    return value is not None and value != "" and value != () and value != NO_WORDS


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)
