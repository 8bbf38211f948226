"""How wide a picture is in truth: asked in its form, told to harvesters, shown smaller as well."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from media.kinds.image.models import MuseumImage
from tests.conformance.presentation import problems
from tests.factories.media import AssetFactory
from tests.media.iiif.conftest import asking as asking
from tests.media.iiif.sources import OneThing, thing

pytestmark = pytest.mark.django_db
DOOR = "/iiif/presentation/3/b1x/manifest.json"


def told(client: Client, asking: Any, width: object, **fields: Any) -> dict[str, Any]:
    """The canvas of a picture that is so wide, in millimetres."""
    asset = AssetFactory.create(**fields)
    MuseumImage.objects.filter(asset=asset).update(real_width=width)
    asking(OneThing(thing(asset.pk)))
    answer = client.get(DOOR).json()
    assert problems(answer) == []
    return answer["items"][0]  # type: ignore[no-any-return]  # a canvas


def test_a_canvas_says_how_large_its_pixels_are(client: Client, asking: Any) -> None:
    (service,) = told(client, asking, "1250.5", size=(500, 300))["service"]
    assert (service["physicalScale"], service["physicalUnits"]) == (2.501, "mm")


def test_where_less_is_shown_pixels_are_larger(client: Client, asking: Any) -> None:
    canvas = told(client, asking, "1200", size=(1200, 1200), max_side=600)
    assert (canvas["width"], canvas["service"][0]["physicalScale"]) == (600, 2)


def test_what_nobody_measured_has_no_scale(client: Client, asking: Any) -> None:
    assert "service" not in told(client, asking, None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1250", "1250.0"),
        ("0.5", None),
        ("-3", None),
        ("1000001", None),
        ("1e400", None),
        ("nan", None),
        ("rộng lắm", None),
    ],
)
def test_the_form_takes_millimetres(desk: Client, typed: str, kept: str | None) -> None:
    image = AssetFactory.create().image
    form = reverse("wagtailimages:edit", args=[image.pk])
    assert "Từ mép trái tới mép phải" in desk.get(form).content.decode()
    sent = {"title": "x", "alt_vi": "y", "access": "public", "rights": "cne", "real_width": typed}
    answer = desk.post(form, sent | {"collection": image.collection_id})
    image.refresh_from_db()
    assert (answer.status_code == 302) == (kept is not None)
    assert (None if image.real_width is None else str(image.real_width)) == kept
