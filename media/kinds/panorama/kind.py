"""Photographed spheres as a kind of asset."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet

from media.kinds.base import register_kind
from media.kinds.image.kind import ImageKind
from media.kinds.image.models import MuseumImage
from media.kinds.painting import Comment
from media.kinds.panorama.derivatives import (
    ask_for_spheres,
    incomplete,
    make_spheres,
    make_spheres_of,
)
from media.kinds.panorama.models import Panorama
from media.models import Asset, AssetKind


class PanoramaKind(ImageKind):
    """Pictures to look about in: all that pictures have, and the sizes that viewers fetch.

    A file comes in as a picture; an officer's `Panorama` makes it one of these.
    """

    kind = AssetKind.PANORAMA
    icon = "globe"
    extensions = ()
    tasks = {**ImageKind.tasks, make_spheres_of.module_path: "image"}
    commented = "panorama__hotspots"

    def handled_by(self, user: Any) -> Q:
        """Return the condition for panoramas in the user's collections."""
        return super().handled_by(user) & Q(kind=self.kind)

    def incomplete(self, assets: QuerySet[Asset]) -> Iterator[Any]:
        """Yield what lacks a rendition, its pyramid or a size that viewers fetch."""
        images = MuseumImage.objects.filter(asset__in=assets, asset__kind=self.kind)
        return incomplete(images)

    def complete(self, payload: Any) -> str:
        """Make all of it."""
        made = super().complete(payload)
        return f"{made} and {make_spheres(payload.panorama)} spheres"

    def remake(self, payload: Any) -> bool:
        """Have made what is missing."""
        make_spheres_of.enqueue(payload.pk)
        return super().remake(payload)

    def comments(self, image: MuseumImage) -> Iterator[Comment]:
        """Yield the places to look at; reads what `commented` fetched."""
        panorama = getattr(image, "panorama", None)
        for spot in panorama.hotspots.all() if panorama else ():
            box = ",".join(map(str, spot.box(image.shown_size)))
            said_vi, said_en = (
                ". ".join(filter(None, texts))
                for texts in ((spot.label_vi, spot.text_vi), (spot.label_en, spot.text_en))
            )
            yield Comment(key=spot.pk, region=box, text_vi=said_vi, text_en=said_en)

    def stored(self, payload: Any) -> None:
        """Have made what is made of pictures, and the sizes that viewers fetch."""
        super().stored(payload)
        panorama = Panorama.objects.filter(image=payload).first()
        if panorama is not None:
            panorama.image = payload
            ask_for_spheres(panorama)


register_kind(PanoramaKind())
