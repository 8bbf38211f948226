"""Notes on places in pictures: what they may say, who writes them, where harvesters read them."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from media.actions.annotations import annotate
from media.kinds.image.annotations import Annotated, Annotation
from media.models import Access, Asset
from tests.conformance.presentation import problems
from tests.factories.media import AssetFactory, PanoramaAssetFactory, SequenceAssetFactory
from tests.media.iiif.conftest import asking as asking
from tests.media.iiif.sources import OneThing, thing

pytestmark = pytest.mark.django_db
PLACE = {"x": 10, "y": 20, "width": 30, "height": 40}
DOOR = "/iiif/presentation/3/b1x/manifest.json"


def noted(*notes: dict[str, Any], **fields: Any) -> Asset:
    """A picture of 200 × 100 pixels with these notes."""
    asset = AssetFactory.create(size=(200, 100), **fields)
    annotate(asset, [{**PLACE, "note_vi": "Đầu đao", **note} for note in notes or ({},)])
    return asset


@pytest.mark.parametrize(
    "wrong",
    [
        {"x": -1},
        {"y": 101},
        {"width": 0},
        {"x": 80, "width": 30},
        {"y": 61},
        {"height": float("nan")},
        {"note_vi": ""},
    ],
)
def test_a_place_lies_within_its_picture_and_says_something(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        noted(wrong)
    assert not Annotated.objects.exists()


@pytest.mark.parametrize(
    ("place", "box"),
    [
        (PLACE, (20, 20, 60, 40)),
        ({"x": 0, "y": 0, "width": 100, "height": 100}, (0, 0, 200, 100)),
        ({"x": 99.9, "y": 99.9, "width": 0.1, "height": 0.1}, (199, 99, 1, 1)),
        ({"x": 33.33, "y": 33.33, "width": 66.68, "height": 66.68}, (67, 33, 133, 67)),
    ],
)
def test_a_box_is_within_the_picture(
    place: dict[str, float], box: tuple[int, int, int, int]
) -> None:
    assert Annotation(**place).box((200, 100)) == box


def test_manifests_tell_notes_in_both_languages(client: Client, asking: Any) -> None:
    asset = noted({"note_en": "The eave"}, {"note_vi": "Bậc thềm <b>", "x": 0})
    asking(OneThing(thing(asset.pk)))
    answer = client.get(DOOR).json()
    assert problems(answer) == []
    (canvas,) = answer["items"]
    (page,) = canvas["annotations"]
    first, second = page["items"]
    assert first["motivation"] == "commenting"
    assert first["target"] == f"{canvas['id']}#xywh=20,20,60,40"
    assert [(each["language"], each["value"]) for each in first["body"]] == [
        ("vi", "Đầu đao"),
        ("en", "The eave"),
    ]
    assert [each["value"] for each in second["body"]] == ["Bậc thềm <b>"]


def test_notes_count_pixels_of_what_may_be_seen(client: Client, asking: Any) -> None:
    asset = AssetFactory.create(size=(1200, 1200), max_side=600)
    annotate(asset, [{**PLACE, "note_vi": "a"}])
    asking(OneThing(thing(asset.pk)))
    (canvas,) = client.get(DOOR).json()["items"]
    assert canvas["width"] == 600
    assert canvas["annotations"][0]["items"][0]["target"].endswith("#xywh=60,120,180,240")


def test_notes_of_a_closed_picture_are_nobodys(client: Client, asking: Any) -> None:
    closed, seen = noted({"note_vi": "Hậu cung kín"}, access=Access.STAFF), noted()
    asking(OneThing(thing(closed.pk, seen.pk)))
    assert "kín" not in client.get(DOOR).content.decode()


def test_notes_cost_no_query_each(client: Client, asking: Any) -> None:
    few, many = [noted().pk], [noted({}, {}, {}).pk for _ in range(4)]
    counts = []
    for used in (few, few, many):
        asking(OneThing(thing(*used)))
        with CaptureQueriesContext(connection) as asked:
            client.get(DOOR)
        counts.append(len(asked))
    assert counts[1] == counts[2]


def form_data(**changes: Any) -> dict[str, Any]:
    """What the form sends."""
    data: dict[str, Any] = {
        "annotations-TOTAL_FORMS": 1,
        "annotations-INITIAL_FORMS": 0,
        "annotations-MIN_NUM_FORMS": 0,
        "annotations-MAX_NUM_FORMS": 40,
    }
    row = {**PLACE, "note_vi": "Đầu đao", "note_en": "", "id": "", "ORDER": 1, "DELETE": ""}
    return data | {f"annotations-0-{name}": value for name, value in row.items()} | changes


def test_an_officer_explains_a_picture(desk: Client) -> None:
    image = AssetFactory.create().image
    page = desk.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    add = f"{reverse('media_annotations:add')}?image={image.pk}"
    assert add in page
    assert f"/iiif/3/{image.asset_id}/full" in desk.get(add).content.decode()
    answer = desk.post(reverse("media_annotations:add"), form_data(image=image.pk))
    annotated = Annotated.objects.get()
    form = reverse("media_annotations:edit", args=[annotated.pk])
    assert answer.url == form  # type: ignore[attr-defined]  # a redirect
    assert desk.get(add).url == form  # type: ignore[attr-defined]  # as above
    row = annotated.annotations.get()
    changed = form_data(
        **{"annotations-INITIAL_FORMS": 1, "annotations-0-id": row.pk, "annotations-0-x": "12.5"},
        image=image.pk,
    )
    assert desk.post(form, changed).status_code == 302
    assert annotated.annotations.get().x == 12.5
    assert list(
        ModelLogEntry.objects.filter(object_id=str(annotated.pk)).values_list("action", flat=True)
    ) == ["wagtail.edit", "wagtail.create"]
    assert "Số chú giải" in desk.get(reverse("media_annotations:index")).content.decode()
    desk.post(reverse("media_annotations:delete", args=[annotated.pk]))
    assert not Annotated.objects.exists() and Asset.objects.filter(pk=image.asset_id).exists()


def test_what_is_wrong_stands_beside_its_number(desk: Client) -> None:
    image = AssetFactory.create().image
    wrong = form_data(image=image.pk, **{"annotations-0-x": "90"})
    page = desk.post(reverse("media_annotations:add"), wrong).content.decode()
    assert "Vùng này ra ngoài ảnh." in page and 'value="90' in page
    assert not Annotated.objects.exists()


def test_some_pictures_are_explained_elsewhere(desk: Client) -> None:
    leaf = SequenceAssetFactory.create(length=1).sequence.pages.get().image
    sphere = PanoramaAssetFactory.create().image
    for image, told in ((leaf, "một trang của tài liệu"), (sphere, "ảnh toàn cảnh")):
        for query in ("", f"?image={image.pk}"):
            answer = desk.post(reverse("media_annotations:add") + query, form_data(image=image.pk))
            assert told in answer.content.decode()
    assert desk.get(reverse("media_annotations:add") + "?image=²").status_code == 200


def test_nobody_else_comes_to_the_form(client: Client, visitor: Any) -> None:
    annotated = noted().image.annotated
    client.force_login(visitor)
    for name in ("edit", "delete"):
        answer = client.get(reverse(f"media_annotations:{name}", args=[annotated.pk]))
        assert answer.status_code in (302, 403)


def test_notes_go_with_their_picture() -> None:
    asset = noted()
    asset.image.delete()
    assert not Annotation.objects.exists() and not Asset.objects.filter(pk=asset.pk).exists()
