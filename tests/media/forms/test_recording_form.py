"""The forms of sound and film: alone and in the chooser; nothing goes out without words."""

import hashlib
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from media.kinds.recording.models import MuseumRecording
from media.models import Access, Asset
from tests.factories.media import RecordingAssetFactory, picture_bytes
from tests.media.samples.recordings import VTT, encoded, wav_bytes

pytestmark = pytest.mark.django_db


def upload(coding: str = "wav", name: str = "") -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    data = wav_bytes() if coding == "wav" else encoded(coding)
    return SimpleUploadedFile(name or f"Trống hội.{coding}", data)


def fields(**changes: Any) -> dict[str, Any]:
    """Return what the form sends."""
    return {
        "title": "Trống hội",
        "file": upload(),
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        "alt_vi": "Ba hồi trống khai hội",
        "transcript_vi": "[ba hồi trống, thưa rồi mau]",
        "rights": "cc-by-4.0",
        "access": "public",
        **changes,
    }


def send(desk: Client, kind: str = "audio", **changes: Any) -> Any:
    """Send the form; return the answer."""
    return desk.post(reverse("wagtailmedia:add", args=[kind]), fields(**changes))


def errors(response: Any) -> dict[str, list[str]]:
    """Return what the form complains of."""
    found: dict[str, list[str]] = response.context["form"].errors
    return found


@pytest.mark.parametrize("kind", ["audio", "video"])
def test_the_form_speaks_vietnamese(desk: Client, kind: str) -> None:
    page = desk.get(reverse("wagtailmedia:add", args=[kind])).content.decode()
    for text in ("bản chép lời", "Văn bản thay thế", "phụ đề", "Hoặc gửi tệp .vtt", "Tải lên"):
        assert text.lower() in page.lower()
    assert ('name="thumbnail"' in page) is (kind == "video")
    assert 'name="duration"' not in page


def test_sound_comes_in_measured_and_unharmed(desk: Client) -> None:
    assert send(desk).status_code == 302
    recording = MuseumRecording.objects.get()
    asset = recording.asset
    assert (asset.kind, asset.mime, asset.rights) == ("audio", "audio/wav", "cc-by-4.0")
    assert asset.filename == "Trống hội.wav"
    assert (recording.duration, recording.sound) == (1, "PCM")
    assert recording.transcript_vi == "[ba hồi trống, thưa rồi mau]"
    stored = recording.file.open("rb").read()
    assert hashlib.sha256(stored).hexdigest() == asset.sha256
    assert stored == wav_bytes()


def test_a_film_comes_in_with_its_cover(desk: Client) -> None:
    cover = SimpleUploadedFile("bia.png", picture_bytes())
    assert send(desk, "video", file=upload("mp4"), thumbnail=cover).status_code == 302
    recording = MuseumRecording.objects.get()
    assert recording.asset.kind == "video"
    assert (recording.width, recording.height, recording.film) == (64, 48, "AVC")
    assert recording.thumbnail.name.startswith(f"originals/{recording.asset.pk}/")


def test_a_cover_is_taken_in_as_any_picture(desk: Client) -> None:
    cover = SimpleUploadedFile("bia.png", b"<html>")
    response = send(desk, "video", file=upload("mp4"), thumbnail=cover)
    assert "thumbnail" in errors(response)
    assert not Asset.objects.exists()


def test_nothing_comes_in_without_words(desk: Client) -> None:
    response = send(desk, transcript_vi=" ", alt_vi="")
    assert set(errors(response)) == {"transcript_vi", "alt_vi"}
    assert "Cần bản chép lời" in errors(response)["transcript_vi"][0]
    assert not Asset.objects.exists()


def test_captions_are_words_enough(desk: Client) -> None:
    assert send(desk, transcript_vi="", captions_vi=VTT).status_code == 302


def test_the_wrong_line_of_captions_is_told_at_the_field(desk: Client) -> None:
    response = send(desk, transcript_vi="", captions_vi="WEBVTT\n\n00:02 --> 00:03\nĐùng")
    assert set(errors(response)) == {"captions_vi"}
    assert "Dòng 3" in errors(response)["captions_vi"][0]


