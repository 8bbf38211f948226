"""Writes: making assets by code."""

from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction

from media.kinds.image.models import MuseumImage
from media.models import Asset, AssetKind


@transaction.atomic
def create_image(
    *,
    file: File | bytes,
    filename: str,
    alt_vi: str,
    title: str = "",
    once: bool = False,
    uploaded_by: Any = None,
    **texts: Any,
) -> Asset:
    """Store a picture and return its asset.

    `texts` are further fields of `Asset` (alt_en, caption_vi, creator, rights, generated …).
    """
    content = ContentFile(file, name=filename) if isinstance(file, bytes) else file
    asset = Asset(kind=AssetKind.IMAGE, filename=filename, alt_vi=alt_vi, **texts)
    image = MuseumImage(
        asset=asset,
        title=title or alt_vi[:255] or filename,
        file=content,
        uploaded_by_user=uploaded_by,
    )
    image.file.name = filename
    image.save()
    return asset
