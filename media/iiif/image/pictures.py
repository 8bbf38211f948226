"""Finding the picture that an address names, for whom it is, and its pyramid."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from media.admission import Circle, circle_of
from media.iiif.answers import LaterError
from media.kinds.image.models import MuseumImage, Pyramid
from media.kinds.image.pyramids import ask_for_pyramid, pyramid_of

_MADE_WITHIN = 30
"""Seconds, mostly; a pyramid takes one, the pictures before it in the queue some more."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """A picture that this visitor may see."""

    image: MuseumImage
    circle: Circle


def admitted(request: HttpRequest, asset_id: str) -> Admitted:
    """Return the picture; `Http404` alike when there is none and when it is not for them."""
    images = MuseumImage.objects.select_related("asset", "pyramid")
    image = images.filter(asset_id=asset_id).first()
    circle = circle_of(request, image.asset) if image else Circle.OTHERS
    if image is None or circle is Circle.OTHERS:
        raise Http404
    return Admitted(image, circle)


def made_pyramid(image: MuseumImage) -> Pyramid:
    """Return the image's pyramid, or have it made and raise `LaterError`."""
    found = pyramid_of(image)
    if found is None:
        ask_for_pyramid(image)
        raise LaterError(_MADE_WITHIN, _("Ảnh đang được chuẩn bị; hãy thử lại sau ít phút."))
    return found
