"""The bytes of an image: a stored tile as it is, else a picture drawn now."""

from media.iiif.image.drawing import draw
from media.iiif.image.levels import levels_of
from media.iiif.image.parameters import Plan
from media.iiif.image.tiles import stored_tile
from media.kinds.image.words import in_jpeg


def deliver(path: str, plan: Plan, withheld: int = 0, words: bytes = b"") -> bytes:
    """Return the encoded picture from the pyramid at `path`, of the whole with `words` (XMP) in it.

    Its first levels, `withheld` of them, are for nobody: the next is the picture that is planned
    of. Raises `Busy` when there is no turn to draw it, `OSError` when the pyramid cannot be read.
    """
    found = levels_of(path)
    withheld = min(withheld, len(found.levels) - 1)
    place = stored_tile(plan, found, withheld)
    if place:
        return found.tile(*place)
    sizes = [(level.width, level.height) for level in found.levels[withheld:]]
    drawn = draw(path, sizes, plan, withheld)
    return in_jpeg(drawn, words) if words and says_whose(plan) else drawn


def says_whose(plan: Plan) -> bool:
    """Whether the picture says in itself whose it is: one of the whole, as people take home."""
    return plan.format == "jpg" and plan.canonical.startswith("full/")
