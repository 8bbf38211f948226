"""The doors of the Image API: what they answer, to whom, under which headers."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from PIL import Image

from media.iiif.image import drawing
from media.kinds.image.models import MuseumImage
from media.kinds.image.pyramids import make_pyramid
from media.models import Access, Asset
from media.rights import RightsStatement
from tests.factories.media import AssetFactory, DocumentAssetFactory, picture_bytes

pytestmark = pytest.mark.django_db

CONTEXT = "http://iiif.io/api/image/3/context.json"
NOBODY = "bcdfghjk2345"


def asset_with_pyramid(size: tuple[int, int] = (1300, 700), **fields: Any) -> Asset:
    """A picture that can be looked into."""
    fields.setdefault("rights", RightsStatement.BY)
    asset: Asset = AssetFactory.create(size=size, **fields)
    make_pyramid(asset.image)
    return asset


def door(asset: Asset, rest: str = "") -> str:
    """An address below the asset's base URI."""
    return f"/iiif/3/{asset.pk}{rest}"


def drawn(client: Client, asset: Asset, request: str) -> Image.Image:
    """What a request shows."""
    response = client.get(door(asset, f"/{request}"))
    assert response.status_code == 200, response.content
    return Image.open(BytesIO(response.content))


def test_the_base_uri_leads_to_the_information(client: Client) -> None:
    asset = asset_with_pyramid()
    for address in (door(asset), door(asset, "/")):
        response = client.get(address)
        assert response.status_code == 303
        assert response["Location"] == door(asset, "/info.json")
        assert response["Access-Control-Allow-Origin"] == "*"


def test_the_information_tells_what_is_true(client: Client, settings: Any) -> None:
    settings.IIIF_MAX_SIDE, settings.IIIF_MAX_AREA = 1000, 900_000
    asset = asset_with_pyramid()
    info = client.get(door(asset, "/info.json")).json()
    assert info["id"] == f"http://testserver{door(asset)}"
    assert (info["@context"], info["type"]) == (CONTEXT, "ImageService3")
    assert (info["protocol"], info["profile"]) == ("http://iiif.io/api/image", "level2")
    assert (info["width"], info["height"]) == (1300, 700)
    assert (info["maxWidth"], info["maxHeight"], info["maxArea"]) == (1000, 1000, 900_000)
    assert info["sizes"] == [{"width": 325, "height": 175}, {"width": 650, "height": 350}]
    assert info["tiles"] == [{"width": 512, "height": 512, "scaleFactors": [1, 2, 4]}]
    assert info["rights"] == "http://creativecommons.org/licenses/by/4.0/"


def test_what_the_information_offers_is_answered(client: Client) -> None:
    asset = asset_with_pyramid()
    info = client.get(door(asset, "/info.json")).json()
    for format_ in ("jpg", "png", *info["extraFormats"]):
        assert drawn(client, asset, f"full/100,/0/default.{format_}").size == (100, 54)
    for quality in ("default", *info["extraQualities"]):
        assert drawn(client, asset, f"full/100,/0/{quality}.png").size == (100, 54)
    for size in info["sizes"]:
        request = f"full/{size['width']},{size['height']}/0/default.jpg"
        assert drawn(client, asset, request).size == (size["width"], size["height"])
    assert "sizeUpscaling" in info["extraFeatures"]
    assert drawn(client, asset, "0,0,100,100/^200,/0/default.jpg").size == (200, 200)
    assert "rotationArbitrary" in info["extraFeatures"] and "mirroring" in info["extraFeatures"]
    assert drawn(client, asset, "0,0,100,100/max/!45/default.png").mode == "RGBA"


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", f'application/ld+json;profile="{CONTEXT}"'),
        ("*/*", f'application/ld+json;profile="{CONTEXT}"'),
        ("application/ld+json", f'application/ld+json;profile="{CONTEXT}"'),
        ("application/json", "application/json"),
        ("application/json, application/ld+json;q=0.5", "application/json"),
        ("image/png", "application/json"),
    ],
)
def test_the_information_is_json_or_json_ld_as_asked(
    client: Client, accept: str, kind: str
) -> None:
    headers = {"Accept": accept} if accept else {}
    response = client.get(door(asset_with_pyramid(), "/info.json"), headers=headers)
    assert response["Content-Type"] == kind
    assert "Accept" in response["Vary"].split(", ")


