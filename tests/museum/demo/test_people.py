"""Three logins, one for each who would use the museum's back rooms."""

from django.contrib.auth import authenticate, get_user_model

from heritage.access.roles import Role
from heritage.models import Office
from museum.demo.lookups import Lookups
from museum.demo.people import PASSWORD, load_people


def test_each_login_has_its_role(known: Lookups) -> None:
    assert load_people() == ["tham-dinh", "can-bo", "nghien-cuu"]
    roles = {
        user.username: [group.name for group in user.groups.all()]
        for user in get_user_model().objects.all()
    }
    assert roles["tham-dinh"] == [Role.REVIEWER]
    assert roles["can-bo"] == [Role.AREA_OFFICER]
    assert roles["nghien-cuu"] == [Role.RESEARCHER]


def test_they_can_sign_in(known: Lookups) -> None:
    for username in load_people():
        assert authenticate(username=username, password=PASSWORD) is not None


def test_nobody_gets_everything(known: Lookups) -> None:
    load_people()
    assert not get_user_model().objects.filter(is_superuser=True).exists()


def test_officers_belong_to_their_offices(known: Lookups) -> None:
    load_people()
    ward = Office.objects.get(slug="van-hoa-dong-ngac")
    assert [user.username for user in ward.members.all()] == ["can-bo"]
    assert Office.objects.get(slug="tham-dinh").members.get().username == "tham-dinh"


def test_a_changed_password_and_role_stay(known: Lookups) -> None:
    load_people()
    user = get_user_model().objects.get(username="can-bo")
    user.set_password("của riêng tôi")
    user.save()
    user.groups.clear()
    load_people()
    user.refresh_from_db()
    assert user.check_password("của riêng tôi")
    assert not user.groups.exists()
