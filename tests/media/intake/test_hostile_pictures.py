"""Pictures that may not come in: each is refused with its reason, none as an accident."""

import random
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from media.intake.refusal import MESSAGES, refuse
from media.kinds.image.intake import MAX_FRAMES, accept_picture
from tests.bench.measuring import hostile_making as making
from tests.factories.media import picture_bytes
from tests.media.samples import pictures
from tests.media.samples.documents import PDF

FORMS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif", "TIFF": "tif"}


def refusal(data: bytes, name: str) -> str:
    """Return the code with which the picture is refused."""
    with pytest.raises(ValidationError) as caught:
        accept_picture(ContentFile(data), name)
    code = caught.value.code
    assert isinstance(code, str)
    assert caught.value.messages[0]
    return code


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.png", "empty"),
        (pictures.SVG_SCRIPT, "a.svg", "svg"),
        (pictures.SVG_SCRIPT, "a.SVGZ", "svg"),
        (pictures.SVG_SCRIPT, "a.png", "wrong-content"),
        (b"MZ\x90\x00" + b"\0" * 500, "a.jpg", "wrong-content"),
        (PDF, "a.jpg", "wrong-content"),
        (b"<html></html>", "a.gif", "wrong-content"),
        (picture_bytes(), "a", "unknown-extension"),
        (picture_bytes(), "a.exe", "unknown-extension"),
        (picture_bytes(), "a.png.php", "unknown-extension"),
        (picture_bytes(form="BMP"), "a.bmp", "unknown-extension"),
        (picture_bytes(form="BMP"), "a.png", "wrong-content"),
        (picture_bytes(form="PNG"), "a.jpg", "wrong-content"),
        (picture_bytes(form="JPEG"), "a.png", "wrong-content"),
        (pictures.png_bomb(), "a.png", "too-many-pixels"),
        (pictures.png_bomb(13_000, 13_000), "a.png", "too-many-pixels"),
        (pictures.jpeg_bomb(), "a.jpg", "too-many-pixels"),
        (pictures.gif_bomb(), "a.gif", "too-many-pixels"),
        (making.scans(side=100), "a.jpg", "too-many-scans"),
        (pictures.tiff_bomb(), "a.tif", "too-many-pixels"),
        (b"8BPS\x00\x01" + b"\0" * 60, "a.jpg", "wrong-content"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "a.png", "wrong-content"),
        (b"\x00\x00\x01\x00\x01\x00" + b"\0" * 60, "a.gif", "wrong-content"),
        (
            b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'a'>]><x>&a;</x>",
            "a.tif",
            "wrong-content",
        ),
        (pictures.gif_of_frames(MAX_FRAMES + 1), "a.gif", "too-many-frames"),
        (pictures.picture_and_archive(), "a.png", "hidden-content"),
        (pictures.picture_and_page(), "a.png", "hidden-content"),
        (pictures.picture_and_page("JPEG"), "a.jpg", "hidden-content"),
        (pictures.picture_and_program(), "a.gif", "hidden-content"),
        (pictures.picture_and_pdf(), "a.jpg", "hidden-content"),
    ],
)
def test_hostile_files_are_refused_with_their_reason(data: bytes, name: str, code: str) -> None:
    assert refusal(data, name) == code


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_truncated_picture_is_damaged(form: str, share: float) -> None:
    noise = Image.frombytes("RGB", (64, 64), random.Random(3).randbytes(64 * 64 * 3))
    out = BytesIO()
    noise.save(out, form)
    whole = out.getvalue()
    assert refusal(whole[: int(len(whole) * share)], f"a.{FORMS[form]}") in {
        "damaged",
        "wrong-content",
    }


def test_a_flipped_bit_in_a_png_is_damage() -> None:
    data = bytearray(picture_bytes(size=(64, 64)))
    data[data.find(b"IDAT") + 12] ^= 0xFF
    assert refusal(bytes(data), "a.png") == "damaged"


def test_too_many_bytes_are_refused_before_anything_is_read(settings: Any) -> None:
    settings.MEDIA_MAX_IMAGE_BYTES = 100
    with override("vi"), pytest.raises(ValidationError) as caught:
        accept_picture(ContentFile(b"x" * 101), "a.png")
    assert "vượt mức cho phép" in caught.value.messages[0]


def test_frames_count_towards_the_pixels(settings: Any) -> None:
    settings.MEDIA_MAX_IMAGE_PIXELS = 10
    assert refusal(pictures.gif_of_frames(11), "a.gif") == "too-many-pixels"


@pytest.mark.parametrize(("form", "heavy"), [("PNG", 1), ("AVIF", 2), ("HEIF", 2), ("WEBP", 4)])
def test_formats_heavy_to_decode_may_have_fewer_pixels(
    settings: Any, form: str, heavy: int
) -> None:
    name = f"a.{'heic' if form == 'HEIF' else form.lower()}"
    data = picture_bytes(form=form, size=(64, 64))
    settings.MEDIA_MAX_IMAGE_PIXELS = 64 * 64 * heavy
    assert accept_picture(ContentFile(data), name).width == 64
    settings.MEDIA_MAX_IMAGE_PIXELS = 64 * 64 * heavy - 1
    assert refusal(data, name) == "too-many-pixels"


def test_a_bomb_is_refused_at_once() -> None:
    assert refusal(pictures.png_bomb(), "a.png") == "too-many-pixels"


def test_a_marker_across_two_reads_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("media.intake.hidden._CHUNK", 64)
    data = picture_bytes() + b"\0" * 60 + b"<script>"
    assert refusal(data, "a.png") == "hidden-content"


@given(st.binary(min_size=1, max_size=300), st.sampled_from(sorted(FORMS.values())))
def test_noise_is_refused_never_an_accident(data: bytes, extension: str) -> None:
    with pytest.raises(ValidationError):
        accept_picture(ContentFile(data), f"a.{extension}")


@given(
    st.sampled_from(sorted(FORMS)),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=6),
)
def test_mutated_pictures_pass_or_are_refused(form: str, edits: list[tuple[int, int]]) -> None:
    data = bytearray(picture_bytes(form=form))
    for place, value in edits:
        data[place % len(data)] = value
    try:
        accept_picture(ContentFile(bytes(data)), f"a.{FORMS[form]}")
    except ValidationError as error:
        assert error.code in MESSAGES


@pytest.mark.parametrize("code", MESSAGES)
def test_every_refusal_says_what_to_do_in_vietnamese(code: str) -> None:
    with override("vi"):
        told = ("size", "limit", "extension", "accepted", "expected", "found", "length", "coding")
        told = (*told, "names", "width", "height", "least", "room")
        error = refuse(code, **dict.fromkeys((*told, "count"), "x"))
        assert "%(" not in error.messages[0]
        assert "Hãy" in error.messages[0] or "Các loại được nhận" in error.messages[0]
