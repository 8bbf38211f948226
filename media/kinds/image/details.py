"""A part of a picture in sizes that pages use, made ahead from the original like the whole.

Specs begin with the format (`format-webp|region-…|width-…`), so that whoever looks for
renditions of the whole picture, whose specs end with it, never finds a part.
"""

from math import ceil
from typing import Any, NamedTuple

from django.core.cache import cache
from django_tasks import task
from wagtail.images.image_operations import TransformOperation
from wagtail.images.rect import Rect

from media.kinds.image.models import MuseumImage
from media.kinds.image.picture import Picture, Source
from media.kinds.image.plain import PlainFilter, plain_picture

WIDTHS = (640, 960, 1440)
"""Pixels of the part as shown."""
_FALLBACK = 960
_ASKED_AGAIN_AFTER = 600  # seconds


class Region(NamedTuple):
    """A part in whole per cent of the picture's sides, inside the picture."""

    left: int
    top: int
    width: int
    height: int

    @property
    def inside(self) -> bool:
        """Whether it is a part at all and lies within the picture."""
        return (
            0 <= self.left < self.left + self.width <= 100
            and 0 <= self.top < self.top + self.height <= 100
        )


class RegionOperation(TransformOperation):
    """Wagtail's image operation ``region-LEFT-TOP-WIDTH-HEIGHT``."""

    def construct(self, left: str, top: str, width: str, height: str) -> None:
        """Read the sides; ValueError when they are no part of a picture."""
        self.region = Region(int(left), int(top), int(width), int(height))
        if not self.region.inside:
            raise ValueError("A region lies within its picture.")

    def run(self, transform: Any, image: Any) -> Any:
        """Crop to the part; never to less than a pixel."""
        across, down = transform.size[0] / 100, transform.size[1] / 100
        left, top = int(self.region.left * across), int(self.region.top * down)
        width = max(1, round(self.region.width * across))
        height = max(1, round(self.region.height * down))
        right, bottom = (
            min(left + width, int(transform.size[0])),
            min(top + height, int(transform.size[1])),
        )
        return transform.crop(Rect(left, top, right, bottom))


def steps(image: MuseumImage, region: Region) -> tuple[int, ...]:
    """Return the widths to make of a part: never larger than it is in the original."""
    widest = min(max(1, image.shown_size[0] * region.width // 100), WIDTHS[-1])
    return (*(step for step in WIDTHS if step < widest), widest)


def spec(region: Region, width: int, form: str) -> str:
    """Return the filter spec of a part this wide in a format."""
    sides = "-".join(str(side) for side in region)
    return f"format-{form}|region-{sides}|width-{width}"


def specs(image: MuseumImage, region: Region) -> list[str]:
    """Return every spec of a part, the JPEG that every browser knows first."""
    made = steps(image, region)
    return [spec(region, _plain(made), "jpeg"), *(spec(region, step, "webp") for step in made)]


def detail_of(image: MuseumImage, region: Region) -> Picture:
    """Return the part as a picture; its `src` is empty until all of it has been made.

    Free of queries when renditions are prefetched.
    """
    made = {rendition.filter_spec: rendition for rendition in image.renditions.all()}
    wanted = specs(image, region)
    if any(each not in made for each in wanted):
        return Picture()
    plain = made[wanted[0]]
    widths = steps(image, region)
    srcset = ", ".join(f"{made[spec(region, step, 'webp')].url} {step}w" for step in widths)
    return Picture(
        src=plain.url,
        width=image.width * region.width // 100 or 1,
        height=image.height * region.height // 100 or 1,
        sources=(Source("image/webp", srcset),),
    )


def ask_for_detail(image: MuseumImage, region: Region) -> None:
    """Put the making of a part on the queue, at most once in ten minutes."""
    key = f"media-detail-{image.pk}-{image.file_hash}-{'-'.join(map(str, region))}"
    if cache.add(key, True, _ASKED_AGAIN_AFTER):
        make_detail.enqueue(image.pk, *region)


@task(priority=40)
def make_detail(image_id: int, left: int, top: int, width: int, height: int) -> int:
    """Make what is missing of a part; return how many renditions (0 when the image is gone)."""
    region = Region(left, top, width, height)
    image = MuseumImage.objects.select_related("asset").filter(pk=image_id).first()
    if image is None or not region.inside:
        return 0
    made = set(image.renditions.values_list("filter_spec", flat=True))
    wanted = [each for each in specs(image, region) if each not in made]
    if not wanted:
        return 0
    with image.open_file() as file:
        # No larger than the part needs: a whole original may take half a gigabyte.
        picture = plain_picture(file, widest=min(image.width, ceil(WIDTHS[-1] * 100 / width)))
    for each in wanted:
        image.create_rendition(PlainFilter(each, picture))
    return len(wanted)


def _plain(made: tuple[int, ...]) -> int:
    return min(made, key=lambda step: abs(step - _FALLBACK))
