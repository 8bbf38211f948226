"""Stored tiles of public pictures, handed out in front of Django.

Every picture's first tile is answered by Django: host, transport, access. When that answer was
for anyone, the view leaves a note of it, and further tiles asked for in the same way are answered
here for as long as the note is true: while nothing shown has changed, and a minute at most.
Whatever is not surely the same answer is passed on.
"""

import re
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication

from media.iiif.answers import RefusedError
from media.iiif.image.levels import Levels, levels_of
from media.iiif.image.limits import Limits
from media.iiif.image.parameters import ImageRequest, plan
from media.iiif.image.tiles import Place, stored_tile

NOTE = "museum.iiif.public_picture"
"""Where in the WSGI environment the view leaves its note."""
TRUE_FOR = 60
"""Seconds."""
_NOTES_KEPT = 4096
_NUMBER = r"(?:0|[1-9]\d{0,5})"
_TILE = re.compile(
    rf"/iiif/3/([0-9a-z]{{1,16}})/"
    rf"({_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER})/(max|512,|512,512)/0/(default\.jpg|color\.jpg)",
    re.ASCII,
)
_CONDITIONS = frozenset(
    ("HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_RANGE")
)
Headers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PublicPicture:
    """What the view knows of a picture that anyone may see."""

    path: str
    width: int
    height: int
    headers: Callable[[str], dict[str, str]]
    """Returns the headers of an answer, by the request in its canonical form."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A picture, when and for which state of the museum it was found to be public."""

    picture: PublicPicture
    levels: Levels
    generation: object
    until: float
    tiles: dict[str, tuple[Place, str, Headers]] = field(default_factory=dict)


class TileFront:
    """A WSGI application around Django's; `generation` tells the state of what is shown."""

    def __init__(self, application: WSGIApplication, generation: Callable[[], object]) -> None:
        self._application = application
        self._generation = generation
        self._notes: dict[tuple[str | None, ...], _Note] = {}

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        asked = _TILE.fullmatch(environ.get("PATH_INFO", ""))
        if asked is None or environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self._application(environ, start_response)
        key = (asked[1], *_way(environ))
        generation = self._generation()
        note = self._notes.get(key)
        if note is None or note.generation != generation or note.until < time.monotonic():
            answer = self._application(environ, start_response)
            self._take_down(key, environ, generation)
            return answer
        tile = note.tiles.get(asked[0]) or _find(note, asked)
        if tile is None or not _CONDITIONS.isdisjoint(environ):
            return self._application(environ, start_response)
        return _answer(note, tile, environ, start_response)

    def _take_down(
        self, key: tuple[str | None, ...], environ: dict[str, Any], generation: object
    ) -> None:
        """Keep the note of a public answer, or forget what was noted of the picture before."""
        self._notes.pop(key, None)
        picture = environ.get(NOTE)
        if picture is None:
            return
        if len(self._notes) >= _NOTES_KEPT:
            self._notes.clear()
        with suppress(OSError):  # a damaged pyramid: Django has told
            until = time.monotonic() + TRUE_FOR
            self._notes[key] = _Note(picture, levels_of(picture.path), generation, until)


def _way(environ: dict[str, Any]) -> tuple[str | None, ...]:
    """Return by which name and over which transport the request came: Django judges both."""
    names = ("HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "SCRIPT_NAME", "HTTP_X_FORWARDED_PROTO")
    return (environ["wsgi.url_scheme"], *(environ.get(name) for name in names))


def _find(note: _Note, asked: re.Match[str]) -> tuple[Place, str, Headers] | None:
    picture = note.picture
    try:
        wanted = ImageRequest.parse(asked[2], asked[3], "0", asked[4])
        planned = plan(wanted, picture.width, picture.height, Limits.of_settings())
    except RefusedError:
        return None
    place = stored_tile(planned, note.levels)
    if place is None:
        return None
    headers = picture.headers(planned.canonical)
    tile = place, headers["ETag"], [*headers.items(), ("X-Content-Type-Options", "nosniff")]
    note.tiles[asked[0]] = tile
    return tile


def _answer(
    note: _Note,
    tile: tuple[Place, str, Headers],
    environ: dict[str, Any],
    start_response: StartResponse,
) -> Iterable[bytes]:
    place, etag, headers = tile
    if etag in environ.get("HTTP_IF_NONE_MATCH", ""):
        start_response("304 Not Modified", headers)
        return []
    body = note.levels.tile(*place)
    content = [("Content-Type", "image/jpeg"), ("Content-Length", str(len(body)))]
    start_response("200 OK", [*headers, *content])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
