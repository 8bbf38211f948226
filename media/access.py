"""Who may see an asset: asked here, decided above.

The room that knows what assets are used for registers its policy in `AppConfig.ready()`. While
none is registered nobody sees anything, except officers their own collections in the admin.
"""

from typing import Any, Protocol

from django.db.models import QuerySet

from media.models import Access, Asset

RESTRICTED_PERMISSION = "media.see_restricted_asset"


class AccessPolicy(Protocol):
    """What the upper room answers. `user` may be anonymous; both methods must agree."""

    def may_see(self, user: Any, asset: Asset) -> bool:
        """Return whether the user may see this asset."""
        ...

    def visible(self, user: Any, queryset: "QuerySet[Asset]") -> "QuerySet[Asset]":
        """Return those of the assets that the user may see."""
        ...


class NobodyPolicy:
    """The answer while no room above has given one: no."""

    def may_see(self, user: Any, asset: Asset) -> bool:
        """Return False."""
        return False

    def visible(self, user: Any, queryset: "QuerySet[Asset]") -> "QuerySet[Asset]":
        """Return nothing."""
        return queryset.none()


_policy: AccessPolicy = NobodyPolicy()


def register_policy(policy: AccessPolicy) -> AccessPolicy:
    """Make `policy` the one that is asked; return the one it replaces."""
    global _policy
    previous, _policy = _policy, policy
    return previous


def may_see(user: Any, asset: Asset) -> bool:
    """Return whether the user may see the asset."""
    return _policy.may_see(user, asset)


def visible(user: Any, queryset: "QuerySet[Asset]") -> "QuerySet[Asset]":
    """Return those of the assets that the user may see."""
    return _policy.visible(user, queryset)


def levels_open_to(user: Any) -> frozenset[Access]:
    """Return the access levels whose circle the user belongs to; for policies to build on."""
    levels = {Access.PUBLIC}
    if user.is_authenticated:
        levels.add(Access.REGISTERED)
        if user.has_perm("wagtailadmin.access_admin"):
            levels.add(Access.STAFF)
        if user.has_perm(RESTRICTED_PERMISSION):
            levels.add(Access.RESTRICTED)
    return frozenset(levels)
