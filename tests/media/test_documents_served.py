"""Documents at Wagtail's address go through the same policy."""

from typing import Any

import pytest
from django.test import Client
from wagtail.documents.models import document_served

from media.models import Access
from tests.factories.media import DocumentAssetFactory
from tests.media.samples.documents import PDF
from tests.media.stores import take

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def test_a_public_document_is_for_all(client: Client) -> None:
    document = DocumentAssetFactory.create(filename="Lý lịch.txt").document
    response = client.get(document.url)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/plain"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["ETag"] == f'"{document.asset.sha256}"'
    assert b"".join(response).decode().startswith("Nội dung")


def test_a_pdf_opens_in_the_browser_and_in_parts(client: Client) -> None:
    document = DocumentAssetFactory.create(filename="a.pdf", file=PDF).document
    response = client.get(document.url, headers={"Range": "bytes=0-4"})
    assert (response.status_code, b"".join(response)) == (206, b"%PDF-")
    assert response["Content-Disposition"].startswith("inline")


@pytest.mark.parametrize(
    ("access", "statuses"),
    [(Access.REGISTERED, (404, 200, 200)), (Access.RESTRICTED, (404, 404, 200))],
)
def test_others_are_not_there_for_others(
    access: Access, statuses: tuple[int, ...], visitor: Any, officer: Any
) -> None:
    document = DocumentAssetFactory.create(access=access).document
    found = []
    for user in (None, visitor, officer):
        client = Client()
        if user:
            client.force_login(user)
        found.append(client.get(document.url).status_code)
    assert tuple(found) == statuses


def test_without_a_policy_nobody_reads(nobody: None, client: Client) -> None:
    assert client.get(DocumentAssetFactory.create().document.url).status_code == 404


def test_a_wrong_name_or_a_lost_file_is_not_there(client: Client) -> None:
    document = DocumentAssetFactory.create().document
    assert client.get(f"/documents/{document.pk}/khac.txt").status_code == 404
    take(document.file.storage, document.file.name)
    assert client.get(document.url).status_code == 404


def test_readings_are_told(client: Client) -> None:
    heard = []

    def listen(**kwargs: Any) -> None:
        heard.append(kwargs["instance"])

    document_served.connect(listen)
    try:
        document = DocumentAssetFactory.create().document
        client.get(document.url)
    finally:
        document_served.disconnect(listen)
    assert heard == [document]
