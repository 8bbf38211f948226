"""Documents: taken by content, refused with a reason."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st

from media.intake.refusal import MESSAGES
from media.kinds.file.intake import DOCUMENTS, accept_document
from media.kinds.file.office import MAX_ENTRIES
from tests.bench.measuring import hostile_making as making
from tests.media.samples import documents
from tests.media.samples.pictures import SVG_SCRIPT, zip_bytes

GOOD = {
    "pdf": documents.PDF,
    "docx": documents.ooxml(),
    "xlsx": documents.ooxml("xl/workbook.xml"),
    "pptx": documents.ooxml("ppt/presentation.xml"),
    "odt": documents.odf(),
    "ods": documents.odf("spreadsheet"),
    "odp": documents.odf("presentation"),
    "csv": "tên,năm\nĐình Chèm,1635\n".encode(),
    "txt": "\ufeffĐình Chèm\r\n\tlàng Chèm\n".encode(),
}


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'


def refusal(data: bytes, name: str) -> str:
    """Return the code with which the document is refused."""
    with pytest.raises(ValidationError) as caught:
        accept_document(ContentFile(data), name)
    assert caught.value.messages[0]
    return str(caught.value.code)


def test_there_is_a_sample_of_every_type() -> None:
    assert set(GOOD) == set(DOCUMENTS)


@pytest.mark.parametrize("extension", GOOD)
def test_good_documents_are_taken_and_left_as_they_are(extension: str) -> None:
    file = ContentFile(GOOD[extension])
    accepted = accept_document(file, f"Lý lịch.{extension.upper()}")
    assert accepted.mime == DOCUMENTS[extension].mime
    assert accepted.width is None
    assert file.read() == GOOD[extension]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.pdf", "empty"),
        (b"MZ", "a.exe", "unknown-extension"),
        (b"x", "a.doc", "unknown-extension"),
        (b"x", "readme", "unknown-extension"),
        (b"<html>", "a.html", "unknown-extension"),
        (SVG_SCRIPT, "a.svg", "unknown-extension"),
        (b"not a pdf", "a.pdf", "wrong-content"),
        (b" " * 200 + documents.PDF, "a.pdf", "wrong-content"),
        (documents.PDF[:30], "a.pdf", "damaged"),
        (documents.PDF_WITH_SCRIPT, "a.pdf", "macros"),
        (documents.PDF, "a.docx", "wrong-content"),
        (zip_bytes(a="x"), "a.docx", "wrong-content"),
        (zip_bytes(a="x"), "a.odt", "wrong-content"),
        (documents.ooxml("xl/workbook.xml"), "a.docx", "wrong-content"),
        (documents.odf("spreadsheet"), "a.odt", "wrong-content"),
        (documents.ooxml()[:60], "a.docx", "damaged"),
        (documents.ooxml(more={"word/vbaProject.bin": b"x"}), "a.docx", "macros"),
        (documents.odf(more={"Basic/script": b"x"}), "a.odt", "macros"),
        (documents.office_bomb(), "a.docx", "too-big-inside"),
        (documents.ooxml(more={"../../etc/passwd": b"x"}), "a.docx", "unsafe-archive"),
        (documents.ooxml(more={"/root": b"x"}), "a.docx", "unsafe-archive"),
        (making.linked(), "a.docx", "unsafe-archive"),
        (documents.ooxml(more={"word/a.xml": BOMB}), "a.docx", "unsafe-archive"),
        (
            documents.ooxml(more={"a.rels": BOMB.decode().encode("utf-16")}),
            "a.docx",
            "unsafe-archive",
        ),
        (making.far_template(), "a.docx", "macros"),
        (making.overlapping(), "a.docx", "too-big-inside"),
        (making.spelt_pdf(), "a.pdf", "macros"),
        (making.packed_pdf(), "a.pdf", "macros"),
        (documents.PDF + zip_bytes(a="x"), "a.pdf", "hidden-content"),
        (SVG_SCRIPT, "a.txt", "hidden-content"),
        (b"\xef\xbb\xbf  <HTML>", "a.txt", "hidden-content"),
        (b"<?php echo 1;", "a.csv", "hidden-content"),
        ("Đê".encode("cp1258"), "a.txt", "not-utf8"),
        ("Đình".encode("utf-16"), "a.txt", "not-utf8"),
        (b"\x7fELF\x00\x01", "a.txt", "not-utf8"),
        ("Đình".encode()[:-1] + b"\xe1", "a.csv", "not-utf8"),
    ],
)
def test_others_are_refused_with_their_reason(data: bytes, name: str, code: str) -> None:
    assert refusal(data, name) == code


def test_a_template_on_the_officers_own_disk_is_no_harm() -> None:
    near = making.far_template(target="file:///C:\\Users\\a\\Templates\\mau.dotx")
    assert accept_document(ContentFile(near), "a.docx").mime


def test_a_pdf_whose_objects_are_packed_is_taken() -> None:
    packed = making.packed_pdf(b"5 0 <</Type/Page>>")
    assert accept_document(ContentFile(packed), "a.pdf").mime == "application/pdf"


def test_a_pdf_that_unpacks_without_end_is_refused() -> None:
    assert refusal(making.packed_pdf(bytes(70 << 20)), "a.pdf") == "too-big-inside"


def test_an_archive_of_too_many_entries_is_refused() -> None:
    entries = {f"e{n}": b"" for n in range(MAX_ENTRIES + 1)}
    assert refusal(documents.archive(entries), "a.docx") == "too-big-inside"


def test_a_long_text_is_read_to_its_end() -> None:
    text = "Đình Chèm thờ Lý Ông Trọng. " * 6000
    assert accept_document(ContentFile(text.encode()), "a.txt").mime == "text/plain"
    assert refusal(text.encode() + b"\xff", "a.txt") == "not-utf8"


def test_too_many_bytes(settings: Any) -> None:
    settings.MEDIA_MAX_DOCUMENT_BYTES = 10
    assert refusal(documents.PDF, "a.pdf") == "too-many-bytes"


@given(st.binary(max_size=400), st.sampled_from(sorted(GOOD)))
def test_noise_passes_or_is_refused_never_an_accident(data: bytes, extension: str) -> None:
    try:
        accept_document(ContentFile(data), f"a.{extension}")
    except ValidationError as error:
        assert error.code in MESSAGES


@given(
    st.sampled_from(["docx", "odt"]),
    st.lists(st.tuples(st.integers(0, 500), st.integers(0, 255)), max_size=8),
)
def test_mutated_archives_pass_or_are_refused(extension: str, edits: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD[extension])
    for place, value in edits:
        data[place % len(data)] = value
    try:
        accept_document(ContentFile(bytes(data)), f"a.{extension}")
    except ValidationError as error:
        assert error.code in MESSAGES
