"""Documents of several pages in manifests: a canvas each, parts, lines as annotations."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from media.actions.pages import NewPage, add_page
from media.iiif.presentation import Use, Words
from media.iiif.presentation.resources import CONTEXT, SEARCH_CONTEXT
from media.iiif.presentation.source import ManifestSource
from media.kinds.pages.enums import Role
from media.kinds.pages.leaves import pages_of
from media.models import Asset
from tests.conformance.presentation import problems
from tests.factories.media import AssetFactory, SequenceAssetFactory, picture_bytes
from tests.media.iiif.sources import OneThing, thing

pytestmark = pytest.mark.django_db

DOOR = "/iiif/presentation/3/b1x/manifest.json"
HOME = "http://localhost:8000"
Register = Callable[[ManifestSource], ManifestSource]


def manifest(client: Client, asking: Register, *assets: Asset, **fields: Any) -> dict[str, Any]:
    """The manifest of a thing with these assets, valid."""
    asking(OneThing(thing(*(asset.pk for asset in assets), **fields)))
    response = client.get(DOOR)
    assert response.status_code == 200, response.content
    assert problems(response.json()) == []
    return response.json()  # type: ignore[no-any-return]  # a manifest


def test_every_page_has_its_canvas_in_order(client: Client, asking: Register) -> None:
    asset = SequenceAssetFactory.create(length=3, how={"direction": "right-to-left"})
    told = manifest(client, asking, asset)
    assert (told["viewingDirection"], told["behavior"]) == ("right-to-left", ["paged"])
    assert [each["label"]["vi"] for each in told["items"]] == [["tờ 1a"], ["tờ 2a"], ["tờ 3a"]]
    page = pages_of(asset.sequence)[0]
    canvas = told["items"][0]
    assert canvas["id"] == f"{HOME}/iiif/presentation/3/b1x/canvas/{asset.pk}/{page.pk}"
    body = canvas["items"][0]["items"][0]["body"]
    assert page.image and body["service"][0]["id"] == f"{HOME}/iiif/3/{page.image.asset_id}"
    assert (canvas["width"], canvas["height"]) == (60, 90)


def test_loose_leaves_are_individuals(client: Client, asking: Register) -> None:
    asset = SequenceAssetFactory.create(how={"facing": False})
    assert manifest(client, asking, asset)["behavior"] == ["individuals"]


def test_a_lost_leaf_keeps_its_place_and_a_foldout_stands_alone(
    client: Client, asking: Register
) -> None:
    asset = SequenceAssetFactory.create(length=1)
    add_page(asset.sequence, NewPage(label="tờ 2a", role=Role.MISSING))
    sent = NewPage(
        file=picture_bytes(size=(200, 50)), filename="gap.png", label="bản đồ", role=Role.FOLDOUT
    )
    add_page(asset.sequence, sent)
    _first, lost, map_ = manifest(client, asking, asset)["items"]
    assert lost["label"]["vi"] == ["tờ 2a (trang mất)"]
    assert (lost["width"], lost["items"][0]["items"]) == (60, [])
    assert map_["behavior"] == ["non-paged"]


def test_a_picture_beside_facing_pages_has_no_side(client: Client, asking: Register) -> None:
    picture, book = AssetFactory.create(), SequenceAssetFactory.create()
    told = manifest(client, asking, picture, book)
    assert told["items"][0]["behavior"] == ["non-paged"]
    assert "behavior" not in told["items"][1]


def test_parts_are_ranges(client: Client, asking: Register) -> None:
    asset = SequenceAssetFactory.create(length=4)
    pages = list(pages_of(asset.sequence))
    for page, name in ((pages[1], "Quyển một"), (pages[3], "Quyển hai")):
        page.section_vi = name
        page.save()
    uses = (Use(asset.pk, Words.of("Sách")),)
    (book,) = manifest(client, asking, uses=uses)["structures"]
    assert book["label"] == {"vi": ["Sách"]}
    assert [part["label"]["vi"] for part in book["items"]] == [["Quyển một"], ["Quyển hai"]]
    assert [len(part["items"]) for part in book["items"]] == [2, 1]


def test_lines_are_annotations_at_an_address_of_their_own(client: Client, asking: Register) -> None:
    asset = SequenceAssetFactory.create(length=1)
    told = manifest(client, asking, asset)
    assert told["@context"] == [SEARCH_CONTEXT, CONTEXT]
    door = f"{HOME}/iiif/search/2/b1x"
    terms = {"id": f"{door}/autocomplete", "type": "AutoCompleteService2"}
    assert told["service"] == [{"id": door, "type": "SearchService2", "service": [terms]}]
    canvas = told["items"][0]
    (lines,) = canvas["annotations"]
    answer = client.get(lines["id"].removeprefix(HOME)).json()
    assert problems(answer) == []
    first, *_others, last = answer["items"]
    assert first["target"] == f"{canvas['id']}#xywh=10,5,20,80"
    assert first["motivation"] == "supplementing"
    assert first["body"]["language"] == "lzh-Hani" and first["body"]["value"] == "南國山河"
    assert (last["target"], last["body"]["value"]) == (canvas["id"], "thiên thư 1")


def test_what_is_not_written_has_no_lines(client: Client, asking: Register) -> None:
    page = NewPage(file=picture_bytes(), filename="a.png")
    asset = SequenceAssetFactory.create(pages=[page])
    told = manifest(client, asking, asset)
    assert "service" not in told and "annotations" not in told["items"][0]
    key = pages_of(asset.sequence)[0].pk
    door = f"/iiif/presentation/3/b1x/annotations/{asset.pk}/{key}.json"
    assert client.get(door).status_code == 404


def test_a_closed_document_is_in_no_manifest(client: Client, asking: Register) -> None:
    asset = SequenceAssetFactory.create(staff_only=True)
    picture = AssetFactory.create()
    told = manifest(client, asking, picture, asset)
    assert asset.pk not in str(told) and "service" not in told
    key = pages_of(asset.sequence)[0].pk
    door = f"/iiif/presentation/3/b1x/annotations/{asset.pk}/{key}.json"
    assert client.get(door).status_code == 404


def test_an_officer_sees_it_and_no_cache_keeps_it(desk: Client, asking: Register) -> None:
    asset = SequenceAssetFactory.create(length=1, staff_only=True)
    asking(OneThing(thing(asset.pk)))
    answer = desk.get(DOOR)
    assert answer["Cache-Control"] == "private, no-store"
    lines = answer.json()["items"][0]["annotations"][0]["id"].removeprefix(HOME)
    assert desk.get(lines)["Cache-Control"] == "private, no-store"


def test_a_manifest_costs_the_same_however_many_pages(
    client: Client, asking: Register, django_assert_max_num_queries: Any
) -> None:
    for length in (1, 8):
        asset = SequenceAssetFactory.create(length=length)
        asking(OneThing(thing(asset.pk)))
        with django_assert_max_num_queries(4):
            assert len(client.get(DOOR).json()["items"]) == length
