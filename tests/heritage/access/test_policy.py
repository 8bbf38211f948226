"""The one policy: who sees which record."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Permission
from django.utils import timezone

from heritage.access import access_levels, may_change, may_see, shown_point
from heritage.models import HeritageRecord, Site

pytestmark = pytest.mark.django_db


def site(**fields: object) -> Site:
    values = {"title_vi": "Đình Chèm", "live": True, **fields}
    record = Site(**values)
    record.save()
    return record


def user(*codenames: str) -> object:
    person = get_user_model().objects.create_user(f"user{'-'.join(codenames)}")
    person.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    return get_user_model().objects.get(pk=person.pk)


@pytest.mark.parametrize(
    ("fields", "visible"),
    [
        ({}, True),
        ({"live": False}, False),
        ({"state": "withdrawn"}, False),
        ({"access": "registered"}, False),
        ({"access": "staff"}, False),
        ({"access": "restricted"}, False),
        ({"embargo_until": timezone.localdate() + timedelta(days=1)}, False),
        ({"embargo_until": timezone.localdate()}, True),
    ],
)
def test_what_an_anonymous_visitor_sees(fields: dict[str, object], visible: bool) -> None:
    record = site(**fields)
    for visitor in (None, AnonymousUser()):
        assert may_see(visitor, record) is visible
        assert HeritageRecord.objects.visible_to(visitor).filter(pk=record.pk).exists() is visible


@pytest.mark.parametrize(
    ("codenames", "levels"),
    [
        ((), {"public", "registered"}),
        (("access_admin",), {"public", "registered", "staff"}),
    ],
)
def test_levels_grow_with_rights(codenames: tuple[str, ...], levels: set[str]) -> None:
    assert set(access_levels(user(*codenames))) == levels


def test_an_inactive_account_is_a_stranger() -> None:
    person = user("access_admin")
    person.is_active = False  # type: ignore[attr-defined]  # the project's user
    assert access_levels(person) == ("public",)


def test_one_record_and_the_query_always_agree() -> None:
    officer = user("access_admin")
    for access in ("public", "registered", "staff", "restricted"):
        record = site(access=access)
        seen = HeritageRecord.objects.visible_to(officer).filter(pk=record.pk).exists()
        assert may_see(officer, record) is seen


def test_only_those_with_the_right_may_change() -> None:
    record = site()
    assert not may_change(None, record)
    assert not may_change(AnonymousUser(), record)
    assert not may_change(user(), record)
    assert may_change(user("change_site"), record)


def test_places_are_shown_as_exactly_as_allowed() -> None:
    place = {"latitude": 21.0935, "longitude": 105.7745, "point_precision": 10}
    assert shown_point(site(**place), None) == (21.0935, 105.7745, 10)
    assert shown_point(site(**place, place_sensitivity="area"), None) is None
    blurred = shown_point(site(**place, place_sensitivity="blurred"), None)
    assert blurred is not None
    assert blurred.precision == 1000
    assert (blurred.latitude, blurred.longitude) != (21.0935, 105.7745)
    assert abs(blurred.latitude - 21.0935) < 0.01
    editor = user("change_site")
    assert shown_point(site(**place, place_sensitivity="area"), editor) == (21.0935, 105.7745, 10)


def test_an_unknown_place_stays_unknown() -> None:
    assert shown_point(site(), None) is None
