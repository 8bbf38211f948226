"""Who may do what with assets in the admin: whatever their payloads' collections allow."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import policy_registry

from media.kinds import all_kinds, kind_of
from media.models import Asset, Payload


class AssetPermissionPolicy(BasePermissionPolicy):
    """Asks the permission policies of the payloads' own models."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether the user may do this to some payload of any kind."""
        return any(
            policy_registry.get_by_type(model).user_has_permission(user, action)
            for model in Payload.__subclasses__()
        )

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Asset) -> bool:
        """Return whether the user may do this to the asset's payload."""
        kind = kind_of(instance)
        payload = getattr(instance, kind.accessor, None) if kind else None
        if payload is None:
            return False
        policy = policy_registry.get_by_type(type(payload))
        return bool(policy.user_has_permission_for_instance(user, action, payload))

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        """Return the users who may do any of this to some payload."""
        found = (
            policy_registry.get_by_type(model).users_with_any_permission(actions)
            for model in Payload.__subclasses__()
        )
        return reduce(or_, found).distinct()

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Asset]:
        """Return the assets whose payloads the user works with; pages only with their document.

        Told by id alone, as search back ends filter by an asset's own columns only.
        """
        handled = reduce(or_, (kind.handled_by(user) for kind in all_kinds()), Q(pk__in=()))
        every = Q() if user.is_active and user.is_superuser else handled
        whole = Asset.objects.wholes().filter(every)
        return Asset.objects.filter(pk__in=whole.order_by().values("pk"))


def handled_assets(user: Any) -> QuerySet[Any]:
    """Return the ids of the assets that an officer works with, for a query around it."""
    policy = AssetPermissionPolicy(Asset)
    assets = policy.instances_user_has_any_permission_for(user, ["add", "change", "delete"])
    return assets.order_by().values("pk")
