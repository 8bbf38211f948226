"""The doors of the Image API: base URI, image information, images (§2, §4, §5)."""

import hashlib
import json
import logging
from functools import partial
from zlib import crc32

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from media.admission import Circle
from media.iiif.answers import (
    OPEN,
    LaterError,
    conditional,
    iiif_door,
    kept_for,
    kept_in_front,
    validators,
)
from media.iiif.documents import json_kind
from media.iiif.image.delivery import deliver
from media.iiif.image.drawing import Busy
from media.iiif.image.front import NOTE, PublicPicture
from media.iiif.image.info import CONTEXT, PROFILE, information
from media.iiif.image.limits import Limits
from media.iiif.image.parameters import FORMATS, ImageRequest, Plan, plan
from media.iiif.image.pictures import admitted, made_pyramid
from media.kinds.image.models import MuseumImage, Pyramid
from media.kinds.image.words import xmp_of
from media.storage import local_copy

logger = logging.getLogger(__name__)

IMAGE_KEPT = 24 * 60 * 60
INFORMATION_KEPT = 60 * 60
"""Seconds. A picture's address stays when its file is replaced or closed: not for ever."""
_BUSY_FOR = 5


@iiif_door
def base(request: HttpRequest, asset_id: str) -> HttpResponseBase:
    """Send from the base URI to the image information (§2.2)."""
    admitted(request, asset_id)
    headers = {**OPEN, "Location": reverse("iiif-image:info", args=[asset_id])}
    return HttpResponse(status=303, headers=headers)


@iiif_door
def info(request: HttpRequest, asset_id: str) -> HttpResponseBase:
    """Answer with info.json, as JSON-LD unless plain JSON is preferred (§5)."""
    found = admitted(request, asset_id)
    image = found.image
    content = information(
        _address(request, asset_id),
        *image.shown_size,
        image.asset.statement,
        _limits(image),
    )
    kind = json_kind(request, CONTEXT)
    body = json.dumps(content).encode()
    modified = image.asset.updated.timestamp()
    headers = {
        **OPEN,
        **kept_in_front(found.circle),
        **validators(_etag(kind.encode(), body), modified),
        "Link": f'<{PROFILE}>;rel="profile"',
        "Cache-Control": kept_for(found.circle, INFORMATION_KEPT),
        "Vary": "Accept",
    }
    answer = partial(HttpResponse, body, content_type=kind)
    return conditional(request, modified=modified, headers=headers, body=answer)


@iiif_door
def image(
    request: HttpRequest, asset_id: str, region: str, size: str, rotation: str, last: str
) -> HttpResponseBase:
    """Answer with a picture or a part of it: a stored tile as it is, else one drawn now (§4)."""
    wanted = ImageRequest.parse(region, size, rotation, last)
    found = admitted(request, asset_id)
    sides, limits = found.image.shown_size, _limits(found.image)
    planned = plan(wanted, *sides, limits)
    pyramid = made_pyramid(found.image)
    path = _path(pyramid)
    withheld, words = found.image.withheld, xmp_of(found.image.asset)
    known_as = f"{pyramid.file.name} {withheld} {crc32(words)}"
    headers = partial(_image_headers, _address(request, asset_id), found.circle, pyramid, known_as)
    if found.circle is Circle.ANYONE:
        request.META[NOTE] = PublicPicture(path, *sides, headers, limits, withheld, words)
    return conditional(
        request,
        modified=pyramid.made.timestamp(),
        headers=headers(planned.canonical),
        body=partial(_picture, path, planned, withheld, words),
    )


@iiif_door
def nothing(request: HttpRequest, **_parts: str) -> HttpResponseBase:
    """Answer any other address here: nothing."""
    raise Http404


def _limits(image: MuseumImage) -> Limits:
    return Limits.of_settings().within(image.asset.max_side)


def _image_headers(
    address: str, circle: Circle, pyramid: Pyramid, known_as: str, canonical: str
) -> dict[str, str]:
    etag = _etag(known_as.encode(), canonical.encode())
    return {
        **OPEN,
        **kept_in_front(circle),
        **validators(etag, pyramid.made.timestamp()),
        "Link": f'<{address}/{canonical}>;rel="canonical", <{PROFILE}>;rel="profile"',
        "Cache-Control": kept_for(circle, IMAGE_KEPT),
    }


def _path(pyramid: Pyramid) -> str:
    try:
        return str(local_copy(pyramid.file.storage, str(pyramid.file.name)))
    except OSError as error:
        logger.exception("Pyramid %s cannot be fetched", pyramid.file.name)
        raise LaterError(_BUSY_FOR, _("Chưa đọc được ảnh; hãy thử lại sau.")) from error


def _picture(path: str, planned: Plan, withheld: int, words: bytes) -> HttpResponse:
    try:
        data = deliver(path, planned, withheld, words)
    except Busy:
        raise LaterError(_BUSY_FOR, _("Máy chủ đang vẽ nhiều ảnh; hãy thử lại.")) from None
    except OSError as error:
        logger.exception("Pyramid %s cannot be read", path)
        raise LaterError(_BUSY_FOR, _("Chưa đọc được ảnh; hãy thử lại sau.")) from error
    return HttpResponse(data, content_type=FORMATS[planned.format])


def _address(request: HttpRequest, asset_id: str) -> str:
    return request.build_absolute_uri(reverse("iiif-image:base", args=[asset_id]))


def _etag(*parts: bytes) -> str:
    return f'"{hashlib.blake2b(bytes(1).join(parts), digest_size=12).hexdigest()}"'
