"""Pictures that may come in, and how they leave the checks."""

import hashlib
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from media.intake.fingerprint import fingerprint
from media.kinds.image.intake import accept_picture
from tests.factories.media import picture_bytes
from tests.media.samples.pictures import gif_of_frames, photo_with_gps, turned_photo


@pytest.mark.parametrize(
    ("form", "name", "mime"),
    [
        ("JPEG", "a.jpg", "image/jpeg"),
        ("JPEG", "A.JPEG", "image/jpeg"),
        ("PNG", "đình.png", "image/png"),
        ("WEBP", "a.webp", "image/webp"),
        ("AVIF", "a.avif", "image/avif"),
        ("GIF", "a.gif", "image/gif"),
        ("TIFF", "a.tif", "image/tiff"),
        ("TIFF", "a.tiff", "image/tiff"),
        ("HEIF", "a.heic", "image/heic"),
    ],
)
def test_every_kind_of_picture_is_known_by_its_content(form: str, name: str, mime: str) -> None:
    accepted = accept_picture(ContentFile(picture_bytes(form=form, size=(64, 40))), name)
    assert (accepted.mime, accepted.width, accepted.height) == (mime, 64, 40)


@pytest.mark.parametrize(
    ("mode", "form", "name"),
    [
        ("L", "PNG", "a.png"),
        ("1", "PNG", "a.png"),
        ("P", "GIF", "a.gif"),
        ("RGBA", "PNG", "a.png"),
        ("CMYK", "JPEG", "a.jpg"),
        ("I;16", "TIFF", "a.tif"),
        ("F", "TIFF", "a.tif"),
    ],
)
def test_every_colour_mode_is_taken(mode: str, form: str, name: str) -> None:
    data = picture_bytes(mode=mode, form=form, colour=0)
    assert accept_picture(ContentFile(data), name).width == 48


@pytest.mark.parametrize("data", [photo_with_gps(), turned_photo(), picture_bytes(form="JPEG")])
def test_the_file_is_left_unaltered_at_its_start(data: bytes) -> None:
    file = ContentFile(data)
    accept_picture(file, "a.jpg")
    assert file.tell() == 0
    assert file.read() == data


def test_a_photo_of_several_pictures_is_a_jpeg() -> None:
    """Phones append a second picture (depth, wide colours): Pillow calls that MPO."""
    out = BytesIO()
    second = Image.new("RGB", (20, 20), "navy")
    Image.new("RGB", (40, 30)).save(out, "MPO", save_all=True, append_images=[second])
    assert accept_picture(ContentFile(out.getvalue()), "IMG_1.jpg").mime == "image/jpeg"


def test_a_short_animation_is_taken() -> None:
    assert accept_picture(ContentFile(gif_of_frames(5)), "a.gif").mime == "image/gif"


def test_the_limit_itself_is_within_the_limit(settings: Any) -> None:
    data = picture_bytes(size=(50, 40))
    settings.MEDIA_MAX_IMAGE_PIXELS = 2000
    settings.MEDIA_MAX_IMAGE_BYTES = len(data)
    assert accept_picture(ContentFile(data), "a.png").height == 40


@given(st.binary(max_size=5000))
def test_the_fingerprint_is_of_exactly_what_was_sent(data: bytes) -> None:
    file = ContentFile(data)
    found = fingerprint(file)
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.sha1 == hashlib.sha1(data, usedforsecurity=False).hexdigest()
    assert found.bytes == len(data)
    assert file.read() == data
