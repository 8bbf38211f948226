"""Files that come piece by piece: the door (tus 1.0.0), what is kept, the form that takes them."""

import base64
import hashlib
import os
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.http import UnreadablePostError
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Collection

from media.intake import arriving
from media.intake.arriving import Arriving, WrongPlace
from media.kinds.recording.models import MuseumRecording
from media.models import Asset
from tests.factories.media import picture_bytes
from tests.media.samples.recordings import wav_bytes

pytestmark = pytest.mark.django_db
TUS = {"Tus-Resumable": "1.0.0"}


@pytest.fixture(autouse=True)
def own_room(settings: Any, tmp_path: Path) -> Path:
    """Every test begins with nothing on its way."""
    settings.MEDIA_ARRIVING_DIR = str(tmp_path / "arriving")
    return tmp_path / "arriving"


def named(filename: str) -> str:
    """Return Upload-Metadata as tus has it."""
    return f"filename {base64.b64encode(filename.encode()).decode()},filetype YXVkaW8="


def begin(desk: Client, length: object, filename: str = "Trống hội.wav", **more: str) -> Any:
    """Ask for room."""
    told = {**TUS, "Upload-Length": str(length), "Upload-Metadata": named(filename), **more}
    return desk.post(reverse("media_arriving"), headers=told)


def send(desk: Client, door: str, data: bytes, offset: object, **more: str) -> Any:
    """Send a piece."""
    told = {**TUS, "Upload-Offset": str(offset), **more}
    return desk.patch(door, data, content_type="application/offset+octet-stream", headers=told)


def arrived(desk: Client, data: bytes, filename: str = "Trống hội.wav") -> str:
    """Send a whole file in three pieces; return its token."""
    door = begin(desk, len(data), filename)["Location"]
    third = len(data) // 3 + 1
    for start in range(0, len(data), third):
        assert send(desk, door, data[start : start + third], start).status_code == 204
    return str(door.rstrip("/").rsplit("/", 1)[1])


def form(token: str, **changes: Any) -> dict[str, Any]:
    """Return what the form of a sound recording sends, the file having come before it."""
    return {
        "title": "Trống hội",
        "file-arrived": token,
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        "alt_vi": "Ba hồi trống khai hội",
        "transcript_vi": "[ba hồi trống]",
        "rights": "cc-by-4.0",
        "access": "public",
        **changes,
    }


def test_what_is_understood(desk: Client) -> None:
    answer = desk.options(reverse("media_arriving"))
    assert (answer.status_code, answer["Tus-Version"]) == (204, "1.0.0")
    assert "creation" in answer["Tus-Extension"]


def test_a_file_comes_in_pieces_and_is_the_same(desk: Client) -> None:
    data = wav_bytes()
    token = arrived(desk, data)
    answer = desk.post(reverse("wagtailmedia:add", args=["audio"]), form(token))
    assert answer.status_code == 302
    recording = MuseumRecording.objects.get()
    with recording.file.open() as stored:
        assert hashlib.sha256(stored.read()).digest() == hashlib.sha256(data).digest()
    assert recording.asset.sha256 == hashlib.sha256(data).hexdigest()
    assert recording.asset.filename == "Trống hội.wav"


def test_it_is_moved_not_kept_twice(desk: Client, own_room: Path) -> None:
    token = arrived(desk, wav_bytes())
    desk.post(reverse("wagtailmedia:add", args=["audio"]), form(token))
    assert not (own_room / token).exists()
    arriving.sweep()
    assert list(own_room.iterdir()) == []


def test_it_stays_while_the_form_is_put_right(desk: Client) -> None:
    token = arrived(desk, wav_bytes())
    door = reverse("wagtailmedia:add", args=["audio"])
    page = desk.post(door, form(token, alt_vi="", transcript_vi="")).content.decode()
    assert f'name="file-arrived" value="{token}"' in page
    assert "Đã gửi xong, chưa lưu: Trống hội.wav" in " ".join(page.split())
    assert desk.post(door, form(token)).status_code == 302


