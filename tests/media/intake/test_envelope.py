"""Checks that need no understanding of the content."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import override

from media.intake.envelope import extension_of, head, within_bytes
from media.intake.hidden import nothing_hidden
from tests.factories.media import picture_bytes
from tests.media.samples.documents import PDF, ooxml
from tests.media.samples.pictures import zip_bytes


@pytest.mark.parametrize(
    ("name", "extension"),
    [
        ("a.PNG", "png"),
        ("Đình.Chèm.jpeg", "jpeg"),
        ("a.png.exe", "exe"),
        ("a", ""),
        (".htaccess", ""),
        ("a.", ""),
        ("thư mục/a.gif", "gif"),
        ("", ""),
    ],
)
def test_extensions(name: str, extension: str) -> None:
    assert extension_of(name) == extension


@pytest.mark.parametrize(("size", "fits"), [(0, False), (1, True), (10, True), (11, False)])
def test_sizes(size: int, fits: bool) -> None:
    file = ContentFile(b"x" * size)
    if fits:
        within_bytes(file, 10)
    else:
        with pytest.raises(ValidationError):
            within_bytes(file, 10)


def test_the_size_is_told_as_people_read_it() -> None:
    with override("vi"), pytest.raises(ValidationError) as caught:
        within_bytes(ContentFile(b"x" * 3 * 1024 * 1024), 2 * 1024 * 1024)
    message = caught.value.messages[0]
    assert "3,0" in message
    assert "2,0" in message


def test_looking_at_the_head_moves_nothing() -> None:
    file = ContentFile(b"0123456789")
    file.seek(5)
    assert head(file, 3) == b"012"
    assert file.tell() == 0


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (PDF, "PDF"),
        (b"\0" * 500 + PDF, "PDF"),
        (b"x<ScRiPt>", "HTML"),
        (b"x<!DOCTYPE html>", "HTML"),
        (b"x<iframe src=", "HTML"),
        (b"x<?php", "PHP"),
        (b"xRar!\x1a\x07\x00", "RAR"),
        (b"x7z\xbc\xaf\x27\x1c", "7-Zip"),
        (b"x" * 100 + zip_bytes(a="b"), "ZIP"),
        (ooxml(), "ZIP"),
    ],
)
def test_what_hides_is_found(data: bytes, found: str) -> None:
    with pytest.raises(ValidationError) as caught:
        nothing_hidden(ContentFile(data))
    assert caught.value.params == {"found": found}


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "AVIF", "GIF", "TIFF", "HEIF"])
def test_plain_pictures_hide_nothing(form: str) -> None:
    file = ContentFile(picture_bytes(form=form, size=(200, 200)))
    nothing_hidden(file)
    assert file.tell() == 0


def test_metadata_in_xml_hide_nothing() -> None:
    """Cameras write XMP, which is XML: not a page."""
    xmp = b'<?xpacket begin=""?><x:xmpmeta><rdf:RDF></rdf:RDF></x:xmpmeta>'
    nothing_hidden(ContentFile(picture_bytes(form="JPEG", xmp=xmp)))


def test_a_pdf_far_inside_is_not_opened_as_one() -> None:
    nothing_hidden(ContentFile(b"\0" * 2000 + b"%PDF-"))
