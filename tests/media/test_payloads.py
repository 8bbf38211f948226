"""What all payloads share."""

import pytest
from django.core.files.base import ContentFile
from wagtail.models import ReferenceIndex

from media.intake.fingerprint import Fingerprint
from media.kinds.file.models import MuseumDocument
from media.kinds.image.models import MuseumImage
from media.models import Asset, AssetKind, Payload
from media.models.payload import references_to
from tests.factories.media import AssetFactory, DocumentAssetFactory, picture_bytes

pytestmark = pytest.mark.django_db


def test_every_payload_model_says_its_kind() -> None:
    kinds = {kind for model in Payload.__subclasses__() for kind in model.kinds()}
    assert kinds >= {AssetKind.IMAGE, AssetKind.FILE, AssetKind.AUDIO, AssetKind.VIDEO}


@pytest.mark.parametrize("model", [MuseumImage, MuseumDocument])
def test_an_asset_is_made_once(model: type[MuseumImage | MuseumDocument]) -> None:
    payload = model(title="A")
    first = payload.ensure_asset()
    assert payload.ensure_asset() is first
    assert first.kind == model.asset_kind
    assert not Asset.objects.exists()


def test_what_is_measured_is_kept_on_both() -> None:
    image = MuseumImage(title="A")
    image.record_original(Fingerprint("a" * 64, "b" * 40, 12), "image/png", "x" * 300)
    assert (image.file_hash, image.file_size) == ("b" * 40, 12)
    asset = image.asset
    assert (asset.sha256, asset.bytes, asset.mime) == ("a" * 64, 12, "image/png")
    assert len(asset.filename) == 255


def test_a_document_saved_by_code_gets_its_asset() -> None:
    document = MuseumDocument(title="QĐ", file=ContentFile(b"text", name="qd.txt"))
    document.save()
    asset = Asset.objects.get()
    assert (asset.kind, asset.mime, asset.filename) == (AssetKind.FILE, "text/plain", "qd.txt")
    assert document.file_size == 4


def test_a_type_nobody_knows_stays_unknown() -> None:
    document = MuseumDocument(title="?", file=ContentFile(b"?", name="a.zzz"))
    document.save()
    assert document.asset.mime == ""


def test_a_failed_save_leaves_no_asset() -> None:
    image = MuseumImage(title="A", file=ContentFile(picture_bytes(), name="a.png"))
    image.collection_id = 999_999
    from django.db import IntegrityError, connection, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        image.save()
        connection.check_constraints()
    assert not Asset.objects.exists()


def test_a_payload_is_not_counted_as_using_its_asset() -> None:
    image = AssetFactory.create().image
    ReferenceIndex.create_or_update_for_object(image)
    assert references_to(image).count() == 0


def test_use_of_the_asset_counts_as_use_of_the_payload() -> None:
    """A document's description is not the point: any reference to the asset is."""
    from django.contrib.contenttypes.models import ContentType

    asset = AssetFactory.create()
    user_of = DocumentAssetFactory.create().document
    document_type = ContentType.objects.get_for_model(MuseumDocument)
    for target in (asset, asset.image):
        ReferenceIndex.objects.create(
            base_content_type=document_type,
            content_type=document_type,
            object_id=str(user_of.pk),
            to_content_type=ContentType.objects.get_for_model(type(target)),
            to_object_id=str(target.pk),
            model_path="file",
            content_path=f"file.{target.pk}",
            content_path_hash=ReferenceIndex._get_content_path_hash(f"file.{target.pk}"),
        )
    assert references_to(asset.image).count() == 2
    assert asset.image.get_usage().count() == 1
