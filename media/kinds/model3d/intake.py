"""Whether a 3D model may come in: one whole binary glTF with all that belongs to it."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _

from media.intake.accepted import Accepted
from media.intake.disk import on_disk
from media.intake.envelope import extension_of, head, within_bytes
from media.intake.hidden import nothing_hidden
from media.intake.looks import describe
from media.intake.refusal import refuse, refuse_content
from media.intake.viruses import without_viruses
from media.kinds.model3d.checking import check, span
from media.kinds.model3d.container import MAGIC, MIME, Container, Malformed, Unsupported
from media.kinds.model3d.container import read_container as read
from media.kinds.model3d.extensions import addresses, needed
from media.kinds.model3d.geometry import check_numbers, extent, placed, triangle_count
from media.kinds.model3d.textures import TooManyPixels, TooManyScans, check_textures

MODELS = ("glb", "gltf")
"""By extension; a `.gltf` is met with advice, as its parts lie in other files."""
_ENDS = 1 << 18
_MOST_PIECES = 20_000
_MAGNITUDE = 1e6
"""Metres from the middle of the scene beyond which nothing is believed."""


@dataclass(frozen=True, slots=True)
class AcceptedModel(Accepted):
    """Also how many triangles are shown, and how wide, high and deep it is in metres."""

    triangles: int = 0
    size: tuple[float, float, float] = (0.0, 0.0, 0.0)


def accept_model(file: File, filename: str) -> AcceptedModel:
    """Return what the model is, or raise `ValidationError` saying why it is refused.

    The file is left at its start, unaltered.
    """
    extension = extension_of(filename)
    if extension not in MODELS:
        raise refuse("unknown-extension", extension=extension, accepted="GLB")
    if extension == "gltf":
        raise refuse("model-in-parts")
    within_bytes(file, settings.MEDIA_MAX_MODEL_BYTES)
    without_viruses(file)
    if not head(file).startswith(MAGIC):
        raise refuse_content("GLB", describe(file))
    with on_disk(file, ".glb") as path:
        try:
            found = _measured(path, file)
        except ValidationError:
            raise
        except Unsupported as error:
            raise refuse("model-extension", names=str(error)) from error
        except TooManyPixels as error:
            limit = settings.MEDIA_MAX_MODEL_PIXELS // 1_000_000
            raise refuse("model-pixels", limit=limit) from error
        except TooManyScans as error:
            raise refuse("model-scans") from error
        # Whatever a hostile description makes of our reading of it is damage, never an error page.
        except (Malformed, ValueError, TypeError, LookupError, OverflowError) as error:
            raise refuse("damaged-model") from error
    file.seek(0)
    return found


def _measured(path: Path, file: File) -> AcceptedModel:
    model = read(path)
    nothing_hidden(file, ends=max(_ENDS, model.json_bytes))
    if any(addresses(model.gltf)):
        raise refuse("model-in-parts")
    if names := needed(model.gltf):
        raise refuse("model-extension", names=", ".join(names)[:200])
    check(model)
    triangles = _triangles(model)
    _check_shown(path, model)
    low, high = (corner.tolist() for corner in extent(path, model))
    if not all(abs(value) < _MAGNITUDE for value in (*low, *high)):
        raise Malformed("a model without bounds")
    check_textures(path, model, settings.MEDIA_MAX_MODEL_PIXELS)
    wide, tall, deep = (round(last - first, 4) for first, last in zip(low, high, strict=True))
    return AcceptedModel(MIME, triangles=triangles, size=(wide, tall, deep))


def _triangles(model: Container) -> int:
    """How many are shown: a mesh counts as often as it stands in the scene."""
    most = settings.MEDIA_MAX_MODEL_TRIANGLES
    count = places = 0
    for pieces, each in enumerate(placed(model), 1):
        count += triangle_count(model, each.primitive)
        places += span(model, each.primitive["attributes"]["POSITION"]).count
        if count > most or places > 3 * most or pieces > _MOST_PIECES:
            limit = _("%(limit)s triệu") % {"limit": f"{most / 1_000_000:g}"}
            raise refuse("model-triangles", limit=limit)
    if not count:
        raise refuse("model-empty")
    return count


def _check_shown(path: Path, model: Container) -> None:
    """Look at the numbers of what is shown, once where several pieces share them."""
    seen = set()
    for each in placed(model):
        key = repr((each.primitive["attributes"], each.primitive.get("indices")))
        if key not in seen:
            seen.add(key)
            check_numbers(path, model, each.primitive)
