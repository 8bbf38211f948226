"""Answering with a file: ranges, validators, cache headers."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from media.kinds import Stored
from media.serving import ByteRange, Unsatisfiable, parse_range, respond_with

BODY = bytes(range(256)) * 4


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("bytes=0-0", ByteRange(0, 0)),
        ("bytes=10-19", ByteRange(10, 19)),
        ("bytes=10-", ByteRange(10, 99)),
        ("bytes=-10", ByteRange(90, 99)),
        ("bytes=-500", ByteRange(0, 99)),
        ("bytes=0-500", ByteRange(0, 99)),
        (" bytes=1-2 ", ByteRange(1, 2)),
        ("bytes=1-2,5-6", None),
        ("bytes=9-2", None),
        ("bytes=-", None),
        ("lines=1-2", None),
        ("bytes=a-b", None),
        ("", None),
    ],
)
def test_ranges(header: str, found: ByteRange | None) -> None:
    assert parse_range(header, 100) == found


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=500-600", "bytes=-0"])
def test_ranges_beyond_the_end_cannot_be_satisfied(header: str) -> None:
    with pytest.raises(Unsatisfiable):
        parse_range(header, 100)


@given(st.text(max_size=40), st.integers(1, 10_000))
def test_no_header_is_an_accident(header: str, size: int) -> None:
    for text in (header, f"bytes={header}"):
        try:
            found = parse_range(text, size)
        except Unsatisfiable:
            continue
        if found:
            assert 0 <= found.first <= found.last < size
            assert found.length == found.last - found.first + 1


@pytest.fixture
def stored(store: str) -> Stored:
    """A stored film of 1,024 bytes."""
    storage: Storage = default_storage
    name = storage.save("test/film.mp4", ContentFile(BODY))
    return Stored(storage, name, "video/mp4", '"abc"', False)


def answer(stored: Stored, *, public: bool = True, method: str = "get", **headers: str) -> Any:
    """Ask for the file with these headers (If_Range → If-Range)."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = getattr(RequestFactory(), method)("/media/x", headers=named)
    return respond_with(request, stored, public=public, inline=True)


def content(response: Any) -> bytes:
    """Read the whole body."""
    return b"".join(response) if response.streaming else response.content


def test_the_whole_file(stored: Stored) -> None:
    response = answer(stored)
    assert (response.status_code, content(response)) == (200, BODY)
    assert response["Content-Length"] == "1024"
    assert response["Content-Type"] == "video/mp4"
    assert response["Accept-Ranges"] == "bytes"
    assert response["ETag"] == '"abc"'
    assert response["X-Content-Type-Options"] == "nosniff"


def test_what_all_may_see_is_kept_for_ever(stored: Stored) -> None:
    assert set(answer(stored)["Cache-Control"].split(", ")) == {
        "public",
        "max-age=31536000",
        "immutable",
    }


def test_what_some_may_see_is_asked_again_each_time(stored: Stored) -> None:
    assert set(answer(stored, public=False)["Cache-Control"].split(", ")) == {"private", "no-cache"}


def test_a_part(stored: Stored) -> None:
    response = answer(stored, Range="bytes=100-199")
    assert response.status_code == 206
    assert content(response) == BODY[100:200]
    assert response["Content-Range"] == "bytes 100-199/1024"
    assert response["Content-Length"] == "100"


def test_a_part_longer_than_a_chunk(stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("media.storage.folder._PIECE", 16)
    assert content(answer(stored, Range="bytes=1-")) == BODY[1:]


def test_a_range_beyond_the_end(stored: Stored) -> None:
    response = answer(stored, Range="bytes=5000-")
    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */1024"


@pytest.mark.parametrize(("if_range", "status"), [('"abc"', 206), ('"old"', 200)])
def test_a_part_only_of_the_same_file(stored: Stored, if_range: str, status: int) -> None:
    assert answer(stored, Range="bytes=0-9", If_Range=if_range).status_code == status


@pytest.mark.parametrize("etag", ['"abc"', 'W/"abc"', '"x", "abc"', "*"])
def test_who_has_it_already_gets_nothing_again(stored: Stored, etag: str) -> None:
    response = answer(stored, If_None_Match=etag)
    assert (response.status_code, content(response)) == (304, b"")
    assert response["ETag"] == '"abc"'
    assert "immutable" in response["Cache-Control"]


def test_a_precondition_that_fails(stored: Stored) -> None:
    assert answer(stored, If_Match='"other"').status_code == 412


def test_a_file_to_take_home_keeps_its_name(stored: Stored) -> None:
    named = Stored(stored.storage, stored.name, "application/pdf", '"a"', True, "Lý lịch.pdf")
    request = RequestFactory().get("/")
    response = respond_with(request, named, public=False, inline=False)
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''L%C3%BD")


def test_a_file_that_is_gone(stored: Stored) -> None:
    stored.storage.delete(stored.name)
    with pytest.raises(OSError, match="film"):
        answer(stored)


def test_nothing_is_read_for_who_asks_for_headers_alone(stored: Stored) -> None:
    response = answer(stored, method="head", Range="bytes=10-19")
    assert (response.status_code, response["Content-Length"]) == (206, "10")
    assert content(response) == b""


def test_nginx_is_told_what_to_send(stored: Stored, settings: Any, store: str) -> None:
    settings.MEDIA_ACCEL_REDIRECT = "/kept/"
    response = answer(stored, Range="bytes=0-9")
    if store == "bucket":
        assert (response.status_code, content(response)) == (206, BODY[:10])
        return
    assert (response.status_code, content(response)) == (200, b"")
    assert response["X-Accel-Redirect"] == f"/kept/{stored.name}"
    assert response["Content-Type"] == "video/mp4"
    assert "immutable" in response["Cache-Control"]


def test_other_servers_are_told_the_path(stored: Stored, settings: Any, store: str) -> None:
    settings.MEDIA_SENDFILE = True
    response = answer(stored)
    if store == "folder":
        assert response["X-Sendfile"] == stored.storage.path(stored.name)
    else:
        assert content(response) == BODY


def test_who_has_it_already_is_told_so_without_the_front_server(
    stored: Stored, settings: Any
) -> None:
    settings.MEDIA_ACCEL_REDIRECT = "/kept/"
    response = answer(stored, If_None_Match='"abc"')
    assert response.status_code == 304
    assert "X-Accel-Redirect" not in response
