"""Images of public pictures, handed out in front of Django.

Every picture's first image is answered by Django: host, transport, access. When that answer was
for anyone, the view leaves a note of it, and further images asked for in the same way are answered
here for as long as the note is true: while nothing shown has changed, and a minute at most.
Whatever is not surely the same answer is passed on.
"""

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication

from media.iiif.answers import UNASKED, RefusedError
from media.iiif.image.delivery import deliver
from media.iiif.image.drawing import Busy
from media.iiif.image.limits import Limits
from media.iiif.image.parameters import FORMATS, ImageRequest, Plan, plan

NOTE = "museum.iiif.public_picture"
"""Where in the WSGI environment the view leaves its note."""
_NOTES_KEPT = 4096
_HEADERS_KEPT = 4096
"""Of each picture; a viewer asks for the same tiles again and again."""
_IMAGE = re.compile(r"/iiif/3/([0-9a-z]{1,16})/([^/]+)/([^/]+)/([^/]+)/([^/]+)", re.ASCII)
_CONDITIONS = frozenset(
    ("HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_RANGE")
)
Headers = dict[str, str]


@dataclass(frozen=True, slots=True)
class PublicPicture:
    """What the view knows of a picture that anyone may see."""

    path: str
    width: int
    height: int
    headers: Callable[[str], Headers]
    """Returns the headers of an answer, by the request in its canonical form."""
    limits: Limits
    withheld: int = 0
    """Levels of its pyramid that nobody gets."""
    words: bytes = b""
    """What it says of itself (XMP)."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A picture, when and for which state of the museum it was found to be public."""

    picture: PublicPicture
    generation: object
    until: float
    answers: dict[str, tuple[Plan, Headers]] = field(default_factory=dict)

    def answer(self, asked: re.Match[str]) -> tuple[Plan, Headers] | None:
        """Return what an address asks for and its headers; None when it is to be refused."""
        found = self.answers.get(asked[0])
        if found is None:
            try:
                wanted = ImageRequest.parse(asked[2], asked[3], asked[4], asked[5])
                sides = self.picture.width, self.picture.height
                planned = plan(wanted, *sides, self.picture.limits)
            except RefusedError:
                return None
            if len(self.answers) >= _HEADERS_KEPT:
                self.answers.clear()
            found = self.answers[asked[0]] = planned, self.picture.headers(planned.canonical)
        return found


class ImageFront:
    """A WSGI application around Django's; `generation` tells the state of what is shown."""

    def __init__(self, application: WSGIApplication, generation: Callable[[], object]) -> None:
        self._application = application
        self._generation = generation
        self._notes: dict[tuple[str | None, ...], _Note] = {}

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        asked = _IMAGE.fullmatch(environ.get("PATH_INFO", ""))
        if asked is None or environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self._application(environ, start_response)
        key = (asked[1], *_way(environ))
        generation = self._generation()
        note = self._notes.get(key)
        if note is None or note.generation != generation or note.until < time.monotonic():
            answer = self._application(environ, start_response)
            self._take_down(key, environ, generation)
            return answer
        return _answer(note, asked, environ, start_response) or self._application(
            environ, start_response
        )

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
        self._notes[key] = _Note(picture, generation, time.monotonic() + UNASKED)


def _way(environ: dict[str, Any]) -> tuple[str | None, ...]:
    """Return by which name and over which transport the request came: Django judges both."""
    names = ("HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "SCRIPT_NAME", "HTTP_X_FORWARDED_PROTO")
    return (environ["wsgi.url_scheme"], *(environ.get(name) for name in names))


def _answer(
    note: _Note, asked: re.Match[str], environ: dict[str, Any], start_response: StartResponse
) -> list[bytes] | None:
    """Answer; None, with nothing said, when Django has to."""
    found = note.answer(asked)
    if found is None or not _CONDITIONS.isdisjoint(environ):
        return None
    planned, told = found
    headers = [*told.items(), ("X-Content-Type-Options", "nosniff")]
    if told["ETag"] in environ.get("HTTP_IF_NONE_MATCH", ""):
        start_response("304 Not Modified", headers)
        return [b""]
    try:
        body = deliver(note.picture.path, planned, note.picture.withheld, note.picture.words)
    except (Busy, OSError):
        return None
    headers += [("Content-Type", FORMATS[planned.format]), ("Content-Length", str(len(body)))]
    start_response("200 OK", headers)
    return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]
