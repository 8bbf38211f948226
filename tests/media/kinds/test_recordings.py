"""What is made from recordings: copies, covers, waveforms; and what cannot be made."""

from array import array
from io import BytesIO, StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from imageio_ffmpeg import get_ffmpeg_exe
from PIL import Image

from media.actions.assets import create_recording
from media.kinds.audio.derivatives import BARS, peaks_of
from media.kinds.making import ask_for, make, make_copies, missing
from media.kinds.recording.models import Derivative, MuseumRecording
from media.models import Asset
from tests.factories.media import RecordingAssetFactory, picture_bytes
from tests.media.samples.recordings import VTT, encoded, wav_bytes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
Role = Derivative.Role


@pytest.fixture
def no_ffmpeg(settings: Any) -> None:
    """A machine without it."""
    settings.MEDIA_FFMPEG = ""


@pytest.fixture
def with_ffmpeg(settings: Any) -> None:
    """A machine that has it."""
    settings.MEDIA_FFMPEG = get_ffmpeg_exe()


def made(asset: Asset) -> dict[str, Derivative]:
    """Make everything; return it by role."""
    list(make(asset.recording))
    return {each.role: each for each in Derivative.objects.filter(recording=asset.recording)}


def again(asset: Asset) -> MuseumRecording:
    """Return the recording as it is stored now."""
    return MuseumRecording.objects.select_related("asset").get(asset=asset)


@pytest.mark.usefixtures("no_ffmpeg")
def test_sound_gets_a_plain_copy_and_a_waveform() -> None:
    told = {"filename": "a.flac", "alt_vi": "T", "captions_vi": VTT}
    found = made(create_recording(file=encoded("flac"), **told))
    assert set(found) == {Role.PLAIN, Role.PEAKS}
    plain = found[Role.PLAIN]
    assert plain.mime == "audio/flac"
    assert b"Secret" not in plain.file.open().read()
    assert len(found[Role.PEAKS].peaks) in range(1, BARS + 1)
    assert max(found[Role.PEAKS].peaks) == 100


@pytest.mark.usefixtures("no_ffmpeg")
@pytest.mark.parametrize("coding", ["m4a", "opus"])
def test_without_ffmpeg_some_have_no_waveform_and_nothing_fails(coding: str) -> None:
    name = f"a.{coding}"
    asset = create_recording(file=encoded(coding), filename=name, alt_vi="T", captions_vi=VTT)
    assert set(made(asset)) == {Role.PLAIN}


@pytest.mark.usefixtures("no_ffmpeg")
def test_without_ffmpeg_an_officers_cover_is_used() -> None:
    asset = RecordingAssetFactory.create(film=True)
    assert set(made(asset)) == {Role.PLAIN}
    asset.recording.thumbnail = ContentFile(picture_bytes(size=(1600, 900)), name="bia.png")
    asset.recording.save()
    poster = made(asset)[Role.POSTER]
    assert (poster.mime, poster.width, poster.height) == ("image/webp", 1280, 720)
    thumb = made(asset)[Role.THUMB]
    assert (thumb.mime, thumb.width, thumb.height) == ("image/webp", 320, 180)


@pytest.mark.usefixtures("with_ffmpeg")
def test_with_ffmpeg_films_have_covers_and_sounds_waveforms() -> None:
    poster = made(RecordingAssetFactory.create(film=True))[Role.POSTER]
    with Image.open(BytesIO(poster.file.open().read())) as picture:
        assert (picture.format, picture.size) == ("WEBP", (64, 48))
    thumb = made(RecordingAssetFactory.create(film=True))[Role.THUMB]
    assert (thumb.mime, thumb.width, thumb.height) == ("image/webp", 64, 48)
    sound = create_recording(file=encoded("m4a"), filename="a.m4a", alt_vi="T", captions_vi=VTT)
    assert max(made(sound)[Role.PEAKS].peaks) == 100


@pytest.mark.usefixtures("with_ffmpeg")
def test_with_ffmpeg_what_is_heavy_gets_a_lighter_copy() -> None:
    loud = create_recording(
        file=wav_bytes(seconds=1, rate=44_100), filename="a.wav", alt_vi="T", captions_vi=VTT
    )
    light = made(loud)[Role.LIGHT]
    assert light.mime == "audio/ogg"
    assert light.file.size < loud.bytes / 4


