"""From an officer's upload to a visitor's page, through every door of media."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.test import Client
from django.urls import reverse

from media.models import Access, Asset
from tests.media.samples.pictures import photo_with_gps

pytestmark = pytest.mark.django_db


def page_of(asset: Asset) -> str:
    """Render a page that shows the asset."""
    template = Template("{% load media_tags %}{% picture asset %}{% credit asset %}")
    fresh = Asset.objects.for_gallery().get(pk=asset.pk)
    return template.render(Context({"asset": fresh}))


def addresses(html: str) -> set[str]:
    """Return every picture address in the page."""
    return set(re.findall(r"/media/renditions/[\w/.]+", html))


@pytest.fixture
def sent(desk: Client, django_capture_on_commit_callbacks: Any) -> Asset:
    """A photo that an officer sent, with its renditions made."""
    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(
            reverse("asset_chooser:create"),
            {
                "asset-upload-title": "Sân đình",
                "asset-upload-file": SimpleUploadedFile("san.jpg", photo_with_gps(size=(700, 500))),
                "asset-upload-alt_vi": "Sân đình nhìn từ cổng",
                "asset-upload-credit_vi": "Ảnh: Trần Thị B",
                "asset-upload-rights": "cc-by-sa-4.0",
                "asset-upload-access": "public",
                "asset-upload-tags": "",
            },
        )
    assert response.status_code == 200
    return Asset.objects.get()


def test_the_visitor_sees_every_rendition_and_nothing_private(sent: Asset, client: Client) -> None:
    html = page_of(sent)
    assert 'alt="Sân đình nhìn từ cổng"' in html
    assert "Ảnh: Trần Thị B" in html
    found = addresses(html)
    assert len(found) == 9
    for address in found:
        response = client.get(address)
        assert response.status_code == 200
        body = b"".join(response)
        assert b"Secret" not in body
        assert int(response["Content-Length"]) == len(body)


def test_nobody_is_shown_where_the_original_lies(sent: Asset, client: Client) -> None:
    html = page_of(sent)
    assert "originals" not in html
    assert sent.image.file.name.split("/")[2] not in html
    assert client.get(sent.image.file.url).status_code == 404


def test_closing_an_asset_closes_its_addresses(sent: Asset, client: Client, desk: Client) -> None:
    address = next(iter(addresses(page_of(sent))))
    Asset.objects.update(access=Access.STAFF)
    assert client.get(address).status_code == 404
    assert desk.get(address).status_code == 200


def test_who_kept_a_closed_picture_is_told_no_too(sent: Asset, client: Client) -> None:
    address = next(iter(addresses(page_of(sent))))
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    Asset.objects.update(access=Access.RESTRICTED)
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 404


def test_a_replaced_photo_gets_new_addresses(
    sent: Asset, client: Client, desk: Client, django_capture_on_commit_callbacks: Any
) -> None:
    before = addresses(page_of(sent))
    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(
            reverse("wagtailimages:edit", args=[sent.image.pk]),
            {
                "title": "Sân đình",
                "file": SimpleUploadedFile("san.jpg", photo_with_gps(size=(800, 400))),
                "alt_vi": "Sân đình đã lát lại",
                "rights": "cc-by-sa-4.0",
                "access": "public",
                "tags": "",
            },
        )
    assert response.status_code == 302
    after = addresses(page_of(sent))
    assert after
    assert not before & after
    assert {client.get(address).status_code for address in before} == {404}
    assert {client.get(address).status_code for address in after} == {200}


def test_the_admins_pages_open_with_it(sent: Asset, desk: Client) -> None:
    for name, arguments in (
        ("wagtailimages:index", []),
        ("wagtailimages:edit", [sent.image.pk]),
        ("wagtailimages:delete", [sent.image.pk]),
        ("media_assets:index", []),
        ("media_assets:usage", [sent.pk]),
        ("asset_chooser:choose", []),
    ):
        response = desk.get(reverse(name, args=arguments))
        assert response.status_code in {200, 302}, name
    page = desk.get(reverse("wagtailimages:edit", args=[sent.image.pk])).content.decode()
    assert "700x500" in page
