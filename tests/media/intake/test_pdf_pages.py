"""PDFs that do not become pages: each is refused with a reason, and nothing of it stays."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from media.actions.pages import add_pdf
from media.kinds.pages.models import PageSequence
from media.kinds.pages.pdf import asking
from media.models import Asset
from tests.factories.media import SequenceAssetFactory, picture_bytes
from tests.media.samples.pdfs import pdf, stream, whole

pytestmark = pytest.mark.django_db

LOCK = (
    "<</Filter/Standard/V 2/R 3/Length 128/P -44/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>"
).encode()
SCRIPT = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
BRINGS = "/Names<</EmbeddedFiles<</Names[(a.exe) 5 0 R]>>>>"
HOLDER = b"<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>"


def locked() -> bytes:
    """A PDF that asks for a password."""
    whole_one = pdf([["a"]], more=[LOCK])
    return whole_one.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 5 0 R/ID[<aa><aa>]")


HOSTILE = {
    "locked": (locked, "mật khẩu"),
    "cut": (lambda: pdf([["a"]])[:-120], "cắt cụt"),
    "emptied": (lambda: b"", "Tệp rỗng"),
    "only a head": (lambda: b"%PDF-1.7", "cắt cụt"),
    "noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF", "cắt cụt"),
    "no pages": (lambda: pdf([]), "không có trang nào"),
    "ten thousand pages": (lambda: pdf([()] * 10_000), "10000 trang"),
    "a page of seventy metres": (lambda: pdf([()], size=(200_000, 200)), "7056 cm"),
    "a script": (lambda: pdf([["a"]], catalog=SCRIPT), "mã lệnh"),
    "a program": (lambda: pdf([["a"]], catalog="/OpenAction<</S/Launch/F(cmd)>>"), "mã lệnh"),
    "a file inside": (
        lambda: pdf([["a"]], catalog=BRINGS, more=[HOLDER, stream(b"MZ")]),
        "kèm bên trong",
    ),
    "a file pinned to a page": (
        lambda: pdf([["a"]], more=[b"<</Type/Annot/Subtype/FileAttachment>>"]),
        "kèm bên trong",
    ),
    "a picture by another name": (picture_bytes, "không phải PDF"),
    "objects that lead to themselves": (
        lambda: whole([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R]>>"]),
        "",
    ),
}


@pytest.fixture
def sequence() -> PageSequence:
    """A document without pages."""
    found: PageSequence = SequenceAssetFactory.create(length=0).sequence
    return found


def stored(folder: Path) -> list[Path]:
    """Every file of the stores."""
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_refused_says_why_and_what_to_do(
    desk: Client, sequence: PageSequence, own_storage: Path, name: str
) -> None:
    make, why = HOSTILE[name]
    door = reverse("media_sequences:add_pages", args=[sequence.pk])
    sent = SimpleUploadedFile("hồ sơ.pdf", make())
    answer = desk.post(door, {"files": [sent]}, headers={"accept": "application/json"})
    assert answer.status_code == 400
    (told,) = answer.json()["refused"]
    assert told.startswith("hồ sơ.pdf: ") and "Hãy" in told and why in told, told
    assert Asset.objects.count() == 1 and not sequence.pages.exists()
    assert not stored(own_storage)


def test_reasons_are_told_in_english_too(sequence: PageSequence) -> None:
    with translation.override("en"), pytest.raises(ValidationError, match="password"):
        add_pdf(sequence, file=ContentFile(locked(), name="a.pdf"), filename="a.pdf")


def test_there_must_be_room_for_all_of_its_pages(sequence: PageSequence, settings: Any) -> None:
    settings.MEDIA_MAX_PAGES = 3
    add_pdf(sequence, file=ContentFile(pdf([["a"], ["b"]])), filename="a.pdf")
    with pytest.raises(ValidationError, match="chỉ còn chỗ cho 1"):
        add_pdf(sequence, file=ContentFile(pdf([["c"], ["d"]])), filename="b.pdf")


def test_the_same_pdf_does_not_come_twice(sequence: PageSequence) -> None:
    data = pdf([["a"]])
    add_pdf(sequence, file=ContentFile(data), filename="a.pdf")
    with pytest.raises(ValidationError, match="đã có trong tài liệu"):
        add_pdf(sequence, file=ContentFile(data), filename="b.pdf")


def test_it_weighs_no_more_than_a_document(sequence: PageSequence, settings: Any) -> None:
    settings.MEDIA_MAX_DOCUMENT_BYTES = 100
    with pytest.raises(ValidationError, match="vượt mức"):
        add_pdf(sequence, file=ContentFile(pdf([["a"]])), filename="a.pdf")


@pytest.mark.parametrize("bound", ["memory", "time"])
def test_what_takes_too_much_ends_alone(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([["a"]], size=(14_400, 14_400)))
    if bound == "memory":
        monkeypatch.setattr(asking, "_MEMORY", 200 << 20)
    else:
        settings.MEDIA_PDF_PAGE_SECONDS = 0
    with pytest.raises(asking.PdfFailed):
        asking.draw(path, 1, tmp_path / "a.jpg")


def test_a_wide_page_has_no_more_pixels_than_allowed(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_PDF_PAGE_PIXELS = 1_000_000
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([["a"]], size=(14_400, 72)))
    drawn = asking.draw(path, 1, tmp_path / "a.jpg")
    assert drawn.width * drawn.height <= 1_000_000 and drawn.width > 10_000