def test_an_image_says_where_it_belongs(client: Client) -> None:
    asset = asset_with_pyramid()
    response = client.get(door(asset, "/pct:0,0,50,50/!325,900/0/color.jpg"))
    assert response["Content-Type"] == "image/jpeg"
    assert response["Link"] == (
        f'<http://testserver{door(asset)}/0,0,650,350/325,175/0/default.jpg>;rel="canonical", '
        '<http://iiif.io/api/image/3/level2.json>;rel="profile"'
    )
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"] == "public, max-age=86400"
    assert response["X-Accel-Expires"] == "60"  # for a front server: then it asks again
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("rest", ["/info.json", "/full/100,/0/default.jpg"])
def test_it_is_not_sent_twice(client: Client, rest: str) -> None:
    address = door(asset_with_pyramid(), rest)
    first = client.get(address)
    for name, value in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        again = client.get(address, headers={name: first[value]})
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]
        assert again["Access-Control-Allow-Origin"] == "*"
        assert again["Cache-Control"] == first["Cache-Control"]
    long_ago = (datetime.now(UTC) - timedelta(days=9)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert client.get(address, headers={"If-Modified-Since": long_ago}).status_code == 200


def test_equal_requests_have_one_tag_and_another_file_another(client: Client) -> None:
    asset = asset_with_pyramid()
    first = client.get(door(asset, "/full/650,/0/default.jpg"))["ETag"]
    assert client.get(door(asset, "/pct:0,0,100,100/pct:50/0/color.jpg"))["ETag"] == first
    assert client.get(door(asset, "/full/650,/0/gray.jpg"))["ETag"] != first
    asset.image.pyramid.delete()
    make_pyramid(MuseumImage.objects.get(pk=asset.image.pk))
    assert client.get(door(asset, "/full/650,/0/default.jpg"))["ETag"] != first


@pytest.mark.parametrize("rest", ["", "/info.json", "/full/max/0/default.jpg", "/a/b"])
def test_preflights_and_other_methods(client: Client, rest: str) -> None:
    address = door(asset_with_pyramid(), rest)
    answer = client.options(address, headers={"Origin": "https://viewer.example"})
    assert answer.status_code == 204
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    for method in ("post", "put", "delete", "patch"):
        answer = getattr(client, method)(address)
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_head_tells_what_get_would(client: Client) -> None:
    address = door(asset_with_pyramid(), "/full/100,/0/default.jpg")
    head, get = client.head(address), client.get(address)
    assert head.content == b""
    assert head["Content-Length"] == get["Content-Length"] == str(len(get.content))
    assert head["ETag"] == get["ETag"]


@pytest.mark.parametrize(
    "rest",
    [
        *("full/max/0/default.bmp", "full/max/0/native.jpg", "full/max/x/default.jpg"),
        *("full/full/0/default.jpg", "5000,0,1,1/max/0/default.jpg", "0,0,0,1/max/0/default.jpg"),
        *(
            "full/1301,/0/default.jpg",
            "full/^9999,/0/default.jpg",
            "a'%3Cscript%3E/max/0/default.jpg",
        ),
        *(f"{'9' * 3000}/max/0/default.jpg", "full/max/0/default", "%00/max/0/default.jpg"),
    ],
)
def test_a_bad_request_is_told_what_is_wrong(client: Client, rest: str) -> None:
    response = client.get(door(asset_with_pyramid(), f"/{rest}"))
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "no-store"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json()["detail"]


@pytest.mark.parametrize(
    "path", [NOBODY, f"{NOBODY}/info.json", f"{NOBODY}/full/max/0/default.jpg", "a/b/c", "", "%2F"]
)
def test_what_is_not_there_is_missing(client: Client, path: str) -> None:
    assert client.get(f"/iiif/3/{path}").status_code == 404


def test_a_document_is_no_image(client: Client) -> None:
    assert client.get(door(DocumentAssetFactory.create(), "/info.json")).status_code == 404


REST = ("", "/info.json", "/full/100,/0/default.jpg", "/0,0,512,512/512,/0/default.jpg")


@pytest.mark.parametrize(
    ("access", "admitted"),
    [
        (Access.PUBLIC, (True, True, True)),
        (Access.REGISTERED, (False, True, True)),
        (Access.STAFF, (False, False, True)),
        (Access.RESTRICTED, (False, False, True)),
    ],
)
def test_each_sees_what_is_meant_for_them(
    access: Access, admitted: tuple[bool, bool, bool], visitor: Any, officer: Any
) -> None:
    asset = asset_with_pyramid(access=access)
    for user, lets_in in zip((None, visitor, officer), admitted, strict=True):
        client = Client()
        if user:
            client.force_login(user)
        for rest in REST:
            response = client.get(door(asset, rest))
            assert (response.status_code in (200, 303)) is lets_in
            if response.status_code == 200 and access != Access.PUBLIC:
                assert response["Cache-Control"] == "private, no-store"
            if not lets_in:
                unknown = client.get(f"/iiif/3/{NOBODY}{rest}")
                assert (response.status_code, response.content) == (404, unknown.content)


def test_a_hidden_picture_is_not_told_by_conditions(client: Client) -> None:
    asset = asset_with_pyramid()
    rest = "/full/100,/0/default.jpg"
    tag = client.get(door(asset, rest))["ETag"]
    Asset.objects.filter(pk=asset.pk).update(access=Access.STAFF)
    assert client.get(door(asset, rest), headers={"If-None-Match": tag}).status_code == 404


def test_without_a_policy_nobody_sees_anything(nobody: None, client: Client) -> None:
    assert client.get(door(asset_with_pyramid(), "/info.json")).status_code == 404


def test_a_picture_without_pyramid_is_asked_to_wait(client: Client) -> None:
    asset = AssetFactory.create()
    assert client.get(door(asset, "/info.json")).status_code == 200
    response = client.get(door(asset, "/full/max/0/default.jpg"))
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert response["Access-Control-Allow-Origin"] == "*"
    assert client.get(door(asset, "/full/max/0/default.jpg")).status_code == 200


def test_a_lost_pyramid_is_made_again(client: Client) -> None:
    asset = asset_with_pyramid()
    cache.clear()
    Path(asset.image.pyramid.file.path).unlink()
    assert client.get(door(asset, "/full/max/0/default.jpg")).status_code == 503
    assert client.get(door(asset, "/full/max/0/default.jpg")).status_code == 200


def test_a_damaged_pyramid_is_no_server_error(client: Client) -> None:
    asset = asset_with_pyramid()
    Path(asset.image.pyramid.file.path).write_bytes(b"II*\x00damaged")
    assert client.get(door(asset, "/full/max/0/default.jpg")).status_code == 503


def test_a_busy_server_says_when_to_come_back(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = asset_with_pyramid()
    monkeypatch.setattr(drawing, "PATIENCE", 0.01)
    for _ in range(drawing.AT_A_TIME):
        drawing._turns.acquire()
    try:
        assert client.get(door(asset, "/full/100,/0/default.jpg")).status_code == 503
        assert client.get(door(asset, "/0,0,512,512/512,/0/default.jpg")).status_code == 200
    finally:
        for _ in range(drawing.AT_A_TIME):
            drawing._turns.release()


def test_nothing_private_is_served(client: Client) -> None:
    profile = picture_bytes(form="JPEG", size=(600, 600), comment=b"SecretPlace")
    asset = asset_with_pyramid(file=profile, filename="a.jpg")
    for request in ("full/max/0/default.jpg", "full/max/0/default.png", "full/max/0/default.tif"):
        body = client.get(door(asset, f"/{request}")).content
        assert b"SecretPlace" not in body
        assert not Image.open(BytesIO(body)).getexif().get(0x8825)


def test_a_tile_costs_two_queries(client: Client, django_assert_num_queries: Any) -> None:
    asset = asset_with_pyramid()
    with django_assert_num_queries(1):  # and what the policy asks: none here
        client.get(door(asset, "/0,0,512,512/512,/0/default.jpg"))
