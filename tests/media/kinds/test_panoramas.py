"""Panoramas: what may come in, what the camera wrote, which sizes are made, who sees them."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from media.kinds import kind_of
from media.kinds.panorama.derivatives import make_spheres, spheres
from media.kinds.panorama.gpano import read_sphere
from media.kinds.panorama.intake import accept_panorama
from media.kinds.panorama.models import Hotspot, Panorama
from media.models import Asset
from tests.factories.media import AssetFactory, PanoramaAssetFactory, picture_bytes

_GPANO = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" {}/></rdf:RDF></x:xmpmeta>'
)


def sphere_bytes(size: tuple[int, int] = (2048, 1024), **told: object) -> bytes:
    """A JPEG in which a camera wrote these fields of GPano."""
    fields = " ".join(f'GPano:{name}="{value}"' for name, value in told.items())
    return picture_bytes(size=size, form="JPEG", xmp=_GPANO.format(fields).encode())


def code_of(data: bytes, filename: str = "a.jpg") -> str:
    """The code of the refusal; "" when it is taken."""
    try:
        accept_panorama(ContentFile(data), filename)
    except ValidationError as error:
        return str(error.code)
    return ""


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (sphere_bytes(), ""),
        (sphere_bytes((2050, 1024)), ""),
        (sphere_bytes((2048, 1366)), "panorama-shape"),
        (sphere_bytes((2000, 1000)), "panorama-small"),
        (sphere_bytes(ProjectionType="cylindrical"), "panorama-projection"),
        (
            sphere_bytes(
                FullPanoWidthPixels=4096,
                FullPanoHeightPixels=2048,
                CroppedAreaImageWidthPixels=2048,
                CroppedAreaImageHeightPixels=1024,
            ),
            "panorama-partial",
        ),
        (b"", "empty"),
        (b"\x00" * 4000, "wrong-content"),
        (sphere_bytes()[:2000], "damaged"),
    ],
)
def test_only_a_whole_sphere_comes_in(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_what_the_camera_wrote_is_read() -> None:
    data = sphere_bytes(
        ProjectionType="equirectangular",
        PoseHeadingDegrees=350,
        InitialViewHeadingDegrees=20,
        InitialViewPitchDegrees=-5,
        InitialHorizontalFOVDegrees=75,
    )
    found = read_sphere(ContentFile(data))
    assert (found.heading, found.yaw, found.pitch, found.field_of_view) == (350, 30, -5, 75)


@pytest.mark.parametrize(
    "packet",
    [
        b"<x",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        _GPANO.format(
            'GPano:PoseHeadingDegrees="nan" GPano:InitialViewPitchDegrees="1e99"'
        ).encode(),
    ],
)
def test_odd_words_of_a_camera_are_passed_over(packet: bytes) -> None:
    found = read_sphere(ContentFile(picture_bytes(size=(64, 32), form="JPEG", xmp=packet)))
    assert (found.heading, found.pitch) == (None, None)


@pytest.mark.django_db
def test_sizes_are_made_and_weighed_once(django_capture_on_commit_callbacks: Any) -> None:
    asset = PanoramaAssetFactory.create()
    panorama = Panorama.objects.get(image=asset.image)
    assert make_spheres(panorama) == 1
    assert make_spheres(panorama) == 0
    (made,) = spheres(panorama.image)
    assert (made.width, panorama.weights) == (2048, {str(made.file): made.file.size})
    call_command("make_renditions", asset.pk)
    kind = kind_of(asset)
    assert kind is not None and not list(kind.incomplete(Asset.objects.all()))


@pytest.mark.django_db
def test_a_panorama_is_a_picture_again_when_its_view_is_taken_away() -> None:
    asset = PanoramaAssetFactory.create()
    assert Asset.objects.get(pk=asset.pk).kind == "panorama"
    asset.image.panorama.delete()
    assert Asset.objects.get(pk=asset.pk).kind == "image"
    assert asset.image.__class__.objects.filter(pk=asset.image.pk).exists()


@pytest.mark.django_db
def test_a_place_leads_to_one_thing_at_most() -> None:
    scene, picture = PanoramaAssetFactory.create(), AssetFactory.create()
    panorama = scene.image.panorama
    for wrong in ({"scene": picture}, {"scene": scene, "thing": "b1x"}, {"pitch": 91}):
        with pytest.raises(ValidationError):
            Hotspot(panorama=panorama, label_vi="Cổng", **wrong).full_clean()


@pytest.mark.parametrize(
    ("yaw", "pitch", "box"),
    [
        (0, 0, (1007, 495, 34, 34)),
        (90, 45, (1519, 239, 34, 34)),
        (-180, 90, (0, 0, 34, 34)),
        (180, -90, (2014, 990, 34, 34)),
    ],
)
def test_a_place_has_a_box_within_the_flat_picture(
    yaw: float, pitch: float, box: tuple[int, int, int, int]
) -> None:
    assert Hotspot(yaw=yaw, pitch=pitch).box((2048, 1024)) == box


def form_data(**changes: Any) -> dict[str, Any]:
    """What the form sends."""
    data: dict[str, Any] = {
        "yaw": "0.0",
        "pitch": "0.0",
        "field_of_view": 80,
        "heading": "",
        **dict.fromkeys(("plan", "plan_x", "plan_y", "plan_turn"), ""),
        "hotspots-TOTAL_FORMS": 1,
        "hotspots-INITIAL_FORMS": 0,
        "hotspots-MIN_NUM_FORMS": 0,
        "hotspots-MAX_NUM_FORMS": 40,
    }
    spot = {"label_vi": "Cổng", "yaw": "12.5", "pitch": "-3", "id": "", "ORDER": 1, "DELETE": ""}
    return data | {f"hotspots-0-{name}": value for name, value in spot.items()} | changes


@pytest.mark.django_db
def test_an_officer_makes_a_panorama_of_a_picture(desk: Client) -> None:
    data = sphere_bytes(PoseHeadingDegrees=90, InitialViewHeadingDegrees=60)
    asset = AssetFactory.create(file=data, filename="san-dinh.jpg")
    assert desk.get(reverse("media_panoramas:add")).status_code == 200
    answer = desk.post(reverse("media_panoramas:add"), form_data(image=asset.image.pk))
    assert answer.status_code == 302, answer.context["form"].errors
    panorama = Panorama.objects.get()
    assert (panorama.heading, panorama.yaw) == (90, -30)
    assert panorama.hotspots.get().yaw == 12.5
    assert Asset.objects.get().kind == "panorama"
    assert desk.get(reverse("media_panoramas:index")).status_code == 200
    assert desk.get(reverse("media_panoramas:edit", args=[panorama.pk])).status_code == 200


@pytest.mark.django_db
def test_an_officer_puts_it_on_a_plan(desk: Client) -> None:
    panorama, plan = PanoramaAssetFactory.create().image.panorama, AssetFactory.create()
    form = reverse("media_panoramas:edit", args=[panorama.pk])
    image = {"image": panorama.image_id}
    for wrong in (
        {"plan": plan.pk},
        {"plan": plan.pk, "plan_x": "101", "plan_y": "5"},
        {"plan": panorama.image.asset_id, "plan_x": "5", "plan_y": "5"},
    ):
        assert desk.post(form, form_data(**image, **wrong)).status_code == 200
    standing = {"plan": plan.pk, "plan_x": "50", "plan_y": "75.5", "plan_turn": "90"}
    assert desk.post(form, form_data(**image, **standing, heading="120")).status_code == 302
    panorama.refresh_from_db()
    assert (panorama.plan_id, panorama.plan_y, panorama.north) == (plan.pk, 75.5, 330)


@pytest.mark.django_db
def test_an_officer_is_told_why_a_picture_is_no_panorama(desk: Client) -> None:
    asset = AssetFactory.create()
    answer = desk.post(reverse("media_panoramas:add"), form_data(image=asset.image.pk))
    assert "rộng phải gấp đôi" in answer.content.decode()
    assert Asset.objects.get().kind == "image"


@pytest.mark.django_db
def test_its_file_is_replaced_by_another_sphere_only(desk: Client) -> None:
    image = PanoramaAssetFactory.create().image
    file = SimpleUploadedFile("b.png", picture_bytes(size=(300, 200)))
    told = {"title": "x", "alt_vi": "y", "access": "public", "rights": "cne", "file": file}
    answer = desk.post(reverse("wagtailimages:edit", args=[image.pk]), told)
    assert "rộng phải gấp đôi" in answer.content.decode()


@pytest.mark.django_db
def test_nobody_else_comes_to_the_form(client: Client, visitor: Any) -> None:
    panorama = PanoramaAssetFactory.create().image.panorama
    client.force_login(visitor)
    assert client.get(reverse("media_panoramas:edit", args=[panorama.pk])).status_code in (302, 403)
