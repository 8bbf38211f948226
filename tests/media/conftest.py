"""What tests of media share: their own storage, officers, a policy."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.test import Client
from wagtail.models import Collection, GroupCollectionPermission

from media import access
from media.models import Access, Asset
from tests.media.stores import store as store


@pytest.fixture(autouse=True)
def own_storage(settings: Any, tmp_path: Path) -> Path:
    """Every test has uploads of its own and an empty cache."""
    settings.MEDIA_ROOT = str(tmp_path / "uploads")
    cache.clear()
    return tmp_path / "uploads"


class OwnLevelPolicy:
    """Visible to whom the asset's own access level admits."""

    def may_see(self, user: Any, asset: Asset) -> bool:
        return Access(asset.access) in access.levels_open_to(user)

    def visible(self, user: Any, queryset: Any) -> Any:
        return queryset.filter(access__in=access.levels_open_to(user))


@pytest.fixture(autouse=True)
def policy() -> Iterator[None]:
    """The access level decides alone."""
    previous = access.register_policy(OwnLevelPolicy())
    yield
    access.register_policy(previous)


@pytest.fixture
def nobody() -> Iterator[None]:
    """No room above has registered a policy."""
    previous = access.register_policy(access.NobodyPolicy())
    yield
    access.register_policy(previous)


@pytest.fixture
def visitor(db: None) -> Any:
    """Someone who signed in but is no officer."""
    return get_user_model().objects.create_user("khach", password="x")


@pytest.fixture
def officer(db: None) -> Any:
    """An officer who may upload, change and choose pictures and documents."""
    group = Group.objects.create(name="Cán bộ tư liệu")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in (
        *("add_image", "change_image", "choose_image"),
        *("add_document", "change_document", "choose_document"),
        *("add_media", "change_media", "choose_media"),
    ):
        permission = Permission.objects.get(
            codename=codename, content_type__app_label__startswith="wagtail"
        )
        GroupCollectionPermission.objects.create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )
    user = get_user_model().objects.create_user("canbo", password="x")
    user.groups.add(group)
    return user


@pytest.fixture
def administrator(db: None) -> Any:
    """Someone who may do everything."""
    return get_user_model().objects.create_superuser("quantri", password="x")


@pytest.fixture
def desk(officer: Any) -> Client:
    """The officer's browser."""
    client = Client()
    client.force_login(officer)
    return client
