"""Renditions in the sizes and formats that pages use, made before anyone asks for them."""

from collections.abc import Iterable, Iterator

from django.core.cache import cache
from django.db.models import QuerySet
from django_tasks import task

from media.kinds.image.alike import see, seen
from media.kinds.image.models import MuseumImage
from media.kinds.image.plain import PlainFilter, plain_picture
from media.kinds.image.pyramids import pyramid_of

WIDTHS = (320, 640, 960, 1440, 2000)
"""Pixels; a slot takes what fits it and its screen."""

FALLBACK_WIDTH = 960
ADMIN_SPEC = "max-165x165"
EDITOR_SPEC = "max-800x600"
_ADMIN_SPECS = (ADMIN_SPEC, EDITOR_SPEC)
_ASKED_AGAIN_AFTER = 600
_SMALL_FILES_ASKED_AGAIN_AFTER = 24 * 60 * 60
"""Seconds. Small files may wait long behind those of a whole collection."""


def ladder(width: int) -> tuple[int, ...]:
    """Return the widths to make of a picture this wide: never larger than it is."""
    widest = min(width, WIDTHS[-1])
    return (*(step for step in WIDTHS if step < widest), widest)


def webp(width: int) -> str:
    """Return the filter spec of a WebP rendition this wide."""
    return f"width-{width}|format-webp"


def avif(width: int) -> str:
    """Return the filter spec of an AVIF rendition this wide."""
    return f"width-{width}|format-avif"


def jpeg(width: int) -> str:
    """Return the filter spec of a JPEG rendition this wide, which every browser knows."""
    return f"width-{width}|format-jpeg"


def fallback(width: int) -> str:
    """Return the spec of the JPEG that `src` names: always a step of the ladder."""
    return jpeg(min(width, FALLBACK_WIDTH))


def first_specs(image: MuseumImage) -> list[str]:
    """Return what makes a page complete, lists with small pictures too; a fiftieth of the work."""
    steps = ladder(image.shown_size[0])
    return [*map(jpeg, steps), webp(steps[0]), *_ADMIN_SPECS]


def specs(image: MuseumImage) -> list[str]:
    """Return every spec in the order of making: a page is complete before small files begin."""
    steps = ladder(image.shown_size[0])
    return list(dict.fromkeys([*first_specs(image), *map(webp, steps), *map(avif, steps)]))


def missing(image: MuseumImage, wanted: Iterable[str] | None = None) -> list[str]:
    """Return the specs (of all, or of `wanted`) not made yet; no query on prefetched images."""
    made = {rendition.filter_spec for rendition in image.renditions.all()}
    return [spec for spec in (specs(image) if wanted is None else wanted) if spec not in made]


def make(image: MuseumImage, specs: Iterable[str] | None = None) -> Iterator[str]:
    """Make what is missing from one decoding of the original, yielding each spec when done.

    Safe to run twice, at the same time too. Raises `OSError` when the original cannot be read.
    """
    wanted = missing(image, specs)
    if not wanted:
        return
    with image.open_file() as file:
        picture = plain_picture(file, widest=WIDTHS[-1])
    for spec in wanted:
        image.create_rendition(PlainFilter(spec, picture))
        yield spec


@task(priority=50)
def make_derivatives(image_id: int) -> int:
    """Make one image's JPEGs at once and have the small files made when nothing else waits.

    Returns how many were made (0 when the image is gone).
    """
    image = _image(image_id)
    if image is None:
        return 0
    made = sum(1 for _ in make(image, first_specs(image)))
    see(image)
    make_small_files.enqueue(image_id)
    return made


@task(priority=-50)
def make_small_files(image_id: int) -> int:
    """Make what else is missing, WebP and AVIF; return how many were made."""
    image = _image(image_id)
    return sum(1 for _ in make(image)) if image else 0


def _image(image_id: int) -> MuseumImage | None:
    images = MuseumImage.objects.select_related("asset", "likeness")
    return images.filter(pk=image_id).first()


def ask_for(image: MuseumImage) -> None:
    """Put what an image lacks on the queue, unless that was done a short while ago.

    No query when its renditions are prefetched.
    """
    if missing(image, first_specs(image)):
        task, wait = make_derivatives, _ASKED_AGAIN_AFTER
    elif missing(image):
        task, wait = make_small_files, _SMALL_FILES_ASKED_AGAIN_AFTER
    else:
        return
    if cache.add(f"{task.name}-{image.pk}-{image.file_hash}", True, wait):
        task.enqueue(image.pk)


def incomplete(images: QuerySet[MuseumImage]) -> Iterator[MuseumImage]:
    """Yield the images that lack a rendition or their pyramid, or that nobody looked at yet.

    Two queries for each 200.
    """
    queryset = images.select_related("asset", "pyramid", "likeness").prefetch_related("renditions")
    for image in queryset.order_by("pk").iterator(chunk_size=200):
        if lacks_anything(image):
            yield image


def lacks_anything(image: MuseumImage) -> bool:
    """Return whether anything that pictures have is lacking; no query on fetched images."""
    return bool(missing(image)) or not pyramid_of(image) or not seen(image)
