"""What media adds to Wagtail's admin."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, Permission
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail import hooks
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.admin.viewsets.base import ViewSet
from wagtail.documents.models import document_served
from wagtail.permissions import register_permission_policy

from media import access
from media.choosers import asset_chooser_viewset
from media.curation.finder import AssetURLFinder
from media.curation.permissions import AssetPermissionPolicy
from media.kinds import kind_of
from media.kinds.file.models import MuseumDocument
from media.kinds.handling import handles
from media.models import Asset
from media.serving import respond_with

register_permission_policy(Asset, AssetPermissionPolicy(Asset))
register_admin_url_finder(Asset, AssetURLFinder)


@hooks.register("register_admin_viewset")
def register_assets() -> list[ViewSet]:
    """Register the list of assets and their chooser."""
    from media.curation.viewset import asset_viewset

    return [asset_viewset, asset_chooser_viewset]


@hooks.register("register_permissions")
def register_restricted_permission() -> QuerySet[Permission]:
    """Let administrators give groups the right to see restricted assets."""
    app_label, _, codename = access.RESTRICTED_PERMISSION.partition(".")
    return Permission.objects.filter(content_type__app_label=app_label, codename=codename)


@hooks.register("before_serve_document", order=900)
def serve_document(document: MuseumDocument, request: HttpRequest) -> HttpResponseBase:
    """Serve a document to whom the access policy lets see it; to all others it is not there."""
    asset = document.asset
    public = access.may_see(AnonymousUser(), asset)
    if not (public or access.may_see(request.user, asset) or handles(request.user, asset)):
        raise Http404
    kind: Any = kind_of(asset)
    stored = kind.locate(asset, document.file.name)
    document_served.send(sender=MuseumDocument, instance=document, request=request)
    inline = stored.mime == "application/pdf"
    try:
        return respond_with(request, stored, public=public, inline=inline)
    except OSError as error:
        raise Http404 from error
