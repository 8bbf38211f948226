"""Pyramids: made once, whole or not at all, showing what the original shows and no more."""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from PIL import Image, ImageCms, ImageSequence

from media.actions.assets import replace_image
from media.kinds.image import pyramids
from media.kinds.image.levelled import TILE, write_pyramid
from media.kinds.image.models import MuseumImage, Pyramid
from media.kinds.image.pyramids import make_pyramid, make_pyramid_of, pyramid_of
from tests.factories.media import AssetFactory, picture_bytes
from tests.media.samples.pictures import photo_with_gps, turned_photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def image() -> MuseumImage:
    """A picture nothing was made from yet."""
    found: MuseumImage = AssetFactory.create(size=(1300, 700)).image
    return found


def again(image: MuseumImage) -> MuseumImage:
    """The image as a later request finds it."""
    return MuseumImage.objects.select_related("asset", "pyramid").get(pk=image.pk)


def levels(data: bytes, tmp_path: Path) -> list[Image.Image]:
    """Make a pyramid of an original and return its levels, the largest first."""
    path = tmp_path / "pyramid.tif"
    write_pyramid(ContentFile(data), path)
    with Image.open(path) as found:
        return [page.copy() for page in ImageSequence.Iterator(found)]


def test_a_pyramid_halves_until_it_fits_a_tile(image: MuseumImage) -> None:
    assert make_pyramid(image)
    made = again(image).pyramid
    with Image.open(made.file.path) as found:
        sizes = [page.size for page in ImageSequence.Iterator(found)]
        assert found.tag_v2[322] == found.tag_v2[323] == TILE
    assert sizes == [(1300, 700), (650, 350), (325, 175)]


def test_its_address_cannot_be_guessed_and_opens_nothing(image: MuseumImage, client: Any) -> None:
    make_pyramid(image)
    name = again(image).pyramid.file.name
    folder, asset_id, last = name.split("/")
    assert (folder, asset_id) == ("pyramids", image.asset_id)
    assert len(last) >= 20
    assert client.get(f"/media/{name}").status_code == 404


def test_a_second_run_makes_nothing(image: MuseumImage) -> None:
    make_pyramid(image)
    before = again(image).pyramid.file.name
    assert not make_pyramid(again(image))
    assert again(image).pyramid.file.name == before


def test_the_original_is_never_altered(image: MuseumImage) -> None:
    before = Path(image.file.path).read_bytes()
    make_pyramid(image)
    assert Path(image.file.path).read_bytes() == before


def test_a_lost_file_is_made_again(image: MuseumImage) -> None:
    make_pyramid(image)
    Path(again(image).pyramid.file.path).unlink()
    assert pyramid_of(again(image)) is None
    assert make_pyramid(again(image))
    assert pyramid_of(again(image)) is not None


def test_another_original_has_another_pyramid(image: MuseumImage) -> None:
    make_pyramid(image)
    old = Path(again(image).pyramid.file.path)
    replace_image(again(image).asset, file=picture_bytes(size=(90, 60)), filename="b.png")
    assert pyramid_of(again(image)) is None
    assert make_pyramid(again(image))
    assert not old.exists()
    assert [path.suffix for path in old.parent.iterdir()] == [".tif"]


