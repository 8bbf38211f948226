"""The sphere in sizes that viewers lay around a visitor, beside what is made of any picture."""

from collections.abc import Iterator

from django.core.cache import cache
from django.db.models import QuerySet
from django_tasks import task

from media.kinds.image.derivatives import lacks_anything
from media.kinds.image.models import MuseumImage, MuseumRendition
from media.kinds.image.plain import PlainFilter, plain_picture
from media.kinds.panorama.models import Panorama

WIDTHS = (2048, 4096, 8192)
"""Pixels: an old phone's, a phone's, a desk's largest texture."""
_ASKED_AGAIN_AFTER = 600  # seconds


def ladder(image: MuseumImage) -> tuple[int, ...]:
    """Return the widths to make of a sphere: never larger than it is, or may be shown."""
    widest = min(image.shown_size[0], WIDTHS[-1])
    return (*(step for step in WIDTHS if step < widest), widest)


def spec(width: int) -> str:
    """Return the filter spec; the format first, so that no <picture> takes it (`image.details`)."""
    return f"format-webp|width-{width}"


def spheres(image: MuseumImage) -> list[MuseumRendition]:
    """Return what is made, narrowest first; free of queries when renditions are prefetched."""
    made = {each.filter_spec: each for each in image.renditions.all()}
    return [made[spec(width)] for width in ladder(image) if spec(width) in made]


def lacking(panorama: Panorama) -> list[str]:
    """Return the specs that are not made, or whose weight is not known."""
    weighed = {
        each.filter_spec for each in spheres(panorama.image) if str(each.file) in panorama.weights
    }
    return [wanted for width in ladder(panorama.image) if (wanted := spec(width)) not in weighed]


def make_spheres(panorama: Panorama) -> int:
    """Make what is missing from one decoding; return how many. Safe to run twice.

    Raises `OSError` when the original cannot be read.
    """
    image = panorama.image
    wanted = lacking(panorama)
    if not wanted:
        return 0
    with image.open_file() as file:
        picture = plain_picture(file, widest=WIDTHS[-1])
    made = [image.create_rendition(PlainFilter(each, picture)) for each in wanted]
    kept = {str(each.file) for each in MuseumRendition.objects.filter(image=image)}
    weighed = {str(each.file): each.file.size for each in made}
    told = {key: weight for key, weight in panorama.weights.items() if key in kept}
    panorama.weights = told | weighed
    panorama.save(update_fields=["weights"])
    return len(made)


@task(priority=40)
def make_spheres_of(image_id: int) -> int:
    """Make those of one picture; return how many (0 when it is gone or no panorama any more)."""
    panorama = Panorama.objects.select_related("image__asset").filter(image=image_id).first()
    return make_spheres(panorama) if panorama else 0


def ask_for_spheres(panorama: Panorama) -> None:
    """Put what is missing on the queue, at most once in ten minutes."""
    image = panorama.image
    key = f"media-spheres-{image.pk}-{image.asset.sha256}-{image.asset.max_side}"
    if lacking(panorama) and cache.add(key, True, _ASKED_AGAIN_AFTER):
        make_spheres_of.enqueue(image.pk)


def incomplete(images: "QuerySet[MuseumImage]") -> Iterator[MuseumImage]:
    """Yield the pictures of panoramas that lack anything; two queries for each 200."""
    found = images.select_related("asset", "pyramid", "likeness", "panorama")
    rows = found.prefetch_related("renditions").order_by("pk")
    for image in rows.iterator(chunk_size=200):
        if lacks_anything(image) or lacking(image.panorama):
            yield image