def test_captions_may_be_sent_as_a_file(desk: Client) -> None:
    sent = SimpleUploadedFile("a.vtt", b"\xef\xbb\xbf" + VTT.replace("\n", "\r\n").encode())
    assert send(desk, captions_vi_file=sent, captions_vi="sai").status_code == 302
    assert MuseumRecording.objects.get().captions_vi == VTT


@pytest.mark.parametrize("data", ["WEBVTT\n\nĐùng".encode("utf-16"), b"1\n00:00:01,0 --> x"])
def test_a_file_of_captions_with_errors_is_told_at_its_field(desk: Client, data: bytes) -> None:
    response = send(desk, captions_en_file=SimpleUploadedFile("a.vtt", data))
    assert set(errors(response)) == {"captions_en_file"}


def test_a_film_is_no_sound(desk: Client) -> None:
    assert "file" in errors(send(desk, "audio", file=upload("mp4")))
    assert "file" in errors(send(desk, "video", file=upload("wav")))


def test_words_are_changed_without_sending_the_file_again(desk: Client) -> None:
    asset = RecordingAssetFactory.create()
    address = reverse("wagtailmedia:edit", args=[asset.recording.pk])
    assert "[tiếng trống]" in desk.get(address).content.decode()
    told = fields(captions_en=VTT, access="staff")
    del told["file"]
    assert desk.post(address, told).status_code == 302
    again = Asset.objects.select_related("recording").get()
    assert (again.access, again.sha256) == (Access.STAFF, asset.sha256)
    assert again.recording.captions_en == VTT.strip()
    assert again.recording.duration == 1


def test_the_chooser_brings_sound_in(desk: Client) -> None:
    told = {f"asset-upload-{name}": value for name, value in fields().items()}
    response = desk.post(reverse("asset_chooser:create"), told)
    assert json.loads(response.content)["step"] == "chosen"
    assert Asset.objects.get().kind == "audio"


def test_the_chooser_asks_for_the_words_too(desk: Client) -> None:
    told = {f"asset-upload-{name}": value for name, value in fields(transcript_vi="").items()}
    answer = desk.post(reverse("asset_chooser:create"), told).content.decode()
    assert "Cần bản chép lời" in json.loads(answer)["htmlFragment"]
    assert not Asset.objects.exists()


def test_lists_and_usage_know_recordings(desk: Client) -> None:
    asset = RecordingAssetFactory.create(title="Trống khai hội")
    for address in (
        reverse("media_assets:index"),
        reverse("wagtailmedia:index"),
        asset.recording.usage_url,
    ):
        page = desk.get(address)
        assert page.status_code == 200
        assert "Trống khai hội" in page.content.decode()


def test_strangers_do_not_get_in(client: Client, visitor: Any) -> None:
    client.force_login(visitor)
    assert client.get(reverse("wagtailmedia:add", args=["audio"])).status_code in {302, 403}


def test_a_film_may_be_one_to_look_about_in(desk: Client) -> None:
    answer = send(desk, "video", file=upload("sphere.mp4"), sphere="on")
    assert answer.status_code == 302, errors(answer)
    assert MuseumRecording.objects.get().sphere


def test_only_a_whole_sphere_is_one(desk: Client) -> None:
    answer = send(desk, "video", file=upload("mp4"), sphere="on")
    (told,) = errors(answer)["sphere"]
    assert "64 × 48" in told and "Hãy" in told
    assert not Asset.objects.exists()


def test_what_is_said_later_is_compared_with_the_film_that_is_there(desk: Client) -> None:
    film = RecordingAssetFactory.create(film=True).recording
    address = reverse("wagtailmedia:edit", args=[film.pk])
    answer = desk.post(address, fields(file="", sphere="on"))
    assert "sphere" in errors(answer)
    film.refresh_from_db()
    assert not film.sphere


def test_of_a_sound_it_is_not_asked(desk: Client) -> None:
    assert 'name="sphere"' not in desk.get(reverse("wagtailmedia:add", args=["audio"])).text
    assert send(desk, sphere="on").status_code == 302
    assert not MuseumRecording.objects.get().sphere
