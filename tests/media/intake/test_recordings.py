"""Sound and film at the door: what comes in, what is refused and why."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile

from media.intake.accepted import Accepted
from media.kinds.audio.intake import AUDIO, accept_audio
from media.kinds.video.intake import VIDEO, accept_video
from tests.media.samples.recordings import (
    archive,
    encoded,
    endless_film,
    page_and_song,
    wav_bytes,
)


def accept(data: bytes, name: str) -> Accepted:
    """Take the file in as its extension says."""
    film = name.rpartition(".")[2] in VIDEO
    return (accept_video if film else accept_audio)(ContentFile(data, name=name), name)


def refusal(data: bytes, name: str) -> ValidationError:
    """Return why the file is refused."""
    with pytest.raises(ValidationError) as caught:
        accept(data, name)
    return caught.value


@pytest.mark.parametrize(
    ("coding", "mime", "sound"),
    [
        ("mp3", "audio/mpeg", "MP3"),
        ("m4a", "audio/mp4", "AAC"),
        ("ogg", "audio/ogg", "Vorbis"),
        ("opus", "audio/ogg", "Opus"),
        ("flac", "audio/flac", "FLAC"),
        ("wav", "audio/wav", "PCM"),
    ],
)
def test_sound_is_known_by_its_content(coding: str, mime: str, sound: str) -> None:
    found = accept(encoded(coding), f"trống.{coding}")
    assert (found.mime, found.sound, found.film) == (mime, sound, "")
    assert found.duration == pytest.approx(1, abs=0.1)


def test_a_length_that_the_file_does_not_tell_is_not_made_up() -> None:
    assert accept(encoded("aac"), "a.aac").duration is None


@pytest.mark.parametrize(
    ("coding", "mime", "film", "sound"),
    [
        ("mp4", "video/mp4", "AVC", "AAC"),
        ("silent.mp4", "video/mp4", "AVC", ""),
        ("webm", "video/webm", "VP9", "Opus"),
    ],
)
def test_films_are_measured(coding: str, mime: str, film: str, sound: str) -> None:
    found = accept(encoded(coding), f"hội.{coding.rpartition('.')[2]}")
    assert (found.mime, found.film, found.sound) == (mime, film, sound)
    assert (found.width, found.height) == (64, 48)


def test_an_upload_on_disk_is_read_where_it_lies() -> None:
    data = encoded("flac")
    with TemporaryUploadedFile("a.flac", "audio/flac", len(data), None) as upload:
        upload.write(data)
        upload.seek(0)
        assert accept_audio(upload, "a.flac").sound == "FLAC"
        assert upload.read() == data


@pytest.mark.parametrize("coding", ["m4a", "mp3", "ogg", "opus", "flac", "wav", "mp4", "webm"])
def test_what_was_cut_short_is_refused(coding: str) -> None:
    data = encoded(coding)
    assert refusal(data[: len(data) * 6 // 10], f"a.{coding}").code in {"damaged", "wrong-content"}


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.mp3", "empty"),
        (b"\x00" * 5000, "a.mp3", "wrong-content"),
        ("tiếng trống hội".encode() * 50, "a.wav", "wrong-content"),
        (archive(), "a.mp4", "wrong-content"),
        (archive() + b"\x00" * 2000, "a.ogg", "wrong-content"),
        (b"<html><body>" + b"x" * 3000, "a.webm", "wrong-content"),
        (wav_bytes(), "a.exe", "unknown-extension"),
        (wav_bytes(), "a", "unknown-extension"),
        (b"RIFF\xff\xff\xff\xffWAVE", "a.wav", "wrong-content"),
        (b"fLaC" + b"\xff" * 60, "a.flac", "wrong-content"),
        (b"OggS" + b"\xff" * 400, "a.ogg", "wrong-content"),
    ],
)
def test_what_is_no_recording_is_refused(data: bytes, name: str, code: str) -> None:
    assert refusal(data, name).code == code


@pytest.mark.parametrize(
    ("coding", "name", "code"),
    [
        ("mp3", "a.flac", "wrong-content"),
        ("wav", "a.mp3", "wrong-content"),
        ("mkv", "a.webm", "wrong-content"),
        ("hevc.mp4", "a.mp4", "unplayable"),
        ("m4a", "a.mp4", "no-film"),
        ("mp4", "a.m4a", "film-as-sound"),
    ],
)
def test_what_is_something_else_is_refused(coding: str, name: str, code: str) -> None:
    assert refusal(encoded(coding), name).code == code


def test_two_things_at_once_are_refused() -> None:
    assert refusal(page_and_song(), "a.mp3").code == "hidden-content"
    assert refusal(encoded("mp3") + archive(), "a.mp3").code in {"hidden-content", "damaged"}


def test_limits_are_settings(settings: Any) -> None:
    settings.MEDIA_MAX_AUDIO_SECONDS = 1
    long = refusal(wav_bytes(seconds=3), "a.wav")
    assert long.code == "too-long"
    assert "0:03" in long.messages[0]
    settings.MEDIA_MAX_VIDEO_BYTES = 1000
    assert refusal(encoded("mp4"), "a.mp4").code == "too-many-bytes"


def test_a_film_that_claims_to_last_for_years_is_refused() -> None:
    assert refusal(endless_film(), "a.mp4").code in {"too-long", "damaged"}


def test_why_is_told_in_vietnamese() -> None:
    told = refusal(encoded("hevc.mp4"), "a.mp4").messages[0]
    assert "HEVC" in told
    assert "Hãy xuất lại thành MP4" in told


def test_the_file_dialogue_offers_what_is_taken(settings: Any) -> None:
    assert settings.WAGTAILMEDIA["AUDIO_EXTENSIONS"] == list(AUDIO)
    assert settings.WAGTAILMEDIA["VIDEO_EXTENSIONS"] == list(VIDEO)
