"""Scanned documents: their pages, what may come in, the lines that stand side by side."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile

from media import access
from media.actions.pages import NewPage, add_page, create_sequence
from media.kinds import kind_of, words_of
from media.kinds.image.models import MuseumImage
from media.kinds.pages.enums import Role
from media.kinds.pages.intake import in_natural_order
from media.kinds.pages.leaves import called, pages_of
from media.kinds.pages.lines import check_lines, lines, region_of, spread
from media.kinds.pages.models import SequencePage
from media.models import Access, Asset
from tests.factories.media import SequenceAssetFactory, picture_bytes


def test_the_rows_of_the_columns_belong_together() -> None:
    found = lines({"text": "一\n二\n三", "reading": "nhất\r\n\r\ntam", "regions": "1,2,3,4"})
    assert [(line.number, line.text, line.reading) for line in found] == [
        (1, "一", "nhất"),
        (2, "二", ""),
        (3, "三", "tam"),
    ]
    assert found[0].region is not None and found[0].region.xywh == "1,2,3,4"
    assert lines({}) == () and lines({"text": " \n\n"}) == ()


@pytest.mark.parametrize("told", ["", "1,2,3", "1,2,0,4", "-1,2,3,4", "a,b,c,d", "1,2,3,4,5"])
def test_what_is_no_region_is_none(told: str) -> None:
    assert region_of(told) is None


def test_what_was_copied_of_a_sheet_goes_into_its_columns() -> None:
    pasted = "天\tthiên\ttrời\tsky\t1,2,3,4\r\n地\tđịa\tđất\n人"
    found = spread({"text": pasted, "reading": "", "translation_vi": ""})
    assert found["text"] == "天\n地\n人"
    assert found["reading"] == "thiên\nđịa"
    assert found["translation_en"] == "sky"
    assert found["regions"] == "1,2,3,4"


def test_a_paste_into_the_second_column_leaves_the_first() -> None:
    found = spread({"text": "天\n地", "reading": "thiên\ttrời\nđịa\tđất"})
    assert found["text"] == "天\n地"
    assert found["translation_vi"] == "trời\nđất"


@pytest.mark.parametrize(
    ("columns", "field", "code"),
    [
        ({"regions": "1,2,x"}, "regions", "lines-region"),
        ({"regions": "1,2,100,4"}, "regions", "lines-outside"),
        ({"text": "chữ\n" * 301}, "text", "lines-long"),
        ({"reading": "a" * 10_001}, "reading", "lines-long"),
    ],
)
def test_what_cannot_be_kept_is_named(columns: dict[str, str], field: str, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        check_lines(columns, (60, 90))
    assert refused.value.error_dict[field][0].code == code


def test_pages_are_in_the_order_people_mean() -> None:
    names = ["trang 10.jpg", "Trang 9.jpg", "trang 9b.jpg", "bìa.jpg", "10.jpg"]
    assert sorted(names, key=in_natural_order) == [
        "10.jpg",
        "bìa.jpg",
        "Trang 9.jpg",
        "trang 9b.jpg",
        "trang 10.jpg",
    ]


@pytest.mark.django_db
def test_a_document_has_its_pages_in_order_and_their_weight() -> None:
    asset = SequenceAssetFactory.create(length=3)
    pages = list(pages_of(asset.sequence))
    assert [page.label for page in pages] == ["tờ 1a", "tờ 2a", "tờ 3a"]
    parts = Asset.objects.filter(part_of=asset)
    assert asset.sha256 == "" and asset.bytes == sum(part.bytes for part in parts)
    assert set(Asset.objects.wholes()) == {asset}
    assert all(page.image.file.storage.exists(page.image.file.name) for page in pages)  # type: ignore[union-attr]  # each has one


@pytest.mark.django_db
def test_access_and_rights_follow_the_document() -> None:
    asset = SequenceAssetFactory.create(length=1)
    asset.access, asset.rights, asset.generated = Access.STAFF, "cc0-1.0", True
    asset.sequence.save()
    part = Asset.objects.get(part_of=asset)
    assert (part.access, part.rights, part.generated) == (Access.STAFF, "cc0-1.0", True)


@pytest.mark.django_db
def test_a_page_that_is_taken_out_takes_its_picture_with_it() -> None:
    asset = SequenceAssetFactory.create(length=2)
    first = pages_of(asset.sequence)[0]
    first.delete()
    assert MuseumImage.objects.count() == 1 and Asset.objects.filter(part_of=asset).count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("lead", ["asset", "sequence"])
def test_a_document_goes_with_all_of_its_pages(lead: str) -> None:
    asset = SequenceAssetFactory.create(length=2)
    (asset if lead == "asset" else asset.sequence).delete()
    assert not Asset.objects.exists() and not MuseumImage.objects.exists()
    assert not SequencePage.objects.exists()


@pytest.mark.django_db
def test_a_picture_does_not_leave_its_page_behind() -> None:
    asset = SequenceAssetFactory.create(length=1)
    with pytest.raises(PermissionDenied, match="tờ 1a"):
        MuseumImage.objects.get(asset__part_of=asset).delete()


@pytest.mark.django_db
def test_a_lost_page_has_no_picture_and_any_other_has_one() -> None:
    asset = SequenceAssetFactory.create(length=1)
    lost = add_page(asset.sequence, NewPage(label="tờ 2a", role=Role.MISSING))
    assert called(lost, 2, "vi") == "tờ 2a (trang mất)"
    with pytest.raises(ValidationError):
        add_page(asset.sequence, NewPage(label="tờ 3a"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("file", "name", "code"),
    [
        (b"%PDF-1.7 ... %%EOF", "sach.pdf", "unknown-extension"),
        (b"<svg/>", "trang.svg", "svg"),
        (b"", "trang.png", "empty"),
        (picture_bytes()[:60], "trang.png", "damaged"),
        (b"GIF89a<script>", "trang.jpg", "wrong-content"),
    ],
)
def test_what_is_no_page_is_refused_and_nothing_is_stored(
    file: bytes, name: str, code: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        create_sequence(title="Sách", alt_vi="Sách", pages=[NewPage(file=file, filename=name)])
    assert code in {error.code for error in refused.value.error_list}
    assert not Asset.objects.exists()


@pytest.mark.django_db
def test_a_document_has_room_for_so_many_pages_and_bytes(settings: Any) -> None:
    asset = SequenceAssetFactory.create(length=2)
    page = NewPage(file=ContentFile(picture_bytes(), name="t.png"), filename="t.png")
    settings.MEDIA_MAX_PAGES = 2
    with pytest.raises(ValidationError, match="đủ 2 trang"):
        add_page(asset.sequence, page)
    settings.MEDIA_MAX_PAGES, settings.MEDIA_MAX_PAGES_BYTES = 9, asset.bytes + 1
    with pytest.raises(ValidationError, match="nặng quá"):
        add_page(asset.sequence, page)
    assert SequencePage.objects.count() == 2


@pytest.mark.django_db
def test_its_words_are_found_by_language() -> None:
    asset = SequenceAssetFactory.create(length=1)
    told = [(language, text) for language, text in words_of(asset) if text]
    assert told == [
        ("lzh-Hani", "南國山河\n天書"),
        ("vi", "Nam quốc sơn hà\nthiên thư 1"),
        ("vi", "Núi sông nước Nam"),
        ("en", "Mountains of the South"),
    ]


@pytest.mark.django_db
def test_its_preview_is_that_of_the_first_page() -> None:
    asset = SequenceAssetFactory.create(length=2)
    kind = kind_of(asset)
    preview = kind.preview(asset) if kind else None
    assert preview is not None and asset.parts.order_by("created")[0].pk in preview.url


@pytest.mark.django_db
def test_leaves_cost_the_same_however_many(django_assert_num_queries: Any) -> None:
    for length in (1, 6):
        asset = SequenceAssetFactory.create(length=length)
        kind = kind_of(asset)
        assert kind is not None
        payload = Asset.objects.with_payload().get(pk=asset.pk)
        with django_assert_num_queries(1):
            bound = kind.bound(payload)
        assert bound is not None and len(bound.leaves) == length


@pytest.mark.django_db
def test_the_policy_is_asked_of_pages_too(visitor: Any) -> None:
    asset = SequenceAssetFactory.create(length=1, staff_only=True)
    part = asset.parts.get()
    assert not access.may_see(visitor, part)
    assert part not in Asset.objects.visible_to(visitor)
