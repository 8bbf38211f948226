"""IIIF Presentation 3.0 read strictly: which class has which properties, and what they hold.

Follows the tables of https://iiif.io/api/presentation/3.0/ (§3, appendix A); what we do not use
is not allowed here, so that a slip of the pen is no new property.
"""

import re
from collections.abc import Iterator
from typing import Any

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
SEARCH_CONTEXT = "http://iiif.io/api/search/2/context.json"
_PHYSDIM = "http://iiif.io/api/annex/services/physdim"
_TAG = re.compile(r"none|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_URI = re.compile(r"https?://[^\s#?]+")
_LINK = re.compile(r"https?://[^\s#]+")
_RIGHTS = re.compile(
    r"http://(creativecommons\.org/(licenses|publicdomain)/[a-z-]+/\d\.\d/"
    r"|rightsstatements\.org/vocab/[A-Za-z-]+/1\.0/)"
)
_MAPS = {"label", "summary"}
_LISTS = {
    "items": None,
    "annotations": "AnnotationPage",
    "provider": "Agent",
    "thumbnail": None,
    "homepage": "Text",
    "seeAlso": "Dataset",
    "logo": "Image",
    "rendering": None,
    "partOf": "Collection",
    "service": None,
    "structures": "Range",
}
_DESCRIBED = {"id", "type", "label", "summary", "metadata", "requiredStatement", "rights"}
_ALLOWED = {
    "Collection": {*_DESCRIBED, "provider", "homepage", "seeAlso", "partOf", "thumbnail", "items"},
    "Manifest": {
        *(_DESCRIBED | {"provider", "homepage", "partOf", "thumbnail", "items"}),
        *{"behavior", "seeAlso", "rendering", "viewingDirection", "service", "structures"},
    },
    "Canvas": {
        *(_DESCRIBED | {"thumbnail", "items", "annotations", "placeholderCanvas"}),
        *{"width", "height", "duration", "behavior", "service"},
    },
    "AnnotationPage": {"id", "type", "items", "label"},
    "Range": {"id", "type", "label", "items"},
    "SearchService2": {"id", "type", "service"},
    "AutoCompleteService2": {"id", "type"},
    "TextualBody": {"type", "value", "format", "language"},
    "Annotation": {"id", "type", "motivation", "body", "target"},
    "Agent": {"id", "type", "label", "homepage", "logo"},
    "ImageService3": {"id", "type", "profile"},
}
_CONTENT = {
    *{"id", "type", "label", "format", "profile", "language"},
    *{"width", "height", "duration", "service"},
}
_REQUIRED = {
    "Collection": {"label"},
    "Manifest": {"label", "items"},
    "Canvas": {"items"},
    "AnnotationPage": {"items"},
    "Range": {"label", "items"},
    "TextualBody": {"value", "language"},
    "Annotation": {"motivation", "body", "target"},
    "Agent": {"label", "homepage"},
    "ImageService3": {"profile"},
}
_SAID = {
    "homepage": {"format", "label", "language"},
    "seeAlso": {"format", "label", "profile"},
    "rendering": {"format", "label"},
    "logo": {"format"},
}
"""What has to be said of what lies elsewhere."""
_CONTENT_TYPES = {"Image", "Sound", "Video", "Text", "Dataset", "Model"}
_INSIDE = {
    "Manifest": {"Canvas"},
    "Canvas": {"AnnotationPage"},
    "AnnotationPage": {"Annotation"},
    "Collection": {"Manifest", "Collection"},
    "Range": {"Range", "Canvas"},
}
_SERVICES = {"ImageService3", "SearchService2", "AutoCompleteService2"}
_BEHAVIORS = {
    "Manifest": (["individuals"], ["paged"], ["continuous"]),
    "Canvas": (["non-paged"], ["facing-pages"]),
}
_DIRECTIONS = ("left-to-right", "right-to-left", "top-to-bottom", "bottom-to-top")
_MANY_TIMES = {"ImageService3", "Collection", *_CONTENT_TYPES}
"""What may be named twice in a document; anything else is what it is once."""


def problems(document: dict[str, Any]) -> list[str]:
    """Return what is wrong with a manifest or a collection as it is answered."""
    found = []
    contexts = (CONTEXT, [SEARCH_CONTEXT, CONTEXT])
    if document.get("@context") not in contexts or next(iter(document), "") != "@context":
        found.append("@context must come first and be that of Presentation 3")
    whole = {name: value for name, value in document.items() if name != "@context"}
    found += _resource(whole, "", named=False)
    every = [(each["id"], each["type"]) for each in _every(whole) if "id" in each]
    # A range names the canvases that are described elsewhere.
    every = [each for each in every if each not in _named_in(whole.get("structures", []))]
    once = [name for name, sort in every if sort not in _MANY_TIMES]
    found += [f"{name} is there twice" for name in set(once) if once.count(name) > 1]
    return found


def _every(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for each in value.values():
            yield from _every(each)
    elif isinstance(value, list):
        for each in value:
            yield from _every(each)


def _named_in(structures: Any) -> set[tuple[str, str]]:
    return {(each["id"], "Canvas") for each in _every(structures) if each["type"] == "Canvas"}


def _resource(value: Any, where: str, *, named: bool) -> Iterator[str]:
    """A resource; ``named``: one that is only mentioned, with its address and label."""
    sort = value.get("type")
    where = f"{where}/{sort}"
    allowed = _CONTENT if sort in _CONTENT_TYPES else _ALLOWED.get(sort)
    if allowed is None:
        yield f"{where}: unknown type"
        return
    # A resource of ours is called by a path alone; what lies elsewhere may be a question.
    address = _LINK if sort in ("Text", "Dataset") else _URI
    if sort != "TextualBody" and not address.fullmatch(value.get("id", "")):
        yield f"{where}: no address as id"
    yield from (f"{where}: {name} is not allowed" for name in value.keys() - allowed)
    needed = {"label"} if named else _REQUIRED.get(sort, set())
    yield from (f"{where}: {name} is missing" for name in needed - value.keys())
    yield from _measures(value, where)
    for name, held in value.items():
        yield from _property(name, held, value, f"{where}.{name}")


def _property(name: str, held: Any, owner: dict[str, Any], where: str) -> Iterator[str]:
    if name in _MAPS:
        yield from _words(held, where)
    elif name in ("metadata", "requiredStatement"):
        for pair in held if name == "metadata" else [held]:
            yield from _pair(pair, where)
    elif name == "rights" and not _RIGHTS.fullmatch(held):
        yield f"{where}: {held} is no licence the standard knows"
    elif (name == "behavior" and held not in _BEHAVIORS.get(owner["type"], ())) or (
        name == "viewingDirection" and held not in _DIRECTIONS
    ):
        yield f"{where}: {held}"
    elif name == "placeholderCanvas":
        yield from _resource(held, where, named=False)
    elif name in _LISTS:
        yield from _list(name, held, owner, where)
    elif owner["type"] == "Annotation":
        yield from _annotation(name, held, where)


def _pair(pair: Any, where: str) -> Iterator[str]:
    if pair.keys() != {"label", "value"}:
        yield f"{where}: not a pair"
    for each in pair.values():
        yield from _words(each, where)


def _list(name: str, held: Any, owner: dict[str, Any], where: str) -> Iterator[str]:
    if name == "service" and owner["type"] == "Canvas":
        for each in held:
            yield from _older_service(each, where)
    else:
        yield from _resources(name, held, owner, where)


def _resources(name: str, held: Any, owner: dict[str, Any], where: str) -> Iterator[str]:
    may_be_empty = owner["type"] in ("Collection", "AnnotationPage")
    if not isinstance(held, list) or not (held or may_be_empty):
        yield f"{where}: not a list with something in it"
        return
    expected = {_LISTS[name]} if _LISTS[name] else _INSIDE.get(owner["type"], set())
    for each in held:
        if name in ("thumbnail", "rendering"):
            expected = _CONTENT_TYPES
        if name == "service":
            expected = _SERVICES
        if each.get("type") not in expected:
            yield f"{where}: {each.get('type')} does not belong here"
        named = name == "partOf" or (owner["type"] == "Collection" and name == "items")
        # Lines of a leaf are told at an address of their own; a range names canvases alone.
        named = named or (name == "annotations" and "items" not in each)
        if owner["type"] == "Range" and each.get("type") == "Canvas":
            continue
        yield from _resource(each, where, named=named)
        missing = _SAID.get(name, set()) - each.keys()
        yield from (f"{where}: {sort} is missing" for sort in missing)
    if name == "items" and owner["type"] == "Canvas":
        targets = {annotation["target"] for page in held for annotation in page["items"]}
        if targets - {owner["id"]}:
            yield f"{where}: what is painted is not on this canvas"


def _older_service(held: dict[str, Any], where: str) -> Iterator[str]:
    """A service of the annex: named as JSON-LD 1.0 has it (§3.3, `service`)."""
    if held.get("profile") != _PHYSDIM or held.get("@type") != "Service":
        yield f"{where}: no physical dimensions"
    elif not (held["physicalScale"] > 0 and held["physicalUnits"] in ("mm", "cm", "in")):
        yield f"{where}: no scale"


def _annotation(name: str, held: Any, where: str) -> Iterator[str]:
    if name == "body":
        if not held:
            yield f"{where}: no body"
        for each in held if isinstance(held, list) else [held]:
            yield from _resource(each, where, named=False)
            if "format" not in each:
                yield f"{where}: a body without format"
    elif name == "motivation" and held not in ("painting", "supplementing", "commenting"):
        yield f"{where}: {held}"


def _measures(value: dict[str, Any], where: str) -> Iterator[str]:
    width, height, duration = (value.get(each) for each in ("width", "height", "duration"))
    if (width is None) != (height is None):
        yield f"{where}: a width without a height, or the other way"
    if value["type"] == "Canvas" and width is None and duration is None:
        yield f"{where}: neither size nor duration"
    sides = [side for side in (width, height) if side is not None]
    if not all(isinstance(side, int) and side > 0 for side in sides):
        yield f"{where}: sides are whole numbers above 0"
    if duration is not None and not duration > 0:
        yield f"{where}: lasts no time"


def _words(held: Any, where: str) -> Iterator[str]:
    if not isinstance(held, dict) or not held:
        yield f"{where}: no language map"
        return
    for tag, texts in held.items():
        if not _TAG.fullmatch(tag):
            yield f"{where}: {tag} is no language"
        if not (isinstance(texts, list) and texts and all(isinstance(t, str) for t in texts)):
            yield f"{where}: texts come in lists"
