"""The bytes of an image: a stored tile as it is, else a picture drawn now."""

from media.iiif.image.drawing import draw
from media.iiif.image.levels import levels_of
from media.iiif.image.parameters import Plan
from media.iiif.image.tiles import stored_tile


def deliver(path: str, plan: Plan) -> bytes:
    """Return the encoded picture from the pyramid at `path`.

    Raises `Busy` when there is no turn to draw it, `OSError` when the pyramid cannot be read.
    """
    levels = levels_of(path)
    place = stored_tile(plan, levels)
    if place:
        return levels.tile(*place)
    return draw(path, [(level.width, level.height) for level in levels.levels], plan)
