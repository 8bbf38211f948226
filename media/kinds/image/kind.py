"""Pictures as a kind of asset."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django.db.models import Q, QuerySet
from django.forms import ModelForm
from django.urls import reverse
from wagtail.images.shortcuts import get_rendition_or_not_found

from media.intake.accepted import Accepted
from media.kinds.base import MediaKind, Preview, Stored, register_kind
from media.kinds.handling import handled_payloads
from media.kinds.image.alike import nearest, see
from media.kinds.image.derivatives import (
    ADMIN_SPEC,
    ask_for,
    incomplete,
    make,
    make_derivatives,
    make_small_files,
)
from media.kinds.image.intake import RASTERS
from media.kinds.image.models import MuseumImage, MuseumRendition, Pyramid
from media.kinds.image.pyramids import ask_for_pyramid, make_pyramid, make_pyramid_of
from media.kinds.painting import Comment, Painting
from media.models import Asset, AssetKind


class ImageKind(MediaKind):
    """Raster pictures and the renditions made from them."""

    kind = AssetKind.IMAGE
    accessor = "image"
    icon = "image"
    shown_with = ("renditions",)
    commented = "annotated__annotations"
    paints = True
    extensions = tuple(RASTERS)
    limit_setting = "MEDIA_MAX_IMAGE_BYTES"
    tasks = {
        each.module_path: "image" for each in (make_derivatives, make_small_files, make_pyramid_of)
    }

    def new_payload(self, **fields: Any) -> MuseumImage:
        """Return a new picture."""
        return MuseumImage(**fields)

    def form_class(self) -> type[ModelForm]:
        """Return the form of Wagtail's pictures."""
        from wagtail.images.forms import get_image_form

        return get_image_form(MuseumImage)

    def preview(self, asset: Asset) -> Preview | None:
        """Return the thumbnail that Wagtail's own lists use."""
        rendition = get_rendition_or_not_found(self.payload_of(asset), ADMIN_SPEC)
        return Preview(rendition.url, rendition.width, rendition.height)

    def handled_by(self, user: Any) -> Q:
        """Return the condition for pictures in the user's collections."""
        return handled_payloads(MuseumImage, self.accessor, user)

    def locate(self, asset: Asset, name: str) -> Stored | None:
        """Return the original or a rendition."""
        image = self.payload_of(asset)
        if name == image.file.name:
            etag = f'"{asset.sha256}"'
            return Stored(image.file.storage, name, asset.mime, etag, True, asset.filename)
        rendition = image.renditions.filter(file=name).first()
        return _rendered(rendition) if rendition else None

    def copy(self, asset: Asset) -> Stored | None:
        """Return the widest JPEG."""
        made = self.payload_of(asset).renditions.all()
        plain = [each for each in made if each.filter_spec.endswith("|format-jpeg")]
        best = max(plain, key=lambda each: each.width, default=None)
        return _rendered(best) if best else None

    def alike(self, accepted: Accepted) -> list[str]:
        """Return the pictures that look like the one that comes in."""
        return nearest(accepted.likeness) if accepted.likeness is not None else []

    def incomplete(self, assets: QuerySet[Asset]) -> Iterator[MuseumImage]:
        """Yield the pictures that lack a rendition or their pyramid, or were not looked at."""
        own = assets.filter(kind=self.kind)
        return incomplete(MuseumImage.objects.filter(asset__in=own))

    def complete(self, payload: Any) -> str:
        """Make renditions and pyramid, and look at it."""
        count = sum(1 for _ in make(payload))
        see(payload)
        return f"{count} renditions{' and a pyramid' if make_pyramid(payload) else ''}"

    def forget(self, assets: QuerySet[Asset]) -> None:
        """Throw away renditions and pyramids."""
        own = assets.filter(kind=self.kind)
        for rendition in MuseumRendition.objects.filter(image__asset__in=own).iterator():
            rendition.delete()
        Pyramid.objects.filter(image__asset__in=own).delete()

    def remake(self, payload: Any) -> bool:
        """Have made what is missing."""
        make_derivatives.enqueue(payload.pk)
        make_pyramid_of.enqueue(payload.pk)
        return True

    def stored(self, payload: Any) -> None:
        """Have the renditions and the pyramid made; what is now too large to be shown goes."""
        if payload.asset.max_side:
            across, down = payload.shown_size
            too_large = Q(width__gt=across) | Q(height__gt=down)
            for rendition in payload.renditions.filter(too_large):
                rendition.delete()
        ask_for(payload)
        ask_for_pyramid(payload)

    def painting(self, asset: Asset) -> Painting:
        """Return the picture as the Image API serves it."""
        image = self.payload_of(asset)
        service = reverse("iiif-image:base", args=[asset.pk])
        width, height = image.shown_size
        return Painting(
            type="Image",
            url=f"{service}/full/max/0/default.jpg",
            mime="image/jpeg",
            width=width,
            height=height,
            service=service,
            comments=tuple(self.comments(image)),
            real_width=None if image.real_width is None else float(image.real_width),
        )

    def comments(self, image: MuseumImage) -> Iterator[Comment]:
        """Yield what is said of places in a picture; reads what `commented` fetched."""
        annotated = getattr(image, "annotated", None)
        for note in annotated.annotations.all() if annotated else ():
            box = ",".join(map(str, note.box(image.shown_size)))
            yield Comment(key=note.pk, region=box, text_vi=note.note_vi, text_en=note.note_en)


def _rendered(rendition: MuseumRendition) -> Stored:
    name = str(rendition.file.name)
    path = PurePath(name)
    raster = RASTERS.get(path.suffix.lstrip("."))
    mime = raster.mime if raster else "application/octet-stream"
    return Stored(rendition.file.storage, name, mime, f'"{path.stem}"', False)


register_kind(ImageKind())
