"""Writes: notes on places in pictures by code."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from media.kinds.image.annotations import Annotated, Annotation
from media.models import Asset


@transaction.atomic
def annotate(asset: Asset, notes: Sequence[Mapping[str, Any]]) -> None:
    """Put further notes on a picture's asset; each holds the fields of an `Annotation`.

    Raises `ValidationError` when a field is wrong; then nothing is stored.
    """
    image: Any = asset.image
    image.asset = asset
    annotated = Annotated.objects.filter(image=image).first() or Annotated(image=image)
    annotated.image = image
    rows = [*annotated.annotations.all()] if annotated.pk else []
    for number, told in enumerate(notes, len(rows)):
        row = Annotation(sort_order=number, **told)
        row.full_clean(exclude=["picture"])
        rows.append(row)
    annotated.annotations.set(rows)
    annotated.save()
