"""Who is signed in, in what role, and what that opens."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from heritage.access import access_levels
from heritage.access.roles import Role
from heritage.enums import Access
from heritage.models import HeritageRecord
from media.shown import Shown


@dataclass(frozen=True, slots=True)
class Opened(Shown):
    """Records that the public does not see and this account does."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Account(Shown):
    """What the account's page tells. ``desk``: where the officers work, "" without the right."""

    name: str
    username: str
    roles: tuple[str, ...]
    offices: tuple[str, ...]
    opened: tuple[Opened, ...]
    desk: str


def account_of(user: AbstractUser) -> Account:
    """Describe the account of somebody signed in."""
    may_work = user.has_perm("wagtailadmin.access_admin")
    return Account(
        name=str(user),
        username=user.get_username(),
        roles=tuple(_roles(user)),
        offices=tuple(str(office) for office in user.offices.all()),  # type: ignore[attr-defined]
        opened=tuple(_opened(user)),
        desk=reverse("wagtailadmin_home") if may_work else "",
    )


def _roles(user: AbstractUser) -> Iterator[str]:
    """The house's roles by their label, other groups by their name."""
    if user.is_superuser:
        yield str(Role.ADMINISTRATOR.label)
    for name in user.groups.order_by("name").values_list("name", flat=True):
        if not (user.is_superuser and name == Role.ADMINISTRATOR):
            yield str(Role(name).label) if name in Role.values else name


def _opened(user: AbstractUser) -> Iterator[Opened]:
    rows = HeritageRecord.objects.visible_to(user).exclude(access=Access.PUBLIC)
    counts = dict(rows.order_by().values_list("access").annotate(Count("pk")))
    words = {
        Access.REGISTERED: _("Hồ sơ dành cho người đã đăng ký"),
        Access.STAFF: _("Hồ sơ dành cho cán bộ"),
        Access.RESTRICTED: _("Hồ sơ hạn chế"),
    }
    for level in access_levels(user):
        if level in words:
            yield Opened(words[Access(level)], counts.get(level, 0))
