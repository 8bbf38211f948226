"""The seam through which the room above decides who sees what."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Permission

from media import access
from media.models import Access, Asset
from tests.factories.media import AssetFactory


@pytest.mark.django_db
def test_with_no_policy_the_answer_is_no(nobody: None, administrator: Any) -> None:
    asset = AssetFactory.create()
    assert not access.may_see(administrator, asset)
    assert not access.visible(administrator, Asset.objects.all()).exists()


def test_registering_returns_the_policy_before(nobody: None) -> None:
    class Yes:
        def may_see(self, user: Any, asset: Asset) -> bool:
            return True

        def visible(self, user: Any, queryset: Any) -> Any:
            return queryset

    before = access.register_policy(Yes())
    try:
        assert access.may_see(AnonymousUser(), Asset())
    finally:
        access.register_policy(before)
    assert isinstance(before, access.NobodyPolicy)


@pytest.mark.django_db
def test_levels_widen_with_the_person(visitor: Any, officer: Any, administrator: Any) -> None:
    assert access.levels_open_to(AnonymousUser()) == {Access.PUBLIC}
    assert access.levels_open_to(visitor) == {Access.PUBLIC, Access.REGISTERED}
    assert access.levels_open_to(officer) == {Access.PUBLIC, Access.REGISTERED, Access.STAFF}
    assert access.levels_open_to(administrator) == set(Access)


@pytest.mark.django_db
def test_restricted_assets_take_a_permission_of_their_own(visitor: Any) -> None:
    visitor.user_permissions.add(Permission.objects.get(codename="see_restricted_asset"))
    fresh = type(visitor).objects.get(pk=visitor.pk)
    assert Access.RESTRICTED in access.levels_open_to(fresh)
    assert Access.STAFF not in access.levels_open_to(fresh)
