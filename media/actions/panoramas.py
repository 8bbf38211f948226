"""Writes: making panoramas by code."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction

from media.actions.assets import create_image
from media.kinds.panorama.intake import accept_panorama
from media.kinds.panorama.models import Hotspot, Panorama
from media.models import Asset


@transaction.atomic
def create_panorama(
    *,
    file: File | bytes,
    filename: str,
    view: Mapping[str, Any] | None = None,
    hotspots: Sequence[Mapping[str, Any]] = (),
    **texts: Any,
) -> Asset:
    """Take in a picture of a whole sphere and return its asset.

    `view` are fields of `Panorama` (yaw, pitch, field_of_view, heading), `hotspots` those of each
    `Hotspot`; `texts` as in `create_image`. Raises `ValidationError` when the file is refused or a
    field is wrong; then nothing is stored.
    """
    content = ContentFile(file, name=filename) if isinstance(file, bytes) else file
    accept_panorama(content, filename)
    asset = create_image(file=content, filename=filename, **texts)
    panorama = Panorama(image=asset.image, **(view or {}))
    panorama.full_clean()
    panorama.save()
    mark(panorama, hotspots)
    return panorama.asset


def mark(panorama: Panorama, hotspots: Sequence[Mapping[str, Any]]) -> None:
    """Put further places into a panorama; raises `ValidationError` when a field is wrong."""
    first = Hotspot.objects.filter(panorama=panorama).count()
    for number, told in enumerate(hotspots, first):
        row = Hotspot(panorama=panorama, sort_order=number, **told)
        row.full_clean()
        row.save()
