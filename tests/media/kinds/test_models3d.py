"""What is made from a model: a copy without what is private, a picture; and what cannot be made."""

import json
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from PIL import Image

from media.actions.assets import create_model
from media.iiif.presentation.canvases import offer_of, painting_of
from media.kinds import kind_for
from media.kinds.making import make, make_copies, missing
from media.kinds.model3d.container import read_container
from media.kinds.model3d.intake import accept_model
from media.kinds.model3d.models import ModelCopy, MuseumModel3D
from media.models import Access, Asset
from tests.factories.media import ModelAssetFactory, picture_bytes
from tests.media.samples.models3d import SECRET, described, model_bytes, packed, picture

pytestmark = pytest.mark.django_db
Role = ModelCopy.Role


@pytest.fixture(autouse=True)
def no_gltfpack(settings: Any, monkeypatch: Any) -> None:
    """A machine without it, whose pictures are small."""
    settings.MEDIA_GLTFPACK = ""
    monkeypatch.setattr("media.kinds.model3d.derivatives.SIZE", (160, 120))


def made(asset: Asset) -> dict[str, ModelCopy]:
    """Make everything; return it by role."""
    list(make(asset.model3d))
    return {each.role: each for each in ModelCopy.objects.filter(model=asset.model3d)}


def again(asset: Asset) -> MuseumModel3D:
    """Return the model as it is stored now."""
    return MuseumModel3D.objects.select_related("asset").get(asset=asset)


def test_a_glb_comes_in_as_a_model() -> None:
    found = kind_for("glb")
    assert found is not None
    assert found.kind == "model3d"