def test_a_picture_is_replaced_by_one_that_came(desk: Client) -> None:
    from tests.factories.media import AssetFactory

    asset = AssetFactory()
    data = picture_bytes(size=(64, 64), colour="navy")
    token = arrived(desk, data, "moi.png")
    door = reverse("wagtailimages:edit", args=[asset.image.pk])
    answer = desk.post(door, form(token, title="Cổng đình mới", focal_point_x=""))
    assert answer.status_code == 302
    assert Asset.objects.get(pk=asset.pk).sha256 == hashlib.sha256(data).hexdigest()


def test_what_the_intake_refuses_is_refused_here_too(desk: Client) -> None:
    token = arrived(desk, b"<html>khong phai am thanh</html>" * 50)
    page = desk.post(reverse("wagtailmedia:add", args=["audio"]), form(token))
    assert "không phải WAV" in str(page.context["form"].errors["file"])


def test_half_a_file_is_no_file(desk: Client) -> None:
    door = begin(desk, 100)["Location"]
    send(desk, door, b"x" * 40, 0)
    token = door.rstrip("/").rsplit("/", 1)[1]
    page = desk.post(reverse("wagtailmedia:add", args=["audio"]), form(token))
    assert "file" in page.context["form"].errors


def test_after_a_break_it_goes_on(desk: Client) -> None:
    door = begin(desk, 100)["Location"]
    assert send(desk, door, b"x" * 40, 0)["Upload-Offset"] == "40"
    told = desk.head(door, headers=TUS)
    assert (told["Upload-Offset"], told["Upload-Length"]) == ("40", "100")
    assert "no-store" in told["Cache-Control"]
    assert send(desk, door, b"y" * 60, 40)["Upload-Offset"] == "100"


