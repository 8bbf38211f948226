"""The addresses below MEDIA_URL: what exists, for whom it exists."""

import logging
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from media.models import Access, Asset, AssetKind
from tests.factories.media import AssetFactory, DocumentAssetFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def shown(asset: Asset) -> str:
    """Return the address of a rendition, made now."""
    url: str = asset.image.get_rendition("width-20|format-webp").url
    return url


def original(asset: Asset) -> str:
    """Return the address of the original picture."""
    url: str = asset.image.file.url
    return url


def test_visitors_see_renditions_of_public_assets(client: Client) -> None:
    url = shown(AssetFactory.create())
    assert url.startswith("/media/renditions/")
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert "public" in response["Cache-Control"]
    assert b"".join(response)[8:12] == b"WEBP"


def test_a_public_answer_depends_on_no_cookie(client: Client) -> None:
    assert "Cookie" not in client.get(shown(AssetFactory.create())).get("Vary", "")


def test_it_answers_head_and_ranges_through_the_door(client: Client) -> None:
    url = shown(AssetFactory.create())
    head = client.head(url)
    assert (head.status_code, b"".join(head)) == (200, b"")
    part = client.get(url, headers={"Range": "bytes=0-3"})
    assert (part.status_code, b"".join(part)) == (206, b"RIFF")


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_is_written_here(client: Client, method: str) -> None:
    response = getattr(client, method)(shown(AssetFactory.create()))
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    ("access", "statuses"),
    [
        (Access.PUBLIC, (200, 200, 200)),
        (Access.REGISTERED, (404, 200, 200)),
        (Access.STAFF, (404, 404, 200)),
        (Access.RESTRICTED, (404, 404, 200)),
    ],
)
def test_each_sees_what_is_meant_for_them(
    access: Access, statuses: tuple[int, int, int], visitor: Any, officer: Any
) -> None:
    url = shown(AssetFactory.create(access=access))
    found = []
    for user in (None, visitor, officer):
        client = Client()
        if user:
            client.force_login(user)
        response = client.get(url)
        found.append(response.status_code)
        if response.status_code == 200 and access != Access.PUBLIC:
            assert "private" in response["Cache-Control"]
    assert tuple(found) == statuses


def test_originals_are_for_officers_only(client: Client, visitor: Any, desk: Client) -> None:
    url = original(AssetFactory.create(filename="Cổng.png"))
    assert client.get(url).status_code == 404
    client.force_login(visitor)
    assert client.get(url).status_code == 404
    response = desk.get(url)
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment")
    assert "private" in response["Cache-Control"]


def test_a_document_is_not_served_here_to_visitors(client: Client, desk: Client) -> None:
    url = DocumentAssetFactory.create().document.file.url
    assert client.get(url).status_code == 404
    assert desk.get(url).status_code == 200


def test_without_a_policy_only_officers_see_their_own(
    nobody: None, client: Client, visitor: Any, desk: Client
) -> None:
    url = shown(AssetFactory.create())
    assert client.get(url).status_code == 404
    client.force_login(visitor)
    assert client.get(url).status_code == 404
    assert desk.get(url).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "renditions/bcdf23456789/x.webp",
        "originals/bcdf23456789/secret/x.png",
        "wagtail_uploads/x.png",
        "renditions/../../etc/passwd",
        "renditions/%2e%2e/%2e%2e/etc/passwd",
        "x",
        "",
    ],
)
def test_what_is_not_an_assets_file_is_not_there(client: Client, path: str) -> None:
    AssetFactory.create()
    assert client.get(f"/media/{path}", follow=True).status_code == 404


def test_another_assets_name_does_not_open_a_file(client: Client) -> None:
    hidden, open_one = AssetFactory.create(staff_only=True), AssetFactory.create()
    url = shown(hidden).replace(hidden.pk, open_one.pk)
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("kind", [AssetKind.IMAGE, AssetKind.AUDIO])
def test_an_asset_without_payload_has_no_files(client: Client, kind: AssetKind) -> None:
    asset = Asset.objects.create(kind=kind, sha256="0" * 64)
    path = {"folder": "renditions", "asset_id": asset.pk, "rest": "x.webp"}
    assert client.get(reverse("media:file", kwargs=path)).status_code == 404


def test_a_lost_file_is_missing_not_an_error(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    asset = AssetFactory.create()
    url = shown(asset)
    rendition = asset.image.renditions.get()
    rendition.file.storage.delete(rendition.file.name)
    with caplog.at_level(logging.WARNING):
        assert client.get(url).status_code == 404
    assert "gone from storage" in caplog.text


def test_serving_costs_two_queries(client: Client, django_assert_num_queries: Any) -> None:
    url = shown(AssetFactory.create())
    with django_assert_num_queries(2):
        client.get(url)
