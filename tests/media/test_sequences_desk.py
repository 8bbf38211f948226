"""Scanned documents at the officers' desk: described, filled with pages, put in order, written."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission

from media.intake.arriving import Arriving
from media.kinds.pages.leaves import pages_of
from media.kinds.pages.models import PageSequence, SequencePage
from media.models import Access, Asset
from tests.factories.media import SequenceAssetFactory, picture_bytes

pytestmark = pytest.mark.django_db


def form_data(sequence: PageSequence | None = None, **changes: Any) -> dict[str, Any]:
    """What the form sends."""
    pages = list(pages_of(sequence)) if sequence else []
    data: dict[str, Any] = {
        "title": "Gia phả họ Phan",
        "alt_vi": "Các trang gia phả",
        "direction": "right-to-left",
        "script": "lzh-Hani",
        "facing": "on",
        "rights": "cc0-1.0",
        "access": "public",
        "collection": Collection.get_first_root_node().pk,
        "pages-TOTAL_FORMS": len(pages),
        "pages-INITIAL_FORMS": len(pages),
        "pages-MIN_NUM_FORMS": 0,
        "pages-MAX_NUM_FORMS": 1000,
    }
    for number, page in enumerate(pages):
        told = {"id": page.pk, "label": page.label, "role": page.role, "ORDER": number + 1}
        data |= {f"pages-{number}-{name}": value for name, value in told.items()}
        data[f"pages-{number}-DELETE"] = ""
    return data | changes


def uploads(*names: str) -> list[SimpleUploadedFile]:
    """Pictures that are sent, none like another."""
    return [
        SimpleUploadedFile(name, picture_bytes(colour=(number * 9, 1, 1)))
        for number, name in enumerate(names)
    ]


def test_a_document_is_described_and_then_given_its_pages(desk: Client, officer: Any) -> None:
    answer = desk.post(reverse("media_sequences:add"), form_data())
    sequence = PageSequence.objects.get()
    assert answer.status_code == 302, answer.context["form"].errors
    assert answer["Location"] == reverse("media_sequences:add_pages", args=[sequence.pk])
    assert (sequence.asset.kind, sequence.asset.rights) == ("pages", "cc0-1.0")
    assert (sequence.direction, sequence.uploaded_by_user) == ("right-to-left", officer)
    assert desk.get(answer["Location"]).status_code == 200


def test_it_asks_for_a_text_alternative(desk: Client) -> None:
    answer = desk.post(reverse("media_sequences:add"), form_data(alt_vi=""))
    assert answer.status_code == 200 and "alt_vi" in answer.context["form"].errors
    assert not Asset.objects.exists()


def test_many_pages_come_at_once_in_natural_order(desk: Client) -> None:
    sequence = SequenceAssetFactory.create(length=0).sequence
    door = reverse("media_sequences:add_pages", args=[sequence.pk])
    answer = desk.post(door, {"files": uploads("trang 10.png", "trang 9.png", "trang 1.png")})
    assert answer.status_code == 302
    names = [page.image.asset.filename for page in pages_of(sequence) if page.image]
    assert names == ["trang 1.png", "trang 9.png", "trang 10.png"]


def test_what_is_refused_says_why_and_stops_no_other(desk: Client) -> None:
    sequence = SequenceAssetFactory.create(length=0).sequence
    door = reverse("media_sequences:add_pages", args=[sequence.pk])
    sent = [*uploads("a.png"), SimpleUploadedFile("b.pdf", b"%PDF-1.7"), *uploads("c.png")]
    told = desk.post(door, {"files": sent}, follow=True).content.decode()
    assert "b.pdf: Tệp bị hỏng" in told
    assert sequence.pages.count() == 2


def test_the_script_is_answered_in_json(desk: Client) -> None:
    sequence = SequenceAssetFactory.create(length=0).sequence
    door = reverse("media_sequences:add_pages", args=[sequence.pk])
    json = {"accept": "application/json"}
    taken = desk.post(door, {"files": uploads("a.png")}, headers=json)
    assert (taken.status_code, taken.json()["taken"]) == (201, ["a.png"])
    refused = desk.post(door, {"files": [SimpleUploadedFile("b.png", b"x")]}, headers=json)
    assert refused.status_code == 400 and refused.json()["refused"][0].startswith("b.png: ")


def test_a_page_that_came_piece_by_piece_is_taken(
    desk: Client, officer: Any, settings: Any, tmp_path: Any
) -> None:
    from io import BytesIO

    settings.MEDIA_ARRIVING_DIR = str(tmp_path / "arriving")
    data = picture_bytes()
    arriving = Arriving.begin(officer.pk, "to-1.png", len(data))
    arriving.take(BytesIO(data), 0)
    sequence = SequenceAssetFactory.create(length=0).sequence
    door = reverse("media_sequences:add_pages", args=[sequence.pk])
    desk.post(door, {"arrived": [arriving.token, "x" * 43]})
    assert [page.image.asset.filename for page in pages_of(sequence) if page.image] == ["to-1.png"]


def test_pages_are_put_in_another_order_named_and_taken_out(desk: Client) -> None:
    sequence = SequenceAssetFactory.create(length=3).sequence
    first, second, third = pages_of(sequence)
    changes = {
        "pages-0-ORDER": 3,
        "pages-2-ORDER": 1,
        "pages-2-label": "bìa",
        "pages-2-role": "cover",
        "pages-2-section_vi": "Tựa",
        "pages-1-DELETE": "1",
        "access": "staff",
    }
    address = reverse("media_sequences:edit", args=[sequence.pk])
    assert desk.get(address).status_code == 200
    answer = desk.post(address, form_data(sequence, **changes))
    assert answer.status_code == 302, answer.context["form"].formsets["pages"].errors
    assert [page.pk for page in pages_of(sequence)] == [third.pk, first.pk]
    third.refresh_from_db()
    assert (third.label, third.role, third.section_vi) == ("bìa", "cover", "Tựa")
    assert third.text == "南國山河\n天書"
    assert {part.access for part in sequence.asset.parts.all()} == {Access.STAFF}
    assert not SequencePage.objects.filter(pk=second.pk).exists()


def test_the_form_costs_the_same_however_many_pages(
    desk: Client, django_assert_max_num_queries: Any
) -> None:
    for length in (1, 12):
        sequence = SequenceAssetFactory.create(length=length).sequence
        address = reverse("media_sequences:edit", args=[sequence.pk])
        desk.get(address)
        with django_assert_max_num_queries(40):
            assert desk.get(address).status_code == 200


def test_lines_are_written_page_by_page(desk: Client) -> None:
    sequence = SequenceAssetFactory.create(length=2).sequence
    first, second = pages_of(sequence)
    door = reverse("media_sequences:write_page", args=[sequence.pk, first.pk])
    assert "南國山河" in desk.get(door).content.decode()
    before = Asset.objects.get(pk=sequence.asset_id).updated
    pasted = {"text": "天\tthiên\ttrời\tsky\r\n地\tđịa", "regions": "", "next": "1"}
    answer = desk.post(door, pasted)
    assert answer["Location"] == reverse(
        "media_sequences:write_page", args=[sequence.pk, second.pk]
    )
    first.refresh_from_db()
    assert (first.text, first.reading, first.translation_vi) == ("天\n地", "thiên\nđịa", "trời")
    assert Asset.objects.get(pk=sequence.asset_id).updated > before


def test_a_wrong_region_is_named_and_nothing_typed_is_lost(desk: Client) -> None:
    sequence = SequenceAssetFactory.create(length=1).sequence
    page = pages_of(sequence)[0]
    door = reverse("media_sequences:write_page", args=[sequence.pk, page.pk])
    told = desk.post(door, {"text": "mới viết", "regions": "1,2,9999,4"}).content.decode()
    assert "Dòng 1: vùng nằm ngoài ảnh" in told and "mới viết" in told
    page.refresh_from_db()
    assert page.text == "南國山河\n天書"


def test_others_documents_are_not_for_everybody(desk: Client, officer: Any) -> None:
    sequence = SequenceAssetFactory.create(length=1).sequence
    elsewhere = Collection.get_first_root_node().add_child(name="Kho kín")
    GroupCollectionPermission.objects.update(collection=elsewhere)
    for name in ("edit", "delete", "add_pages", "write_first"):
        answer = desk.get(reverse(f"media_sequences:{name}", args=[sequence.pk]))
        assert answer.status_code in (302, 403), name
        assert answer.status_code == 403 or "login" not in answer["Location"]
        assert sequence.title not in answer.content.decode()


def test_pages_are_offered_by_no_list_of_files(desk: Client) -> None:
    asset = SequenceAssetFactory.create(length=2)
    parts = [part.pk for part in asset.parts.all()]
    listed = desk.get(reverse("media_assets:index")).content.decode()
    chosen = desk.get(reverse("asset_chooser:choose")).content.decode()
    pictures = desk.get(reverse("wagtailimages_chooser:choose")).content.decode()
    assert asset.title in listed and asset.pk in chosen
    images = [page.image for page in pages_of(asset.sequence)]
    assert not any(part in chosen for part in parts if f"/{part}/" not in chosen)
    assert not any(f"/chooser/{image.pk}/" in pictures for image in images if image)


def test_the_form_of_a_pages_picture_asks_for_nothing_that_its_document_says(desk: Client) -> None:
    asset = SequenceAssetFactory.create(length=1, staff_only=True)
    image = pages_of(asset.sequence)[0].image
    assert image is not None
    door = reverse("wagtailimages:edit", args=[image.pk])
    form = desk.get(door).context["form"]
    assert "alt_vi" in form.fields
    assert not {"access", "rights", "generated", "consent"} & set(form.fields)
    sent = {"title": "Tờ một", "alt_vi": "Tờ một", "access": "public", "tags": ""}
    assert desk.post(door, sent).status_code == 302
    assert asset.parts.get().access == Access.STAFF and asset.parts.get().alt_vi == "Tờ một"
