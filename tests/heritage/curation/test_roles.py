"""Roles: what each may do, and that installing them again changes nothing."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from wagtail.models import Task, Workflow, WorkflowContentType
from wagtail.permissions import policy_registry

from heritage.access.permissions import KindPermissionPolicy, manageable
from heritage.access.roles import GRANTS, KINDS, Role, install
from heritage.models import HeritageRecord, Site, kind_models
from museum.accounts.models import User
from tests.heritage.curation.conftest import signed_in
from tests.heritage.curation.office import make, url

pytestmark = pytest.mark.django_db


def test_four_roles_and_no_samples() -> None:
    names = set(Group.objects.values_list("name", flat=True))
    assert {role.value for role in Role} <= names
    assert not {"Editors", "Moderators"} & names
    assert not Workflow.objects.filter(name="Moderators approval").exists()


def test_install_again_changes_nothing() -> None:
    def state() -> tuple[object, ...]:
        return (
            Group.objects.count(),
            Group.permissions.through.objects.count(),
            Workflow.objects.count(),
            Task.objects.count(),
            WorkflowContentType.objects.count(),
            Permission.objects.count(),
            ContentType.objects.count(),
        )

    before = state()
    install(apps)
    assert state() == before


def test_install_keeps_what_an_administrator_granted() -> None:
    group = Group.objects.get(name=Role.RESEARCHER.value)
    extra = Permission.objects.get(codename="view_site", content_type__app_label="heritage")
    group.permissions.add(extra)
    install(apps)
    assert extra in group.permissions.all()


def test_every_kind_is_granted() -> None:
    assert set(KINDS) == {model._meta.model_name for model in kind_models().values()}


def test_permissions_are_django_s_own() -> None:
    """Rows made by the migration are the ones Django and Wagtail look for, not twins."""
    for model in kind_models().values():
        own = ContentType.objects.get_for_model(model, for_concrete_model=False)
        codenames = list(Permission.objects.filter(content_type=own).values_list("codename"))
        assert len(codenames) == len(set(codenames)) == 7


@pytest.mark.parametrize("role", list(Role))
def test_granted_codenames_exist(role: Role) -> None:
    held = Group.objects.get(name=role.value).permissions
    for label, actions in GRANTS[role].items():
        app_label, model = label.split(".")
        assert apps.get_model(app_label, model) if model != "admin" else True
        found = held.filter(content_type__app_label=app_label, content_type__model=model)
        assert found.count() == len(actions)


def test_policy_of_a_proxy_finds_its_people(reviewer: User, area_officer: User) -> None:
    """Wagtail's own policy looks under the table's content type and would find nobody."""
    for model in (HeritageRecord, *kind_models().values()):
        assert isinstance(policy_registry.get_by_type(model), KindPermissionPolicy)
    for model in kind_models().values():
        policy = policy_registry.get_by_type(model)
        assert list(policy.users_with_permission("publish")) == [reviewer]
        assert set(policy.users_with_permission("change")) == {reviewer, area_officer}


def test_manageable_is_all_or_nothing_for_now(
    reviewer: User, area_officer: User, researcher: User
) -> None:
    record = make(Site)
    rows = Site.objects.all()
    assert list(manageable(rows, reviewer)) == list(manageable(rows, area_officer)) == [record]
    assert list(manageable(rows, researcher)) == []
    policy = policy_registry.get_by_type(Site)
    assert list(policy.instances_user_has_any_permission_for(area_officer, ["change"])) == [record]
    assert not policy.instances_user_has_any_permission_for(area_officer, ["publish"])


@pytest.mark.parametrize(
    ("view", "area", "review"),
    [("edit", 200, 200), ("delete", 302, 200), ("unpublish", 302, 200), ("lock", 302, 405)],
)
def test_doors(
    writing: Client,
    reviewing: Client,
    kind: type[HeritageRecord],
    view: str,
    area: int,
    review: int,
) -> None:
    record = make(kind)
    if view == "unpublish":
        record.save_revision().publish()
    assert writing.get(url(record, view)).status_code == area
    assert reviewing.get(url(record, view)).status_code == review


def test_researcher_signs_in_and_is_sent_away(researcher: User) -> None:
    client = signed_in(researcher)
    assert client.get("/admin/").status_code == 302
    assert client.get(url(make(Site), "edit")).status_code == 302


def test_administrator_reaches_offices_and_users(superuser: User) -> None:
    chief = User.objects.create_user("truong", "t@example.vn", "mat-khau")
    chief.groups.add(Group.objects.get(name=Role.ADMINISTRATOR.value))
    client = signed_in(chief)
    for address in ("/admin/office/", "/admin/users/", "/admin/groups/", "/admin/workflows/list/"):
        assert client.get(address).status_code == 200, address


def test_pictures_and_pages(writing: Client, reviewing: Client) -> None:
    assert writing.get("/admin/images/add/").status_code == 200
    assert writing.get("/admin/documents/").status_code == 200
    assert writing.get("/admin/users/").status_code == 302
    # Both write exhibitions; who publishes them is tried in tests/museum/test_exhibition_desk.py.
    assert reviewing.get("/admin/pages/").status_code == 200
    assert writing.get("/admin/pages/").status_code == 200