class Broken(BytesIO):
    """A line that breaks after so many bytes."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() >= 30:
            raise OSError("the line is dead")
        return super().read(min(size or 30, 30))


def test_what_came_before_the_line_broke_is_kept(db: None) -> None:
    made = Arriving.begin(1, "a.wav", 100)
    with pytest.raises(OSError, match="dead"):
        made.take(Broken(b"x" * 100), 0)
    assert made.offset == 30


def test_a_line_that_breaks_within_a_piece_is_no_accident_of_the_server(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.handlers.wsgi import WSGIRequest

    door = begin(desk, 100)["Location"]
    pieces = [b"x" * 30]

    def read(request: Any, size: int) -> bytes:
        if not pieces:
            raise UnreadablePostError("reset by peer")
        return pieces.pop()

    monkeypatch.setattr(WSGIRequest, "read", read)
    assert send(desk, door, b"y", 0).status_code == 400
    assert desk.head(door, headers=TUS)["Upload-Offset"] == "30"


@given(st.binary(min_size=1, max_size=400), st.lists(st.integers(0, 120), max_size=12))
def test_however_it_is_cut_it_is_the_same(data: bytes, cuts: list[int]) -> None:
    made = Arriving.begin(1, "a.wav", len(data))
    for cut in [*cuts, len(data)]:
        at = made.offset
        made.take(BytesIO(data[at : at + cut]), at)
    assert made.complete
    assert made.path.read_bytes() == data
    made.forget()


def test_more_than_was_told_is_not_taken(db: None) -> None:
    made = Arriving.begin(1, "a.wav", 10)
    assert made.take(BytesIO(b"x" * 50), 0) == 10


def test_two_do_not_write_at_once(desk: Client) -> None:
    door = begin(desk, 100)["Location"]
    token = door.rstrip("/").rsplit("/", 1)[1]
    owner = desk.session["_auth_user_id"]
    with Arriving.find(token, owner)._locked():
        assert send(desk, door, b"x", 0).status_code == 423
    assert send(desk, door, b"x", 0).status_code == 204


@pytest.mark.parametrize("offset", [1, 99, -1, "", "x", "9" * 40])
def test_a_piece_in_the_wrong_place_is_refused(desk: Client, offset: object) -> None:
    door = begin(desk, 100)["Location"]
    assert send(desk, door, b"x" * 10, offset).status_code == 409
    assert desk.head(door, headers=TUS)["Upload-Offset"] == "0"


@pytest.mark.parametrize(
    ("length", "filename", "status", "says"),
    [
        (0, "a.wav", 400, "rỗng"),
        ("", "a.wav", 400, "Upload-Length"),
        ("-5", "a.wav", 400, "Upload-Length"),
        (10**14, "a.wav", 413, "vượt mức"),
        (10, "a.exe", 415, "exe"),
        (10, "", 415, "phần mở rộng"),
        (10, "../../etc/passwd", 415, "phần mở rộng"),
    ],
)
def test_what_cannot_come_in_is_told_at_once(
    desk: Client, length: object, filename: str, status: int, says: str
) -> None:
    answer = begin(desk, length, filename)
    assert answer.status_code == status
    assert says in answer.json()["detail"]


def test_a_full_disk_is_told(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "_ROOM_LEFT", 1 << 62)
    answer = begin(desk, 10)
    assert (answer.status_code, answer.json()["detail"][:8]) == (507, "Máy chủ ")


def test_nobody_fills_the_disk_with_beginnings(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "AT_A_TIME", 2)
    doors = [begin(desk, 10)["Location"] for _ in range(2)]
    assert begin(desk, 10).status_code == 400
    assert desk.delete(doors[0], headers=TUS).status_code == 204
    assert begin(desk, 10).status_code == 201


def test_another_officer_does_not_get_at_it(desk: Client, admin_client: Client) -> None:
    door = begin(desk, 100)["Location"]
    assert admin_client.head(door, headers=TUS).status_code == 404
    assert send(admin_client, door, b"x", 0).status_code == 404
    token = arrived(admin_client, wav_bytes())
    page = desk.post(reverse("wagtailmedia:add", args=["audio"]), form(token))
    assert "file" in page.context["form"].errors


@pytest.mark.parametrize("token", ["x", "a" * 43, "..%2F" * 8, "é" * 43])
def test_nothing_is_at_other_addresses(desk: Client, token: str) -> None:
    assert desk.head(f"{reverse('media_arriving')}{token}/", headers=TUS).status_code == 404


def test_a_visitor_sends_nothing(client: Client, visitor: Any) -> None:
    client.force_login(visitor)
    assert begin(client, 10).status_code in (302, 403)


def test_another_protocol_is_told(desk: Client) -> None:
    answer = begin(desk, 10, **{"Tus-Resumable": "0.2.2"})
    assert (answer.status_code, answer["Tus-Version"]) == (412, "1.0.0")
    door = begin(desk, 10)["Location"]
    answer = desk.patch(
        door, b"x", content_type="text/plain", headers={**TUS, "Upload-Offset": "0"}
    )
    assert answer.status_code == 415
    assert desk.get(door).status_code == 405


def test_what_nobody_finishes_goes_after_a_week(desk: Client, own_room: Path) -> None:
    old, new = (begin(desk, 10)["Location"].rstrip("/").rsplit("/", 1)[1] for _ in range(2))
    long_ago = time.time() - arriving.KEPT_FOR - 60
    for path in (own_room / old, own_room / f"{old}.json"):
        os.utime(path, (long_ago, long_ago))
    assert arriving.sweep() == 2
    assert {path.name for path in own_room.iterdir()} == {new, f"{new}.json"}


def test_a_wrong_place_raises(db: None) -> None:
    made = Arriving.begin(1, "a.wav", 10)
    with pytest.raises(WrongPlace):
        made.take(BytesIO(b"x"), 3)
