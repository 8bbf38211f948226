"""An administrator runs the museum from the admin, without being a superuser."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from heritage.access.roles import Role
from museum.accounts.models import User
from museum.models import HomePage, Identity

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator() -> Client:
    user = User.objects.create_user("quan-tri", "q@example.vn", "mat-khau")
    user.groups.add(Group.objects.get(name=Role.ADMINISTRATOR.value))
    client = Client()
    client.force_login(user)
    return client


def test_renames_the_museum(administrator: Client) -> None:
    identity = Identity.load()
    address = f"/admin/settings/museum/identity/{identity.pk}/"
    assert administrator.get(address).status_code == 200
    administrator.post(address, {"name_vi": "Bảo tàng Sơn Tây", "name_en": "Sơn Tây Museum"})
    assert Identity.load().name_vi == "Bảo tàng Sơn Tây"
    assert "Bảo tàng Sơn Tây" in Client().get("/").content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/users/",
        "/admin/groups/",
        "/admin/workflows/list/",
        "/admin/redirects/",
        "/admin/snippets/heritage/site/",
        "/admin/office/",
        "/admin/reports/site-history/",
    ],
)
def test_opens_every_room(administrator: Client, address: str) -> None:
    assert administrator.get(address).status_code == 200


def test_edits_the_front_page(administrator: Client) -> None:
    home = HomePage.objects.first()
    assert administrator.get(f"/admin/pages/{home.pk}/edit/").status_code == 200
