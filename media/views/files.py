"""Every address below MEDIA_URL: the file, if it is an asset's and the visitor may see it."""

import logging

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from media.admission import Circle, circle_of
from media.kinds import Stored, kind_of
from media.kinds.handling import handles
from media.models import Asset
from media.serving import respond_with
from media.storage import owner_of

logger = logging.getLogger(__name__)

_INLINE = ("image/", "audio/", "video/")


@require_safe
def serve_file(request: HttpRequest, folder: str, asset_id: str, rest: str) -> HttpResponseBase:
    """Answer with a stored file of an asset; 404 for what is not there or not to be seen.

    Originals are for the officers who work with them; visitors get what was made from them.
    """
    asset, stored = _find(f"{folder}/{asset_id}/{rest}", asset_id)
    circle = _originals_circle(request, asset) if stored.original else circle_of(request, asset)
    if circle is Circle.OTHERS:
        raise Http404
    public = circle is Circle.ANYONE
    inline = stored.mime.startswith(_INLINE) and not stored.original
    try:
        return respond_with(request, stored, public=public, inline=inline)
    except OSError as error:
        logger.warning("Asset %s: %s is gone from storage", asset.pk, stored.name)
        raise Http404 from error


def _find(name: str, asset_id: str) -> tuple[Asset, Stored]:
    try:
        asset = Asset.objects.with_payload().get(pk=asset_id)
        kind = kind_of(asset)
        stored = kind.locate(asset, name) if kind else None
    except ObjectDoesNotExist as error:
        raise Http404 from error
    stored = stored or _earlier(asset, name)
    if stored is None:
        raise Http404
    return asset, stored


def _earlier(asset: Asset, name: str) -> Stored | None:
    kept = asset.earlier.filter(file=name).first() if owner_of(name) == asset.pk else None
    if kept is None:
        return None
    etag = f'"{kept.sha256}"'
    return Stored(kept.file.storage, name, kept.mime, etag, True, kept.filename)


def _originals_circle(request: HttpRequest, asset: Asset) -> Circle:
    return Circle.THIS_VISITOR if handles(request.user, asset) else Circle.OTHERS
