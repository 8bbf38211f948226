"""The asset: its identity, texts, constraints and named reads."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override

from media.models import Access, Asset, AssetKind, LocalText
from media.models.identity import ID_ALPHABET, ID_LENGTH, new_asset_id
from tests.factories.media import AssetFactory, DocumentAssetFactory

DIGEST = "0" * 64


def test_ids_are_random_unambiguous_and_safe() -> None:
    ids = {new_asset_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(len(value) == ID_LENGTH and set(value) <= set(ID_ALPHABET) for value in ids)
    assert not set("01ilouaey") & set(ID_ALPHABET)


@pytest.mark.django_db
def test_an_unsaved_asset_knows_its_id_already() -> None:
    asset = Asset(kind=AssetKind.IMAGE, sha256=DIGEST)
    before = asset.pk
    asset.save()
    assert asset.pk == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "hologram"},
        {"access": "friends"},
        {"rights": "mine"},
        {"sha256": "abc"},
        {"sha256": "G" * 64},
        {"sha256": ""},
    ],
)
def test_the_database_refuses_nonsense(wrong: dict[str, str]) -> None:
    fields = {"kind": AssetKind.IMAGE, "sha256": DIGEST, **wrong}
    with pytest.raises(IntegrityError), transaction.atomic():
        Asset.objects.create(**fields)


@pytest.mark.django_db
def test_only_a_sequence_of_pages_has_no_single_original() -> None:
    assert Asset.objects.create(kind=AssetKind.PAGES).sha256 == ""


@pytest.mark.django_db
def test_full_clean_says_what_is_wrong() -> None:
    with pytest.raises(ValidationError) as caught:
        Asset(kind=AssetKind.IMAGE, sha256="x", source_url="not an address").full_clean()
    assert "source_url" in caught.value.message_dict


def test_texts_come_in_the_active_language() -> None:
    asset = Asset(alt_vi="Cổng", alt_en="Gate")
    with override("vi"):
        assert asset.alt == LocalText("Cổng", "vi")
    with override("en-gb"):
        assert asset.alt == LocalText("Gate", "en")


@pytest.mark.parametrize(
    ("language", "texts", "shown"),
    [
        ("en", {"caption_vi": "Cổng"}, LocalText("Cổng", "vi")),
        ("vi", {"caption_en": "Gate"}, LocalText("Gate", "en")),
    ],
)
def test_a_missing_text_falls_back_openly(
    language: str, texts: dict[str, str], shown: LocalText
) -> None:
    with override(language):
        caption = Asset(**texts).caption
        assert caption == shown
        assert caption.is_fallback
        assert str(caption) == shown.text


def test_no_text_at_all_is_empty_and_no_fallback() -> None:
    credit = Asset().credit
    assert not credit
    assert not credit.is_fallback


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"title": "Cổng đình"}, "Cổng đình"),
        ({"alt_vi": "Cổng"}, "Cổng"),
        ({"filename": "a.png"}, "a.png"),
        ({"id": "bcdf23456789"}, "bcdf23456789"),
    ],
)
def test_an_asset_is_called_by_the_best_name_it_has(fields: dict[str, str], name: str) -> None:
    assert str(Asset(**fields)) == name


@pytest.mark.django_db
def test_named_reads() -> None:
    picture = AssetFactory.create()
    bare = AssetFactory.create(alt_vi="")
    document = DocumentAssetFactory.create()
    assert set(Asset.objects.of_kind(AssetKind.IMAGE)) == {picture, bare}
    assert set(Asset.objects.of_kind(AssetKind.IMAGE, AssetKind.FILE)) == {picture, bare, document}
    assert set(Asset.objects.lacking_alt()) == {bare}
    assert set(Asset.objects.with_sha256(picture.sha256)) == {picture}


@pytest.mark.django_db
def test_visible_to_asks_the_policy(visitor: Any, officer: Any) -> None:
    shown, hidden = AssetFactory.create(), AssetFactory.create(access=Access.STAFF)
    assert set(Asset.objects.visible_to(visitor)) == {shown}
    assert set(Asset.objects.visible_to(officer)) == {shown, hidden}


@pytest.mark.django_db
def test_a_gallery_costs_two_queries_whatever_its_size(
    django_assert_num_queries: Any,
) -> None:
    for _ in range(4):
        AssetFactory.create().image.get_rendition("width-20")
    with django_assert_num_queries(2):
        for asset in Asset.objects.for_gallery():
            assert len(asset.image.renditions.all()) == 1
