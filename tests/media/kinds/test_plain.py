"""A picture made plain: upright, 8 bits, nothing private."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from media.kinds.image.plain import PlainFilter, PlainPicture, plain_picture
from media.models import Asset
from tests.factories.media import picture_bytes
from tests.media.samples.pictures import photo_with_gps, turned_photo


def plain(data: bytes, widest: int | None = None) -> PlainPicture:
    """Make an encoded picture plain."""
    return plain_picture(ContentFile(data), widest)


@pytest.mark.parametrize(
    ("mode", "form", "shown"),
    [
        ("RGB", "PNG", "RGB"),
        ("L", "PNG", "L"),
        ("1", "PNG", "RGB"),
        ("LA", "PNG", "RGBA"),
        ("RGBA", "PNG", "RGBA"),
        ("CMYK", "JPEG", "RGB"),
        ("I;16", "TIFF", "L"),
        ("I", "TIFF", "L"),
        ("F", "TIFF", "L"),
    ],
)
def test_every_mode_becomes_one_that_can_be_shown(mode: str, form: str, shown: str) -> None:
    assert plain(picture_bytes(mode=mode, form=form, colour=0)).image.mode == shown


def test_a_palette_with_a_hole_keeps_the_hole() -> None:
    data = picture_bytes(mode="P", form="GIF", colour=3, transparency=3)
    picture = plain(data).image
    assert picture.mode == "RGBA"
    assert picture.getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_only_the_colour_profile_is_kept(form: str) -> None:
    assert set(plain(photo_with_gps(form)).image.info) <= {"icc_profile"}


def test_greys_of_any_range_spread_over_eight_bits() -> None:
    wide = Image.new("I", (3, 1))
    wide.putdata([0, 50_000, 100_000])
    out = BytesIO()
    wide.save(out, "TIFF")
    assert list(plain(out.getvalue()).image.tobytes()) == [0, 127, 255]


def test_sixteen_bits_lose_the_lower_eight() -> None:
    deep = Image.new("I;16", (2, 1))
    deep.putpixel((0, 0), 0)
    deep.putpixel((1, 0), 65_535)
    out = BytesIO()
    deep.save(out, "TIFF")
    low, high = plain(out.getvalue()).image.tobytes()
    assert (low, high >= 254) == (0, True)


@pytest.mark.parametrize(
    ("size", "widest", "shown"),
    [
        ((400, 200), 100, (100, 50)),
        ((400, 200), 400, (400, 200)),
        ((400, 200), 900, (400, 200)),
        ((10, 4000), 5, (5, 2000)),
        ((4000, 1), 40, (40, 1)),
    ],
)
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_it_is_no_wider_than_asked(
    size: tuple[int, int], widest: int, shown: tuple[int, int], form: str
) -> None:
    assert plain(picture_bytes(size=size, form=form), widest).image.size == shown


def test_a_turned_photo_is_as_wide_as_asked_once_upright() -> None:
    assert plain(turned_photo((400, 200)), 100).image.size == (100, 200)


@given(st.integers(1, 300), st.integers(1, 300), st.integers(1, 300))
def test_no_size_is_lost_or_enlarged(width: int, height: int, widest: int) -> None:
    picture = plain(picture_bytes(size=(width, height), form="JPEG"), widest).image
    assert picture.width == min(width, widest)
    assert 1 <= picture.height <= height


@pytest.mark.parametrize(
    ("form", "name"),
    [("JPEG", "jpeg"), ("PNG", "png"), ("WEBP", "webp"), ("HEIF", "heic"), ("TIFF", "tiff")],
)
def test_it_remembers_its_format_in_wagtails_words(form: str, name: str) -> None:
    assert plain(picture_bytes(form=form)).format_name == name


def test_a_photo_of_several_pictures_is_a_jpeg_to_wagtail() -> None:
    out = BytesIO()
    Image.new("RGB", (40, 30)).save(
        out, "MPO", save_all=True, append_images=[Image.new("RGB", (20, 20))]
    )
    assert plain(out.getvalue()).format_name == "jpeg"


def test_a_filter_works_on_the_picture_it_is_given() -> None:
    given_picture = plain(picture_bytes(size=(40, 20)))
    out = BytesIO()
    image = type("Image", (), {"is_svg": lambda self: False, "asset": Asset()})()
    PlainFilter("width-10|format-png", given_picture).run(image, out)
    out.seek(0)
    assert Image.open(out).size == (10, 5)


@pytest.mark.parametrize(
    ("spec", "decoded"),
    [
        ("width-10", (10, 5)),
        ("max-10x10", (10, 5)),
        ("height-5|format-webp", (10, 5)),
        ("min-10x5", (10, 5)),
        ("scale-50", (40, 20)),
        ("fill-10x10", (40, 20)),
        ("format-webp", (40, 20)),
    ],
)
def test_a_filter_decodes_no_more_than_it_needs(spec: str, decoded: tuple[int, int]) -> None:
    """Cropping and scaling measure in the original's pixels: they get it whole."""
    told = {"is_svg": lambda self: False, "width": 40, "height": 20, "asset": Asset()}
    image = type("Image", (), told)()
    source = ContentFile(picture_bytes(size=(40, 20)))
    with PlainFilter(spec).get_willow_image(image, source) as picture:
        assert picture.image.size == decoded


def test_a_filter_is_known_by_its_spec() -> None:
    assert PlainFilter("width-10") == PlainFilter("width-10", plain(picture_bytes()))
    assert PlainFilter("width-10") != PlainFilter("width-20")
