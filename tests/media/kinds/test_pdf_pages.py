"""A scan given as one PDF: kept as it came, each page drawn once, however often that stops."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from PIL import Image

from media.actions.pages import NewPage, add_page, add_pdf
from media.fixity import portion
from media.kinds.image.derivatives import incomplete
from media.kinds.image.models import MuseumImage
from media.kinds.pages.leaves import pages_of
from media.kinds.pages.models import PageSequence, SequencePage
from media.kinds.pages.pdf import drawing
from media.kinds.pages.pdf.asking import Drawn, PdfFailed
from media.kinds.pages.pdf.drawing import draw_pages, draw_portion, failed, unfinished
from media.kinds.pages.pdf.leaves import put
from media.kinds.pages.pdf.models import SequencePdf
from media.kinds.pages.pdf.text import columns_of
from media.models import Access, Asset, Outcome, Unmade
from tests.factories.media import SequenceAssetFactory, picture_bytes
from tests.media.samples.pdfs import pdf, scan

pytestmark = pytest.mark.django_db
THREE = [["Gia phả họ Phan", "Nhị 南 tự 𡨸"], ["tờ hai"], []]


@pytest.fixture
def sequence() -> PageSequence:
    """A document without pages."""
    found: PageSequence = SequenceAssetFactory.create(length=0, title="Hồ sơ").sequence
    return found


def give(sequence: PageSequence, data: bytes | None = None, **how: Any) -> SequencePdf:
    """Give a document a PDF that nobody has begun to draw."""
    file = ContentFile(data or pdf(THREE), name="hồ sơ.pdf")
    return add_pdf(sequence, file=file, filename="hồ sơ.pdf", **how)


def numbers(sequence: PageSequence) -> list[int | None]:
    """Which page of a PDF each leaf is."""
    return [page.pdf_page for page in pages_of(sequence)]


def failing(monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException) -> None:
    """Let the drawing of one page fail."""
    asked = drawing.draw

    def draw(path: Path, page: int, picture: Path) -> Drawn:
        if page == number:
            raise error
        return asked(path, page, picture)

    monkeypatch.setattr(drawing, "draw", draw)


def test_a_pdf_that_is_sent_becomes_leaves_with_their_text(
    desk: Client, sequence: PageSequence, django_capture_on_commit_callbacks: Any
) -> None:
    data = pdf(THREE[:2])
    door = reverse("media_sequences:add_pages", args=[sequence.pk])
    assert "application/pdf" not in desk.get(door).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(door, {"files": [SimpleUploadedFile("ho-so.pdf", data)], "text": "1"})
    assert answer["Location"] == door
    assert "đã vẽ xong 2 trang" in desk.get(door).content.decode()
    first, second = pages_of(sequence)
    assert first.image and second.image
    assert (first.image.width, first.image.height) == (500, 709)
    assert first.image.asset.part_of == sequence.asset and first.image.renditions.exists()
    assert [line.text for line in first.lines] == ["Gia phả họ Phan", "Nhị 南 tự 𡨸"]
    places = [line.region for line in first.lines]
    assert places[0] and places[1] and 100 < places[0].x < 150 and places[0].y < places[1].y
    assert (second.text, first.role, first.image.asset.filename) == (
        "tờ hai",
        "page",
        "ho-so-0001.jpg",
    )
    assert not Unmade.objects.exists()


def test_it_is_kept_as_it_was_sent_and_read_again(sequence: PageSequence) -> None:
    data = pdf(THREE)
    asset = give(sequence, data).document.asset
    with asset.document.file.open("rb") as file:
        assert file.read() == data
    assert asset.sha256 == hashlib.sha256(data).hexdigest()
    assert {event.outcome for event in portion() if event.asset_id == asset.pk} == {Outcome.INTACT}
    path = Path(asset.document.file.path)
    path.write_bytes(data[:-1] + b"x")
    Asset.objects.update(read_at=None)
    assert {event.outcome for event in portion() if event.asset_id == asset.pk} == {Outcome.CHANGED}


def test_a_scan_keeps_its_pixels(sequence: PageSequence) -> None:
    give(sequence, scan((310, 420), dpi=200, pages=2))
    assert draw_pages.call(sequence.asset_id) == 2
    for page in pages_of(sequence):
        assert page.image and (page.image.width, page.image.height) == (310, 420)
        with page.image.file.open("rb") as file, Image.open(file) as picture:
            assert picture.getpixel((9, 9))[0] == pytest.approx(200, abs=3)  # type: ignore[index]


def test_leaves_come_after_those_that_are_there(sequence: PageSequence) -> None:
    add_page(sequence, NewPage(file=picture_bytes(), filename="bia.png", label="bìa"))
    give(sequence)
    draw_pages.call(sequence.asset_id)
    assert numbers(sequence) == [None, 1, 2, 3]


def test_what_goes_with_the_last_page_is_made_though_nobody_lived_to_ask(
    sequence: PageSequence,
) -> None:
    """As after a kill between the storing of a page and what follows it."""
    asset_id = give(sequence).sequence.asset_id
    assert draw_portion(asset_id, 0.0) == 1
    (page,) = pages_of(sequence)
    assert [image.pk for image in incomplete(MuseumImage.objects)] == [page.image_id]
    draw_portion(asset_id, 0.0)
    assert page.image_id not in {image.pk for image in incomplete(MuseumImage.objects)}


def test_text_may_be_left_alone(sequence: PageSequence) -> None:
    give(sequence, takes_text=False)
    draw_pages.call(sequence.asset_id)
    assert {page.text + page.regions for page in pages_of(sequence)} == {""}


def test_only_officers_have_the_pdf_and_it_follows_the_document(
    desk: Client, visitor: Any, sequence: PageSequence
) -> None:
    asset = give(sequence).document.asset
    assert asset.access == Access.STAFF and asset.part_of == sequence.asset
    outside = Client()
    assert outside.get(asset.document.url).status_code in (302, 403, 404)
    outside.force_login(visitor)
    assert outside.get(asset.document.url).status_code in (403, 404)
    assert desk.get(asset.document.url).status_code == 200
    form = desk.get(reverse("wagtaildocs:edit", args=[asset.document.pk])).content.decode()
    assert 'name="access"' not in form and 'name="source"' not in form
    sequence.asset.access, sequence.asset.source = Access.RESTRICTED, "Đình Chèm"
    sequence.save()
    asset.refresh_from_db()
    assert (asset.access, asset.source) == (Access.RESTRICTED, "Đình Chèm")


def test_a_worker_that_is_killed_leaves_nothing_half_done(
    sequence: PageSequence, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(sequence)
    with monkeypatch.context() as patch:
        failing(patch, 2, SystemExit(9))
        with pytest.raises(SystemExit):
            draw_pages.call(sequence.asset_id)
    assert numbers(sequence) == [1] and unfinished(sequence.asset_id)
    draw_pages.call(sequence.asset_id)
    draw_pages.call(sequence.asset_id)
    assert numbers(sequence) == [1, 2, 3] and not unfinished(sequence.asset_id)
    sequence.refresh_from_db()
    parts = sequence.asset.parts.values_list("bytes", flat=True)
    assert len(parts) == 4 and sequence.asset.bytes == sum(parts)


def test_two_workers_put_a_page_once(sequence: PageSequence) -> None:
    given = give(sequence)
    assert put(given, 1, ContentFile(picture_bytes(), name="1.png"), {})
    assert not put(given, 1, ContentFile(picture_bytes(), name="1.png"), {})
    assert numbers(sequence) == [1]


def test_a_portion_ends_in_time_and_the_next_goes_on(
    sequence: PageSequence, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(sequence)
    assert draw_portion(sequence.asset_id, 0) == 1
    monkeypatch.setattr(drawing, "SECONDS", 0)
    draw_pages.enqueue(sequence.asset_id)
    assert numbers(sequence) == [1, 2, 3]


def test_a_page_that_cannot_be_drawn_keeps_its_place_and_is_tried_again(
    desk: Client, sequence: PageSequence, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(sequence)
    door = reverse("media_sequences:add_pages", args=[sequence.pk])
    with monkeypatch.context() as patch:
        failing(patch, 2, PdfFailed("took more than 60 seconds"))
        draw_pages.enqueue(sequence.asset_id)
    _one, two, _three = pages_of(sequence)
    assert (two.role, two.image, two.pdf_page) == ("missing", None, 2)
    assert "trang 2: took more than 60 seconds" in Unmade.objects.get().problem
    assert "trang 2: took more" in desk.get(door).content.decode()
    answer = desk.post(reverse("media_remake", args=[sequence.asset_id]), {"next": door})
    assert answer["Location"] == door
    assert numbers(sequence) == [1, 2, 3]
    two.refresh_from_db()
    assert two.image and (two.role, two.text) == ("page", "tờ hai")
    assert not Unmade.objects.exists() and not failed(sequence.asset_id)


def test_what_an_officer_took_out_does_not_come_back(
    sequence: PageSequence, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(sequence)
    with monkeypatch.context() as patch:
        failing(patch, 2, PdfFailed("x"))
        draw_pages.enqueue(sequence.asset_id)
    SequencePage.objects.filter(pdf_page__in=(2, 3)).delete()
    draw_pages.enqueue(sequence.asset_id, again=True)
    assert numbers(sequence) == [1] and not Unmade.objects.exists()


def test_one_command_draws_what_is_missing(
    sequence: PageSequence, capsys: pytest.CaptureFixture[str]
) -> None:
    give(sequence)
    call_command("make_renditions", sequence.asset_id)
    assert "3 pages" in capsys.readouterr().out
    call_command("make_renditions", sequence.asset_id)
    assert "pages" not in capsys.readouterr().out
    assert numbers(sequence) == [1, 2, 3]


def test_a_pdf_that_was_replaced_is_not_mixed_with_the_one_before(sequence: PageSequence) -> None:
    given = give(sequence)
    draw_portion(sequence.asset_id, 0)
    Asset.objects.filter(pk=given.document.asset_id).update(sha256="0" * 64)
    draw_pages.enqueue(sequence.asset_id)
    assert numbers(sequence) == [1] and "bị thay" in Unmade.objects.get().problem


def test_it_goes_with_the_document_and_not_without(sequence: PageSequence) -> None:
    given = give(sequence)
    path = Path(given.document.file.path)
    draw_pages.call(sequence.asset_id)
    with pytest.raises(PermissionDenied, match="Hồ sơ"), transaction.atomic():
        given.document.delete()
    assert path.exists()
    sequence.delete()
    assert not Asset.objects.exists() and not SequencePdf.objects.exists()


def test_saving_the_form_keeps_pages_that_were_drawn_meanwhile(
    desk: Client, sequence: PageSequence
) -> None:
    from tests.media.test_sequences_desk import form_data

    give(sequence)
    draw_portion(sequence.asset_id, 0)
    sent = form_data(sequence, title="Hồ sơ đình")
    draw_portion(sequence.asset_id, 60)
    address = reverse("media_sequences:edit", args=[sequence.pk])
    assert desk.post(address, sent).status_code == 302
    assert numbers(sequence) == [1, 2, 3]


def test_the_form_tells_how_far_it_is(desk: Client, sequence: PageSequence) -> None:
    give(sequence)
    draw_portion(sequence.asset_id, 0)
    page = desk.get(reverse("media_sequences:edit", args=[sequence.pk])).content.decode()
    assert "đã vẽ 1/3 trang" in page


def test_more_text_than_a_page_holds_is_cut_and_told() -> None:
    columns, cut = columns_of([("chữ " * 100, (1, 2, 3, 4))] * 400)
    assert cut and len(columns["text"]) <= 10_000
    assert len(columns["regions"].split("\n")) == len(columns["text"].split("\n"))
    assert columns_of([("\ue000\x07", ()), ("  a\u0301  b ", ())]) == ({"text": "á b"}, False)
