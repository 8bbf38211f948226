"""What media adds to Wagtail's admin."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.base import ViewSet
from wagtail.images.models import Image
from wagtail.models import Collection
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

from media import access
from media.choosers import asset_chooser_viewset
from media.curation.finder import AssetURLFinder
from media.curation.permissions import AssetPermissionPolicy
from media.kinds.file.models import MuseumDocument
from media.kinds.handling import handles
from media.kinds.image.details import RegionOperation
from media.kinds.image.models import Annotated, MuseumImage
from media.kinds.image.permissions import BesidePicturePolicy
from media.kinds.model3d.models import MuseumModel3D
from media.kinds.model3d.permissions import MODEL_POLICY
from media.kinds.pages.models import PageSequence, SequencePage
from media.kinds.panorama.models import Panorama
from media.models import Asset

register_permission_policy(Asset, AssetPermissionPolicy(Asset))
register_permission_policy(
    PageSequence,
    CollectionOwnershipPermissionPolicy(
        PageSequence, auth_model=Image, owner_field_name="uploaded_by_user"
    ),
)
register_permission_policy(MuseumModel3D, MODEL_POLICY)
register_permission_policy(Panorama, BesidePicturePolicy(Panorama))
register_permission_policy(Annotated, BesidePicturePolicy(Annotated))
register_admin_url_finder(Asset, AssetURLFinder)


@hooks.register("register_admin_viewset")
def register_assets() -> list[ViewSet]:
    """Register the list of assets, their chooser, and the kinds for which Wagtail has no list."""
    from media.curation.annotations.viewset import annotated_viewset
    from media.curation.models3d import model3d_viewset
    from media.curation.panoramas.viewset import panorama_viewset
    from media.curation.sequences.viewset import sequence_viewset
    from media.curation.viewset import asset_viewset

    return [
        *(asset_viewset, asset_chooser_viewset, model3d_viewset),
        *(sequence_viewset, panorama_viewset, annotated_viewset),
    ]


@hooks.register("describe_collection_contents")
def describe_models(collection: Collection) -> dict[str, Any] | None:
    """Keep a collection that holds models from being deleted with them."""
    count = MuseumModel3D.objects.filter(collection=collection).count()
    if not count:
        return None
    told = ngettext("%(count)s mô hình 3D", "%(count)s mô hình 3D", count) % {"count": count}
    return {"count": count, "count_text": told, "url": reverse("media_models3d:index")}


@hooks.register("register_admin_urls", order=-1)
def register_several() -> list[URLPattern]:
    """Before Wagtail's own at the same addresses: ask about files that are here already."""
    from media.curation.several import several_urls

    return several_urls()


@hooks.register("register_admin_urls")
def register_remaking() -> list[URLPattern]:
    """Let officers have made again what could not be made from an original."""
    from media.curation.remaking import remake

    return [path("assets/remake/<str:asset_id>/", remake, name="media_remake")]


@hooks.register("register_admin_urls")
def register_arriving() -> list[URLPattern]:
    """Let large files come piece by piece."""
    from media.curation import arriving

    return [
        path("assets/arriving/", arriving.begin, name="media_arriving"),
        path("assets/arriving/<str:token>/", arriving.piece, name="media_arriving_piece"),
    ]


@hooks.register("register_admin_urls")
def register_originals() -> list[URLPattern]:
    """Show officers every original that an asset had."""
    from media.curation.originals import OriginalsView

    return [path("assets/originals/<str:pk>/", OriginalsView.as_view(), name="media_originals")]


@hooks.register("register_admin_urls")
def register_fixity() -> list[URLPattern]:
    """Tell officers what is wrong with originals."""
    from media.curation.fixity import REPORT, FixityReport

    return [
        path("reports/fixity/", FixityReport.as_view(), name=REPORT),
        path(
            "reports/fixity/results/",
            FixityReport.as_view(results_only=True),
            name=f"{REPORT}_results",
        ),
    ]


@hooks.register("register_admin_urls")
def register_unmade() -> list[URLPattern]:
    """Tell officers what could not be made."""
    from media.curation.unmade import REPORT, UnmadeReport

    return [
        path("reports/unmade/", UnmadeReport.as_view(), name=REPORT),
        path(
            "reports/unmade/results/",
            UnmadeReport.as_view(results_only=True),
            name=f"{REPORT}_results",
        ),
    ]


class ForKeepersMenuItem(MenuItem):
    """For officers who work with files."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether this is one."""
        policy = AssetPermissionPolicy(Asset)
        return policy.user_has_any_permission(request.user, ["add", "change", "delete"])


@hooks.register("register_reports_menu_item")
def register_fixity_report() -> MenuItem:
    """Among Wagtail's reports."""
    return ForKeepersMenuItem(
        _("Kiểm tra tệp gốc"),
        reverse("media_fixity"),
        name="fixity",
        icon_name="circle-check",
        order=1300,
    )


@hooks.register("register_reports_menu_item")
def register_unmade_report() -> MenuItem:
    """Among Wagtail's reports."""
    return ForKeepersMenuItem(
        _("Bản hiển thị chưa tạo được"),
        reverse("media_unmade"),
        name="unmade",
        icon_name="warning",
        order=1310,
    )


@hooks.register("construct_homepage_panels", order=10)
def tell_of_faults(request: HttpRequest, panels: list[Component]) -> None:
    """Say on the admin's home that something is wrong with originals or was not made from them."""
    from media.curation.fixity import FixityPanel
    from media.curation.unmade import UnmadePanel

    policy = AssetPermissionPolicy(Asset)
    if policy.user_has_any_permission(request.user, ["add", "change", "delete"]):
        panels += [FixityPanel(request), UnmadePanel(request)]


@hooks.register("register_permissions")
def register_restricted_permission() -> QuerySet[Permission]:
    """Let administrators give groups the right to see restricted assets."""
    app_label, _, codename = access.RESTRICTED_PERMISSION.partition(".")
    return Permission.objects.filter(content_type__app_label=app_label, codename=codename)


@hooks.register("before_serve_document")
def ask_policy(document: MuseumDocument, request: HttpRequest) -> None:
    """Let a document out to whom the access policy lets see it; to all others it is not there."""
    asset = document.asset
    if not (access.may_see(request.user, asset) or handles(request.user, asset)):
        raise Http404


@hooks.register("construct_image_chooser_queryset")
def leave_out_pages(images: "QuerySet[MuseumImage]", request: HttpRequest) -> Any:
    """Offer no picture of a page by itself: it belongs to its document."""
    pages = SequencePage.objects.exclude(image=None).values("image")
    return images.exclude(pk__in=pages)


@hooks.register("register_image_operations")
def register_region() -> list[tuple[str, type[RegionOperation]]]:
    """Teach Wagtail's pictures to be cut to a part given in per cent."""
    return [("region", RegionOperation)]