@pytest.mark.parametrize(
    ("form", "mime"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")]
)
def test_the_copy_tells_nothing_private_and_shows_the_same(form: str, mime: str) -> None:
    sent = model_bytes(texture=picture(form), mime=mime)
    copy = made(ModelAssetFactory.create(file=sent))[Role.PLAIN]
    data = copy.file.open().read()
    assert copy.mime == "model/gltf-binary"
    assert copy.bytes == len(data)
    assert SECRET.encode() in sent
    assert SECRET.encode() not in data
    assert "Từ".encode() not in data
    before, after = (accept_model(ContentFile(each), "a.glb") for each in (sent, data))
    assert (before.triangles, before.size) == (after.triangles, after.size)


def test_bytes_that_the_description_does_not_use_are_left_behind() -> None:
    gltf, data = described()
    hidden = b"ngo 5, nha ong Tu" * 8
    gltf["buffers"] = [{"byteLength": len(data) + len(hidden)}]
    copy = made(ModelAssetFactory.create(file=packed(gltf, data + hidden)))[Role.PLAIN]
    assert hidden not in copy.file.open().read()


def test_unknown_extensions_are_left_out(tmp_path: Path) -> None:
    gltf, data = described()
    gltf["extensionsUsed"] = ["ACME_secret", "KHR_materials_unlit"]
    gltf["extensions"] = {"ACME_secret": {"note": SECRET}}
    gltf["materials"] = [{"extensions": {"KHR_materials_unlit": {}, "ACME_secret": {"a": SECRET}}}]
    copy = made(ModelAssetFactory.create(file=packed(gltf, data)))[Role.PLAIN]
    path = tmp_path / "a.glb"
    path.write_bytes(copy.file.open().read())
    kept = read_container(path).gltf
    assert kept["extensionsUsed"] == ["KHR_materials_unlit"]
    assert "ACME" not in json.dumps(kept)


def test_a_picture_is_drawn_without_a_browser() -> None:
    poster = made(ModelAssetFactory.create(file=model_bytes(texture=picture())))[Role.POSTER]
    with Image.open(BytesIO(poster.file.open().read())) as drawn:
        assert (drawn.format, drawn.size) == ("WEBP", (poster.width, poster.height))
        pixels = np.asarray(drawn.convert("RGB"), float)
    middle = pixels[pixels.shape[0] // 2, pixels.shape[1] // 2]
    corner = pixels[5, 5]
    assert np.abs(middle - corner).max() > 40  # the pyramid is red, the ground is paper


def test_an_officers_picture_is_used_instead() -> None:
    asset = ModelAssetFactory.create()
    asset.model3d.poster = ContentFile(picture_bytes(size=(1600, 900)), name="bia.png")
    asset.model3d.save()
    poster = made(asset)[Role.POSTER]
    assert (poster.mime, poster.width, poster.height) == ("image/webp", 160, 90)


def test_making_twice_makes_nothing_new() -> None:
    asset = ModelAssetFactory.create()
    first = {each.pk: each.file.name for each in made(asset).values()}
    assert missing(again(asset)) == []
    assert {each.pk: each.file.name for each in made(asset).values()} == first
    assert make_copies.call(asset.pk) == 0


def test_a_failure_is_an_entry_and_is_tried_again(monkeypatch: Any) -> None:
    asset = ModelAssetFactory.create()
    with monkeypatch.context() as patched:
        patched.setattr(
            "media.kinds.model3d.derivatives.draw",
            lambda *args: (_ for _ in ()).throw(ValueError("lạ")),
        )
        found = made(asset)
        assert "lạ" in found[Role.POSTER].problem
        assert not found[Role.PLAIN].problem
        with pytest.raises(CommandError):
            call_command("make_renditions", stdout=StringIO(), stderr=StringIO())
    out = StringIO()
    call_command("make_renditions", asset.pk, stdout=out)
    assert "assets=1 made=1 failed=0" in out.getvalue()
    assert "no gltfpack" in out.getvalue()


def test_files_go_with_the_model(
    own_storage: Path, django_capture_on_commit_callbacks: Any
) -> None:
    asset = ModelAssetFactory.create()
    made(asset)
    with django_capture_on_commit_callbacks(execute=True):
        asset.model3d.delete()
    assert not Asset.objects.exists()
    assert [path for path in own_storage.rglob("*") if path.is_file()] == []


def test_code_gives_views_and_they_are_checked() -> None:
    view = {"label_vi": "Cổng", "turn": 40, "x": 0, "y": 1, "z": 0}
    asset = ModelAssetFactory.create(views=[view, {"label_vi": "Mái"}])
    assert [each.label_vi for each in asset.model3d.views.all()] == ["Cổng", "Mái"]
    with pytest.raises(ValidationError):
        ModelAssetFactory.create(views=[{"label_vi": "Thiếu", "x": 1}])


def test_the_same_file_is_taken_in_once() -> None:
    told: dict[str, Any] = {"file": model_bytes(), "filename": "a.glb", "alt_vi": "T"}
    first = create_model(**told, once=True)
    assert create_model(**told, once=True) == first
    assert first.sha256


def test_iiif_viewers_get_the_picture_and_the_file_where_rights_allow() -> None:
    open_one, closed = (ModelAssetFactory.create(rights=rights) for rights in ("cc0-1.0", "inc"))
    for asset in (open_one, closed):
        assert painting_of(asset) is None
        made(asset)
        painting = painting_of(Asset.objects.get(pk=asset.pk))
        assert painting is not None
        assert (painting.type, painting.mime) == ("Image", "image/webp")
    offer = offer_of(Asset.objects.get(pk=open_one.pk))
    assert offer is not None
    assert (offer.type, offer.mime) == ("Model", "model/gltf-binary")
    assert offer_of(Asset.objects.get(pk=closed.pk)) is None


@pytest.mark.parametrize("access", [Access.REGISTERED, Access.STAFF, Access.RESTRICTED])
@pytest.mark.parametrize("role", [Role.PLAIN, Role.POSTER])
def test_the_policy_is_asked(client: Client, desk: Client, access: Access, role: str) -> None:
    url = made(ModelAssetFactory.create(access=access))[role].file.url
    assert client.get(url).status_code == 404
    assert client.get(url, headers={"Range": "bytes=0-1"}).status_code == 404
    assert "private" in desk.get(url)["Cache-Control"]


def test_what_is_public_is_served_and_originals_are_not(client: Client, desk: Client) -> None:
    asset = ModelAssetFactory.create()
    answer = client.get(made(asset)[Role.PLAIN].file.url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "model/gltf-binary")
    assert client.get(asset.model3d.file.url).status_code == 404
    assert desk.get(asset.model3d.file.url).status_code == 200


def test_officers_bring_in_a_model_with_its_views(desk: Client) -> None:
    page = desk.get(reverse("media_models3d:add"))
    assert "Góc nhìn có chú giải" in page.content.decode()
    told = {
        "title": "Đình", "alt_vi": "Đình nhìn từ cổng", "rights": "cc0-1.0", "access": "public",
        "turn": "30", "tilt": "74", "file": ContentFile(model_bytes(), name="dinh.glb"),
        "views-TOTAL_FORMS": "1", "views-INITIAL_FORMS": "0", "views-0-label_vi": "Cổng",
        "views-0-order": "1", "views-0-turn": "10", "views-0-tilt": "80", "views-0-distance": "60",
    }  # fmt: skip
    assert desk.post(reverse("media_models3d:add"), told).status_code == 302
    model = MuseumModel3D.objects.get()
    assert (model.triangles, model.wide) == (4, 1.0)
    assert [view.label_vi for view in model.views.all()] == ["Cổng"]
    edit = desk.get(reverse("media_models3d:edit", args=[model.pk])).content.decode()
    assert "Tạo lại bản còn thiếu" in edit
    told |= {"file": ContentFile(b"<html>", name="a.glb")}
    wrong = desk.post(reverse("media_models3d:add"), told)
    assert "Nội dung tệp không phải GLB" in wrong.content.decode()
    assert desk.get(reverse("media_models3d:index")).status_code == 200


def test_visitors_have_no_business_there(client: Client, visitor: Any) -> None:
    client.force_login(visitor)
    model = ModelAssetFactory.create().model3d
    for address in (reverse("media_models3d:add"), reverse("media_models3d:edit", args=[model.pk])):
        assert client.get(address).status_code in {302, 403}
