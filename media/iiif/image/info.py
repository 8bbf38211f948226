"""The image information document (§5): what can be asked for, in what sizes, with what rights."""

from typing import Any

from media.iiif.image.levels import level_sizes
from media.iiif.image.limits import Limits
from media.iiif.image.parameters import FORMATS, QUALITIES
from media.kinds.image.levelled import TILE
from media.rights import Statement

CONTEXT = "http://iiif.io/api/image/3/context.json"
PROFILE = "http://iiif.io/api/image/3/level2.json"
_OF_LEVEL_2 = ("jpg", "png", "default")
_FEATURES = (
    *("canonicalLinkHeader", "mirroring", "profileLinkHeader"),
    *("rotationArbitrary", "sizeUpscaling"),
)
"""What we do that level 2 does not ask for (https://iiif.io/api/image/3.0/compliance/)."""


def information(
    address: str, width: int, height: int, rights: Statement, limits: Limits
) -> dict[str, Any]:
    """Return the document of a picture whose base URI is `address`."""
    sizes = level_sizes(width, height)
    factors = [1 << level for level in range(len(sizes))]
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level2",
        "width": width,
        "height": height,
        "maxWidth": limits.side,
        "maxHeight": limits.side,
        "maxArea": limits.area,
        "sizes": [
            {"width": across, "height": down}
            for across, down in reversed(sizes)
            if limits.allow(across, down)
        ],
        "tiles": [{"width": TILE, "height": TILE, "scaleFactors": factors}],
        "rights": rights.name,
        "extraFormats": [name for name in FORMATS if name not in _OF_LEVEL_2],
        "extraQualities": [name for name in QUALITIES if name not in _OF_LEVEL_2],
        "extraFeatures": list(_FEATURES),
    }
