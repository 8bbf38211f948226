"""What a picture looks like, and how pictures that look alike are found."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance

from media.kinds.image.alike import nearest, see
from media.kinds.image.intake import accept_picture
from media.kinds.image.likeness import NEAR, bands, distance, likeness_of, near, whole
from media.kinds.image.models import Likeness
from tests.factories.media import AssetFactory, picture_bytes
from tests.media.samples.pictures import encoded, scene

SCENE = scene(1)


def seen(picture: Image.Image) -> int:
    """Return what a picture looks like, which must be something."""
    found = likeness_of(picture)
    assert found is not None
    return found


def taken(data: bytes, name: str) -> int:
    """Return what the intake sees in a file."""
    found = accept_picture(ContentFile(data), name).likeness
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (encoded(SCENE, quality=30), "a.jpg"),
        (encoded(SCENE.resize((240, 180)), "PNG"), "a.png"),
        (encoded(SCENE.resize((1440, 1080)), quality=80), "a.jpg"),
        (encoded(SCENE, "WEBP", quality=40), "a.webp"),
        (encoded(SCENE.convert("L"), "TIFF"), "a.tif"),
        (encoded(SCENE.convert("P"), "GIF"), "a.gif"),
        (encoded(ImageEnhance.Brightness(SCENE).enhance(1.2), quality=80), "a.jpg"),
        (encoded(SCENE.crop((6, 4, 474, 356)), "PNG"), "a.png"),
    ],
)
def test_the_same_picture_looks_alike_however_it_is_encoded(data: bytes, name: str) -> None:
    assert distance(taken(data, name), seen(SCENE)) <= NEAR


def test_a_photo_held_upright_looks_as_it_is_shown() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = encoded(SCENE.rotate(90, expand=True), quality=90, exif=exif)
    assert distance(taken(turned, "a.jpg"), seen(SCENE)) <= NEAR


def test_other_pictures_do_not_look_alike() -> None:
    others = [seen(scene(number)) for number in range(2, 40)]
    assert min(distance(each, seen(SCENE)) for each in others) > NEAR


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_colour_mode_is_looked_at_and_nothing_is_seen_in_an_empty_page(mode: str) -> None:
    assert likeness_of(Image.new(mode, (50, 40))) is None
    if mode not in {"I;16", "I", "F"}:
        assert distance(seen(SCENE.convert(mode)), seen(SCENE)) <= NEAR


def test_a_clear_ground_is_paper() -> None:
    drawn = Image.new("RGBA", (300, 200), (0, 0, 0, 0))
    drawn.paste((0, 0, 0, 255), (40, 60, 220, 90))
    on_paper = Image.new("RGB", (300, 200), "white")
    on_paper.paste((0, 0, 0), (40, 60, 220, 90))
    assert distance(seen(drawn), seen(on_paper)) <= NEAR


@given(st.integers(0, 2**64 - 1), st.sets(st.integers(0, 63), max_size=NEAR))
def test_whatever_is_near_shares_a_part(likeness: int, flipped: set[int]) -> None:
    other = likeness
    for bit in flipped:
        other ^= 1 << bit
    assert whole(bands(likeness)) == likeness
    assert distance(likeness, other) == len(flipped)
    pairs = zip(bands(likeness), bands(other), strict=True)
    assert any(theirs in set(near(ours)) for ours, theirs in pairs)


@pytest.mark.django_db
class TestLookingUp:
    """Among the pictures of the collection."""

    def test_the_nearest_comes_first(self) -> None:
        far = AssetFactory(file=encoded(SCENE.crop((10, 8, 470, 352)), "PNG"))
        same = AssetFactory(file=encoded(SCENE, quality=80), filename="a.jpg")
        AssetFactory(file=encoded(scene(2), "PNG"))
        AssetFactory(file=picture_bytes())
        assert nearest(seen(SCENE)) == [same.pk, far.pk]

    def test_it_costs_two_queries(self, django_assert_num_queries: Any) -> None:
        for number in range(4):
            AssetFactory(file=encoded(SCENE, "PNG", compress_level=number + 1))
        with django_assert_num_queries(2):
            assert len(nearest(seen(SCENE))) == 4

    def test_what_was_replaced_is_not_remembered(self) -> None:
        from media.actions.assets import replace_image

        asset = AssetFactory(file=encoded(SCENE, "PNG"))
        replace_image(asset, file=encoded(scene(3), "PNG"), filename="b.png")
        assert nearest(seen(SCENE)) == []
        assert nearest(seen(scene(3))) == [asset.pk]

    def test_what_came_in_before_is_looked_at_later(self) -> None:
        asset = AssetFactory(file=encoded(SCENE, "PNG"))
        Likeness.objects.all().delete()
        asset.image.refresh_from_db()
        assert see(asset.image)
        assert nearest(seen(SCENE)) == [asset.pk]
        asset.image.refresh_from_db()
        assert not see(asset.image)
