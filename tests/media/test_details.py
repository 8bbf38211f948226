"""Parts of pictures: cut from the original ahead of time, never taken for the whole."""

import pytest
from PIL import Image
from wagtail.images.exceptions import InvalidFilterSpecError

from media.kinds.image.details import Region, detail_of, make_detail, specs, steps
from media.kinds.image.models import MuseumImage
from media.templatetags.media_tags import detail, picture_url
from tests.factories.media import AssetFactory, picture_bytes

pytestmark = pytest.mark.django_db
PART = Region(50, 0, 50, 50)


def _make(image: MuseumImage, region: Region) -> int:
    return make_detail.call(image.pk, *region)


@pytest.fixture
def image() -> MuseumImage:
    """A picture whose right half is blue."""
    return AssetFactory(file=_halves(), filename="hai-nua.png").image


def _halves() -> bytes:
    from io import BytesIO

    whole = Image.open(BytesIO(picture_bytes(size=(200, 100), colour="red")))
    whole.paste("blue", (100, 0, 200, 100))
    out = BytesIO()
    whole.save(out, "PNG")
    return out.getvalue()


def test_the_part_is_cut_where_it_lies(image: MuseumImage) -> None:
    assert _make(image, PART) == 2
    plain = image.renditions.get(filter_spec="format-jpeg|region-50-0-50-50|width-100")
    assert (plain.width, plain.height) == (100, 50)
    with Image.open(plain.file) as part:
        red, _green, blue = part.convert("RGB").getpixel((5, 5))  # type: ignore[misc]  # three bands
    assert blue > 200 > 60 > red


def test_making_it_again_makes_nothing(image: MuseumImage) -> None:
    _make(image, PART)
    assert _make(image, PART) == 0
    assert make_detail.call(987_654, *PART) == 0
    assert make_detail.call(image.pk, 90, 0, 50, 50) == 0


def test_it_is_shown_once_it_is_whole(image: MuseumImage) -> None:
    assert not detail_of(image, PART).src
    _make(image, PART)
    shown = detail_of(MuseumImage.objects.get(pk=image.pk), PART)
    assert shown.src and shown.sources[0].srcset.endswith(" 100w")
    assert (shown.width, shown.height) == (100, 50)


def test_until_then_the_whole_is_shown_through_a_window(image: MuseumImage) -> None:
    image.get_rendition("width-200|format-webp")
    html = detail(image.asset, PART, label="Nóc")
    assert 'viewBox="100.0 0.0 100.0 50.0"' in html and 'aria-label="Nóc"' in html


def test_once_made_it_is_an_ordinary_picture(image: MuseumImage) -> None:
    _make(image, PART)
    html = detail(image.asset, PART, label="Nóc")
    assert "<picture>" in html and 'alt="Nóc"' in html and "<svg" not in html


def test_a_part_is_never_taken_for_the_whole(image: MuseumImage) -> None:
    _make(image, PART)
    assert picture_url(image.asset) == ""


def test_a_part_is_no_larger_than_in_the_original() -> None:
    image = MuseumImage(width=6000, height=4000)
    assert steps(image, Region(0, 0, 10, 10)) == (600,)
    assert steps(image, Region(0, 0, 50, 50)) == (640, 960, 1440)
    assert len(specs(image, Region(0, 0, 50, 50))) == 4


@pytest.mark.parametrize("sides", ["90-0-50-50", "0-0-0-10", "0-0-x-10", "0-0-10", "-1-0-10-10"])
def test_what_is_no_part_is_refused(image: MuseumImage, sides: str) -> None:
    with pytest.raises(InvalidFilterSpecError):
        image.get_rendition(f"format-webp|region-{sides}|width-100")
