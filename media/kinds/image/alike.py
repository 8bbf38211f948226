"""Pictures of the collection that look alike, found among a hundred thousand in milliseconds."""

from functools import reduce
from operator import or_

from django.db.models import Q

from media.kinds.image.likeness import NEAR, bands, distance, likeness_of, near, whole
from media.kinds.image.models import Likeness, MuseumImage
from media.kinds.image.plain import plain_picture

MOST = 30
"""Pictures told of at most, the nearest."""
_LOOKED_AT = 256  # pixels


def nearest(likeness: int) -> list[str]:
    """Return the ids of the assets whose pictures look like this, the nearest first; two queries.

    A replaced original is not remembered.
    """
    either = reduce(
        or_,
        (
            Q(**{f"{name}__in": list(near(part))})
            for name, part in zip(Likeness.PARTS, bands(likeness), strict=True)
        ),
    )
    rows = Likeness.objects.filter(either).values_list("image", "sha256", *Likeness.PARTS)
    found = sorted(
        (apart, image, sha256)
        for image, sha256, *parts in rows
        if (apart := distance(likeness, whole(tuple(parts)))) <= NEAR
    )[:MOST]
    images = MuseumImage.objects.filter(pk__in=[image for _apart, image, _sha256 in found])
    now = {
        pk: (asset, sha256)
        for pk, asset, sha256 in images.values_list("pk", "asset", "asset__sha256")
    }
    known = ((now.get(image), sha256) for _apart, image, sha256 in found)
    return [today[0] for today, sha256 in known if today and today[1] == sha256]


def seen(image: MuseumImage) -> bool:
    """Return whether it is written down what the image looks like; no query when it was fetched."""
    kept: Likeness | None = getattr(image, "likeness", None)
    return kept is not None and kept.sha256 == image.asset.sha256


def see(image: MuseumImage) -> bool:
    """Look at an image and write down what was seen, unless it was; return whether it was done.

    Raises `OSError` when the original cannot be read.
    """
    if seen(image):
        return False
    with image.open_file() as file:
        picture = plain_picture(file, widest=_LOOKED_AT).image
    Likeness.keep(image, likeness_of(picture))
    return True
