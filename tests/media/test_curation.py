"""The list of all assets, their usage, and who may do what with them."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Collection, GroupCollectionPermission
from wagtail.permissions import policy_registry

from media.curation.permissions import AssetPermissionPolicy
from media.curation.preview import preview_of
from media.models import Asset, AssetKind
from tests.factories.media import AssetFactory, DocumentAssetFactory

pytestmark = pytest.mark.django_db

LIST = "media_assets:index"


def test_the_list_shows_every_kind_in_vietnamese(desk: Client) -> None:
    AssetFactory.create(title="Cổng")
    AssetFactory.create(title="Sân", alt_vi="")
    DocumentAssetFactory.create(title="Quyết định")
    page = desk.get(reverse(LIST)).content.decode()
    for text in ("Cổng", "Quyết định", "Tệp tài liệu", "Hình ảnh", "Phạm vi xem"):
        assert text in page
    assert page.count("w-status--critical") == 1
    assert reverse("wagtailimages:edit", args=[Asset.objects.get(title="Cổng").image.pk]) in page


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"lacking_alt": "true"}, {"Sân"}),
        ({"lacking_alt": "false"}, {"Cổng", "Quyết định"}),
        ({"kind": "file"}, {"Quyết định"}),
        ({"generated": "true"}, set()),
        ({"access": "staff"}, set()),
        ({"kind": "nonsense"}, {"Cổng", "Sân", "Quyết định"}),
    ],
)
def test_the_list_is_narrowed(desk: Client, query: dict[str, str], titles: set[str]) -> None:
    AssetFactory.create(title="Cổng")
    AssetFactory.create(title="Sân", alt_vi="")
    DocumentAssetFactory.create(title="Quyết định")
    response = desk.get(reverse(LIST), query)
    assert {asset.title for asset in response.context["object_list"]} == titles


def test_the_list_costs_no_query_per_asset(desk: Client) -> None:
    def fill(count: int) -> None:
        for _ in range(count):
            AssetFactory.create().image.get_rendition("max-165x165")
            DocumentAssetFactory.create()

    fill(1)
    desk.get(reverse(LIST))
    with CaptureQueriesContext(connection) as few:
        desk.get(reverse(LIST))
    fill(4)
    with CaptureQueriesContext(connection) as many:
        desk.get(reverse(LIST))
    assert len(many) <= len(few) + 1


def test_the_list_is_no_visitors(visitor: Any) -> None:
    client = Client()
    client.force_login(visitor)
    assert client.get(reverse(LIST)).status_code == 302


def test_an_asset_is_edited_in_its_payloads_form(officer: Any, visitor: Any) -> None:
    picture, document = AssetFactory.create(), DocumentAssetFactory.create()
    finder = AdminURLFinder(officer)
    assert finder.get_edit_url(picture) == reverse("wagtailimages:edit", args=[picture.image.pk])
    assert finder.get_edit_url(document) == reverse("wagtaildocs:edit", args=[document.document.pk])
    assert AdminURLFinder(visitor).get_edit_url(picture) is None
    assert finder.get_edit_url(Asset(kind=AssetKind.AUDIO)) is None
    assert finder.get_edit_url(Asset(kind=AssetKind.IMAGE)) is None


def test_usage_opens_and_is_where_the_payload_says(desk: Client) -> None:
    image = AssetFactory.create().image
    assert image.usage_url == reverse("media_assets:usage", args=[image.asset_id])
    assert desk.get(image.usage_url).status_code == 200
    assert image.get_usage().count() == 0


def test_usage_of_an_asset_without_a_payload_opens_for_the_administrator(
    administrator: Any,
) -> None:
    asset = Asset.objects.create(kind=AssetKind.PANORAMA, sha256="0" * 64)
    client = Client()
    client.force_login(administrator)
    assert client.get(reverse("media_assets:usage", args=[asset.pk])).status_code == 200


class TestPolicy:
    """Assets follow their payloads' collections."""

    def policy(self) -> AssetPermissionPolicy:
        found = policy_registry.get_by_type(Asset)
        assert isinstance(found, AssetPermissionPolicy)
        return found

    def test_officers_and_visitors(self, officer: Any, visitor: Any) -> None:
        asset = AssetFactory.create()
        policy = self.policy()
        assert policy.user_has_permission(officer, "add")
        assert not policy.user_has_permission(visitor, "add")
        assert policy.user_has_permission_for_instance(officer, "change", asset)
        assert not policy.user_has_permission_for_instance(visitor, "change", asset)
        assert not policy.user_has_permission_for_instance(officer, "change", Asset(kind="image"))

    def test_who_works_with_assets(self, officer: Any, visitor: Any, administrator: Any) -> None:
        assert set(self.policy().users_with_any_permission(["change"])) == {officer, administrator}

    def test_only_the_own_collections(self, officer: Any) -> None:
        AssetFactory.create()
        policy = self.policy()
        assert policy.instances_user_has_any_permission_for(officer, ["change"]).count() == 1
        other = Collection.get_first_root_node().add_child(name="Khác")
        GroupCollectionPermission.objects.update(collection=other)
        fresh = type(officer).objects.get(pk=officer.pk)
        assert policy.instances_user_has_any_permission_for(fresh, ["change"]).count() == 0


def test_the_right_to_see_restricted_assets_can_be_given() -> None:
    offered = [p for hook in hooks.get_hooks("register_permissions") for p in hook()]
    assert Permission.objects.get(codename="see_restricted_asset") in offered


@pytest.mark.parametrize("kind", [AssetKind.VIDEO, AssetKind.IMAGE])
def test_an_asset_without_a_payload_shows_a_file(kind: AssetKind) -> None:
    assert "file.svg" in preview_of(Asset(kind=kind)).url