def test_nobody_sees_half_of_one(image: MuseumImage, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(file: Any, path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("disk full")

    monkeypatch.setattr(pyramids, "write_pyramid", broken)
    with pytest.raises(OSError, match="disk full"):
        make_pyramid(image)
    assert pyramid_of(again(image)) is None
    monkeypatch.undo()
    assert make_pyramid(again(image))


def test_what_a_stopped_worker_left_is_swept_an_hour_later(image: MuseumImage) -> None:
    folder = Path(image.file.storage.path("pyramids")) / str(image.asset_id)
    folder.mkdir(parents=True)
    old, new = folder / ".a.part", folder / ".b.part"
    for path in (old, new):
        path.touch()
    os.utime(old, (0, 0))
    make_pyramid(image)
    assert not old.exists() and new.exists()


def test_the_file_goes_with_the_image(
    image: MuseumImage, django_capture_on_commit_callbacks: Any
) -> None:
    make_pyramid(image)
    path = Path(again(image).pyramid.file.path)
    with django_capture_on_commit_callbacks(execute=True):
        again(image).delete()
    assert not path.exists()
    assert not Pyramid.objects.exists()


def test_storing_a_picture_has_its_pyramid_made(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        asset = AssetFactory.create()
    assert pyramid_of(again(asset.image)) is not None


def test_the_task_of_a_picture_that_is_gone_does_nothing() -> None:
    assert not make_pyramid_of.call(12345)


def test_it_is_asked_for_once(image: MuseumImage, monkeypatch: pytest.MonkeyPatch) -> None:
    queued: list[int] = []
    task = type("Task", (), {"enqueue": staticmethod(queued.append)})
    monkeypatch.setattr(pyramids, "make_pyramid_of", task)
    for _ in range(2):
        pyramids.ask_for_pyramid(image)
    assert queued == [image.pk]
    cache.clear()
    pyramids.ask_for_pyramid(image)
    assert len(queued) == 2


def test_a_picture_held_upright_stands_upright(tmp_path: Path) -> None:
    assert levels(turned_photo((60, 40)), tmp_path)[0].size == (40, 60)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_nothing_private_goes_along(form: str, tmp_path: Path) -> None:
    levels(photo_with_gps(form), tmp_path)
    written = (tmp_path / "pyramid.tif").read_bytes()
    assert b"SecretCam" not in written and b"SecretPlace" not in written
    with Image.open(tmp_path / "pyramid.tif") as found:
        assert 0x8825 not in found.tag_v2 and 34665 not in found.tag_v2


def near(pixel: Any, expected: Any) -> bool:
    """Say whether a JPEG may have made one from the other."""
    return all(abs(a - b) <= 6 for a, b in zip(pixel, expected, strict=True))


@pytest.mark.parametrize(
    ("mode", "colour", "form", "shown"),
    [
        ("RGB", (200, 30, 40), "PNG", (200, 30, 40)),
        ("RGBA", (200, 30, 40, 0), "PNG", (255, 255, 255)),
        ("LA", (90, 255), "PNG", (90,)),
        ("L", 90, "PNG", (90,)),
        ("1", 1, "PNG", (255,)),
        ("P", 0, "GIF", (0, 0, 0)),
        ("I;16", 0x8000, "TIFF", (128,)),
        ("F", 0.5, "TIFF", (0,)),
        ("CMYK", (0, 0, 0, 0), "TIFF", (255, 255, 255)),
        ("RGB", (200, 30, 40), "HEIF", (200, 30, 40)),
        ("RGB", (200, 30, 40), "AVIF", (200, 30, 40)),
        ("RGB", (200, 30, 40), "WEBP", (200, 30, 40)),
        ("CMYK", (0, 0, 0, 0), "JPEG", (255, 255, 255)),
    ],
)
def test_every_kind_of_pixel_is_shown_on_white(
    mode: str, colour: Any, form: str, shown: Any, tmp_path: Path
) -> None:
    found = levels(picture_bytes(mode=mode, colour=colour, form=form), tmp_path)[0]
    pixel = found.getpixel((20, 20))
    assert near(pixel if isinstance(pixel, tuple) else (pixel,), shown)


def test_colours_are_those_of_the_profile(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    odd = picture_bytes(colour=(200, 30, 40), icc_profile=profile.tobytes())
    assert near(levels(odd, tmp_path)[0].getpixel((20, 20)), (200, 30, 40))
    same = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    plain = picture_bytes(colour=(200, 30, 40), icc_profile=same.tobytes())
    assert near(levels(plain, tmp_path)[0].getpixel((20, 20)), (200, 30, 40))


def test_what_cannot_be_read_is_an_os_error(tmp_path: Path) -> None:
    out = BytesIO(picture_bytes(size=(400, 400), form="JPEG"))
    for data in (b"no picture", out.getvalue()[:900]):
        with pytest.raises(OSError):
            levels(data, tmp_path)
