"""Documents as payloads."""

import pytest

from media.kinds.file.models import MuseumDocument
from media.models import AssetKind
from tests.factories.media import DocumentAssetFactory

pytestmark = pytest.mark.django_db


def test_a_document_keeps_the_name_it_came_with() -> None:
    document = DocumentAssetFactory.create(filename="Quyết định 12-VH.txt").document
    assert document.filename == "Quyết định 12-VH.txt"
    assert str(document.file.name).endswith("/quyet-dinh-12-vh.txt")


def test_its_type_is_what_the_content_was_found_to_be() -> None:
    document = DocumentAssetFactory.create().document
    assert document.content_type == "text/plain"
    assert document.asset.kind == AssetKind.FILE
    document.asset.mime = ""
    assert document.content_type == "application/octet-stream"


def test_its_own_address_is_below_documents() -> None:
    document = DocumentAssetFactory.create(filename="a.txt").document
    assert document.url == f"/documents/{document.pk}/a.txt"
    assert MuseumDocument.objects.get().asset.document == document
