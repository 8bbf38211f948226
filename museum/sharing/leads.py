"""The picture a card is drawn from: a rendition that was made already, never the original."""

from django.core.exceptions import ObjectDoesNotExist

from media.kinds.image.derivatives import ask_for
from media.models import Asset
from museum.sharing.content import WIDTH, Lead

_READ = ("-jpeg", "-webp")
_CENTRE = 0.5


def lead_of(asset: Asset, credit: str) -> Lead | None:
    """Return what to draw of ``asset``; None when it is no picture or nothing is made of it yet.

    What is missing is asked for, so that a later card has it. No query on prefetched renditions.
    """
    file = rendition_of(asset, WIDTH)
    if not file:
        return None
    image = asset.image
    return Lead(
        file=file,
        focus=(
            _share(image.focal_point_x, image.width),
            _share(image.focal_point_y, image.height),
        ),
        credit=credit,
    )


def rendition_of(asset: Asset, width: int) -> str:
    """Return the storage name of the smallest rendition that fills ``width``, else the widest."""
    try:
        image = asset.image
    except ObjectDoesNotExist:
        return ""
    made = [shot for shot in image.renditions.all() if shot.filter_spec.endswith(_READ)]
    if not made:
        ask_for(image)
        return ""
    best = min(made, key=lambda shot: (shot.width < width, abs(shot.width - width), _order(shot)))
    return str(best.file)


def _order(shot: object) -> int:
    return _READ.index(shot.filter_spec[-5:])  # type: ignore[attr-defined]  # a rendition or a Shot


def _share(position: int | None, length: int) -> float:
    if position is None or not length:
        return _CENTRE
    return round(max(0.0, min(1.0, position / length)), 3)