@pytest.mark.usefixtures("no_ffmpeg")
def test_making_twice_makes_nothing_new() -> None:
    asset = RecordingAssetFactory.create()
    first = {each.pk: each.file.name for each in made(asset).values()}
    assert missing(again(asset)) == []
    assert {each.pk: each.file.name for each in made(asset).values()} == first
    assert make_copies.call(asset.pk) == 0
    assert make_copies.call("x") == 0


@pytest.mark.usefixtures("no_ffmpeg")
def test_a_failure_is_an_entry_and_is_tried_again(monkeypatch: Any) -> None:
    asset = RecordingAssetFactory.create()
    with monkeypatch.context() as patched:
        patched.setattr(
            "media.kinds.recording.steps.write_plain",
            lambda *args: (_ for _ in ()).throw(ValueError("lạ")),
        )
        found = made(asset)
        assert "lạ" in found[Role.PLAIN].problem
        assert not found[Role.PLAIN].file
        assert not found[Role.PEAKS].problem
        with pytest.raises(CommandError):
            call_command("make_renditions", stdout=StringIO(), stderr=StringIO())
    out = StringIO()
    call_command("make_renditions", asset.pk, stdout=out)
    assert "assets=1 made=1 failed=0" in out.getvalue()
    assert "no ffmpeg" in out.getvalue()
    assert missing(again(asset)) == []


@pytest.mark.usefixtures("no_ffmpeg")
def test_copies_go_with_the_recording(
    own_storage: Path, django_capture_on_commit_callbacks: Any
) -> None:
    asset = RecordingAssetFactory.create()
    made(asset)
    with django_capture_on_commit_callbacks(execute=True):
        asset.recording.delete()
    assert not Asset.objects.exists()
    assert [path for path in own_storage.rglob("*") if path.is_file()] == []


def test_asking_again_and_again_asks_once(monkeypatch: Any) -> None:
    asked: list[str] = []
    queue = SimpleNamespace(enqueue=asked.append)
    monkeypatch.setattr("media.kinds.making.make_copies", queue)
    asset = RecordingAssetFactory.create()
    for _ in range(3):
        ask_for(asset.recording)
    assert asked == [asset.pk]
    ask_for(asset.recording, again=True)
    assert len(asked) == 2


def test_peaks_are_the_loudest_of_each_part() -> None:
    quiet, loud = array("h", [0, 100, -50]), array("h", [-200, 10])
    found = peaks_of([quiet, loud] * BARS)
    assert len(found) == BARS
    assert set(found) == {100}
    assert peaks_of([quiet, loud]) == tuple([50] * (BARS // 2) + [100] * (BARS // 2))
    assert set(peaks_of([array("h", [0, 0])])) == {0}
    assert peaks_of([]) == ()


def test_code_cannot_bring_in_what_nobody_put_into_words() -> None:
    with pytest.raises(ValidationError) as caught:
        create_recording(file=wav_bytes(), filename="a.wav", alt_vi="Trống")
    assert "transcript_vi" in caught.value.message_dict
    with pytest.raises(ValidationError):
        create_recording(file=wav_bytes(), filename="a.wav", alt_vi="T", captions_vi="không phải")
    assert not Asset.objects.exists()


def test_the_same_file_is_taken_in_once() -> None:
    told = {"file": wav_bytes(), "filename": "a.wav", "alt_vi": "T", "captions_vi": VTT}
    first = create_recording(**told, once=True)
    assert create_recording(**told, once=True) == first


@pytest.mark.usefixtures("no_ffmpeg")
def test_officers_see_what_failed_and_have_it_tried_again(
    desk: Client, client: Client, visitor: Any, monkeypatch: Any
) -> None:
    recording = RecordingAssetFactory.create().recording
    Derivative.objects.create(recording=recording, role=Role.PLAIN, problem="ValueError: lạ")
    page = desk.get(reverse("wagtailmedia:edit", args=[recording.pk])).content.decode()
    assert "ValueError: lạ" in page
    assert "Tạo lại bản còn thiếu" in page
    asked: list[str] = []
    queue = SimpleNamespace(enqueue=asked.append)
    monkeypatch.setattr("media.kinds.making.make_copies", queue)
    address = reverse("media_remake", args=[recording.asset_id])
    assert desk.get(address).status_code == 405
    assert desk.post(address).status_code == 302
    client.force_login(visitor)
    assert client.post(address).status_code in {302, 403}
    assert asked == [recording.asset_id]
