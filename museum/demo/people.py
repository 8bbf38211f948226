"""The demonstration's logins: one for each of the three who would use the museum's back rooms."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from heritage.access.roles import Role
from heritage.models import Office
from museum.demo.reading import content

PASSWORD = "di-san-2025"  # noqa: S105  (printed by the demonstration, good for nothing else)


def load_people() -> list[str]:
    """Create the logins that are missing; return all their names.

    An existing login keeps its password and its groups.
    """
    people = content("offices")["people"]
    for person in people:
        _create(person)
    return [person["username"] for person in people]


def _create(person: dict[str, Any]) -> None:
    user, created = get_user_model().objects.get_or_create(
        username=person["username"],
        defaults={
            "first_name": person["first_name"],
            "last_name": person["last_name"],
            "email": person["email"],
        },
    )
    if not created:
        return
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    user.groups.set([Group.objects.get(name=Role[person["role"]])])
    if person["office"]:
        Office.objects.get(slug=person["office"]).members.add(user)
