"""Images in front of Django: the same answers, and never one that Django would not give."""

from collections.abc import Iterator
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

import pytest
import time_machine
from django.test import RequestFactory
from django.test.client import ClientHandler

from media.iiif.answers import UNASKED
from media.iiif.image import drawing
from media.iiif.image import front as fronts
from media.iiif.image.front import ImageFront
from media.kinds.image.models import MuseumImage
from media.kinds.image.pyramids import make_pyramid
from media.models import Access, Asset
from tests.factories.media import AssetFactory

pytestmark = pytest.mark.django_db

TILE = "/512,0,512,512/512,/0/default.jpg"
OTHER = "/0,0,1024,1024/512,512/0/default.jpg"


class Museum:
    """Django behind a front, counting what reaches it."""

    def __init__(self) -> None:
        self.generation = 1
        self.asked = 0
        self.front = ImageFront(self._django, lambda: self.generation)

    def _django(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        self.asked += 1
        response: Any = ClientHandler()(environ)
        start_response(f"{response.status_code} ?", list(response.items()))
        return [response.content]

    def get(
        self, path: str, method: str = "GET", **environ: str
    ) -> tuple[int, dict[str, str], bytes]:
        """Ask as a server does."""
        said: list[Any] = []
        asked = RequestFactory()._base_environ(PATH_INFO=path, REQUEST_METHOD=method, **environ)
        body = b"".join(self.front(asked, lambda *args: said.append(args)))  # type: ignore[arg-type, return-value]
        return int(said[0][0].split()[0]), dict(said[0][1]), body


@pytest.fixture
def museum() -> Iterator[Museum]:
    """A museum that has just started."""
    yield Museum()


@pytest.fixture
def asset() -> Asset:
    """A public picture that can be looked into."""
    found: Asset = AssetFactory.create(size=(1300, 1100))
    make_pyramid(found.image)
    return found


def test_the_second_tile_does_not_reach_django(museum: Museum, asset: Asset) -> None:
    address = f"/iiif/3/{asset.pk}"
    first = museum.get(address + TILE)
    again = museum.get(address + TILE)
    other = museum.get(address + OTHER)
    assert museum.asked == 1
    assert first[0] == again[0] == other[0] == 200
    assert first[2] == again[2]
    assert first[1]["ETag"] == again[1]["ETag"] != other[1]["ETag"]


def test_both_answer_alike(museum: Museum, asset: Asset) -> None:
    for rest in (TILE, OTHER, "/0,512,512,512/max/0/color.jpg", "/full/^max/!9/bitonal.png"):
        _, told, body = Museum().get(f"/iiif/3/{asset.pk}{rest}")
        museum.get(f"/iiif/3/{asset.pk}{rest}")
        status, headers, same = museum.get(f"/iiif/3/{asset.pk}{rest}")
        assert (status, same) == (200, body)
        assert headers.items() <= told.items()
        assert {"Link", "ETag", "Last-Modified", "Cache-Control", "Content-Type"} <= set(headers)
        assert headers["Access-Control-Allow-Origin"] == "*"
    assert museum.asked == 1


def test_it_knows_head_and_what_is_there_already(museum: Museum, asset: Asset) -> None:
    address = f"/iiif/3/{asset.pk}{TILE}"
    _, headers, body = museum.get(address)
    assert museum.get(address, HTTP_IF_NONE_MATCH=f'"x", {headers["ETag"]}')[::2] == (304, b"")
    status, told, nothing = museum.get(address, "HEAD")
    assert (status, nothing, told["Content-Length"]) == (200, b"", str(len(body)))
    assert museum.asked == 1


@pytest.mark.parametrize(
    "rest",
    [
        *("/info.json", "", "/full/max/0/default.exe", "/9999,0,512,512/512,/0/default.jpg"),
        *(f"{TILE}/", f"{TILE}\n", "/full/max/0", "/full/9999,/0/default.jpg", "/é/max/0/gray.png"),
    ],
)
def test_what_is_no_image_is_djangos(museum: Museum, asset: Asset, rest: str) -> None:
    museum.get(f"/iiif/3/{asset.pk}{TILE}")
    for _ in range(2):
        assert museum.get(f"/iiif/3/{asset.pk}{rest}")[0] != 500
    assert museum.asked == 3


@pytest.mark.parametrize(
    "asked",
    [
        {"method": "OPTIONS"},
        {"method": "POST"},
        {"HTTP_IF_MODIFIED_SINCE": "Mon, 01 Jan 2024 00:00:00 GMT"},
        {"HTTP_IF_MATCH": '"x"'},
        {"HTTP_RANGE": "bytes=0-9"},
        {"HTTP_HOST": "evil.example"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"wsgi.url_scheme": "https"},
    ],
)
def test_what_is_asked_otherwise_is_djangos(
    museum: Museum, asset: Asset, asked: dict[str, str]
) -> None:
    address = f"/iiif/3/{asset.pk}{TILE}"
    museum.get(address)
    status, _, _ = museum.get(address, **asked)
    assert museum.asked == 2
    assert (status == 400) is ("HTTP_HOST" in asked)


def test_a_lying_host_leaves_no_note(museum: Museum, asset: Asset) -> None:
    for _ in range(2):
        assert museum.get(f"/iiif/3/{asset.pk}{TILE}", HTTP_HOST="evil.example")[0] == 400
    assert museum.asked == 2


@pytest.mark.parametrize("access", [Access.REGISTERED, Access.STAFF, Access.RESTRICTED])
def test_a_picture_that_is_not_public_is_never_handed_out_here(
    museum: Museum, asset: Asset, access: Access
) -> None:
    Asset.objects.update(access=access)
    for _ in range(2):
        assert museum.get(f"/iiif/3/{asset.pk}{TILE}")[0] == 404
    assert museum.asked == 2


def test_a_picture_that_is_closed_is_gone_at_once(museum: Museum, asset: Asset) -> None:
    address = f"/iiif/3/{asset.pk}{TILE}"
    _, headers, _ = museum.get(address)
    assert museum.get(address)[0] == 200
    Asset.objects.update(access=Access.STAFF)
    museum.generation += 1
    assert museum.get(address)[0] == 404
    assert museum.get(address, HTTP_IF_NONE_MATCH=headers["ETag"])[0] == 404
    assert museum.get(f"/iiif/3/{asset.pk}{OTHER}")[0] == 404


def test_a_change_that_nobody_told_holds_a_minute(
    museum: Museum, asset: Asset, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/iiif/3/{asset.pk}{TILE}"
    with time_machine.travel(0, tick=False) as clock:
        monkeypatch.setattr(fronts.time, "monotonic", fronts.time.time)
        museum.get(address)
        Asset.objects.update(access=Access.STAFF)
        clock.shift(UNASKED + 1)
        assert museum.get(address)[0] == 404


def test_another_original_shows_at_once(museum: Museum, asset: Asset) -> None:
    address = f"/iiif/3/{asset.pk}{TILE}"
    old = museum.get(address)
    image = MuseumImage.objects.get(pk=asset.image.pk)
    image.pyramid.delete()
    make_pyramid(MuseumImage.objects.get(pk=image.pk))
    museum.generation += 1
    assert museum.get(address)[1]["ETag"] != old[1]["ETag"]


def test_a_damaged_pyramid_is_told_by_django(museum: Museum, asset: Asset) -> None:
    Path(asset.image.pyramid.file.path).write_bytes(b"II*\x00damaged")
    for _ in range(2):
        assert museum.get(f"/iiif/3/{asset.pk}{TILE}")[0] == 503
    assert museum.asked == 2


def test_it_does_not_grow_without_end(
    museum: Museum, asset: Asset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fronts, "_NOTES_KEPT", 3)
    for number in range(10):
        museum.get(f"/iiif/3/{asset.pk}{TILE}", HTTP_X_FORWARDED_PROTO=str(number))
    assert len(museum.front._notes) <= 3
    monkeypatch.setattr(fronts, "_HEADERS_KEPT", 3)
    for number in range(10):
        museum.get(f"/iiif/3/{asset.pk}/0,0,9,9/^{number + 1},/0/default.png")
    assert all(len(note.answers) <= 3 for note in museum.front._notes.values())


def test_a_busy_server_is_told_by_django(
    museum: Museum, asset: Asset, monkeypatch: pytest.MonkeyPatch
) -> None:
    museum.get(f"/iiif/3/{asset.pk}{TILE}")
    monkeypatch.setattr(drawing, "PATIENCE", 0.01)
    monkeypatch.setattr(drawing, "_turns", BoundedSemaphore(1))
    with drawing._turns:
        assert museum.get(f"/iiif/3/{asset.pk}/full/99,/0/default.jpg")[0] == 503
        assert museum.get(f"/iiif/3/{asset.pk}{OTHER}")[0] == 200
    assert museum.asked == 2
