"""What a file looks like is said in a word, or not at all."""

import pytest
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st

from media.intake.looks import describe, media_type
from tests.factories.media import picture_bytes
from tests.media.samples.documents import PDF
from tests.media.samples.pictures import SVG_SCRIPT, zip_bytes


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (picture_bytes(), "ảnh PNG"),
        (picture_bytes(form="JPEG"), "ảnh JPEG"),
        (PDF, "PDF"),
        (SVG_SCRIPT, "SVG"),
        (b"\n <SVG>", "SVG"),
        (b"\n<!DOCTYPE html><p>", "trang web"),
        (b"MZ\x90\x00" + b"\0" * 400, "chương trình"),
        (b"\x7fELF\x02" + b"\0" * 60, "chương trình"),
        (zip_bytes(a="b"), "tệp nén"),
        ("không phải ảnh".encode(), "văn bản thường"),
        ("ả".encode() * 1365 + b"ab" + "ả".encode(), "văn bản thường"),
    ],
)
def test_content_is_named_for_people(data: bytes, word: str) -> None:
    assert describe(ContentFile(data)).startswith(word)


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03", b"\xff\xfe\xfd" * 9])
def test_what_is_not_known_is_not_guessed(data: bytes) -> None:
    assert describe(ContentFile(data)) == ""


@given(st.binary(max_size=300))
def test_anything_can_be_looked_at(data: bytes) -> None:
    assert isinstance(describe(ContentFile(data)), str)
    assert isinstance(media_type(ContentFile(data)), str)
