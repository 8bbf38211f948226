"""Who works with a payload in the admin: Wagtail's own collection permissions decide."""

from typing import Any

from django.db.models import Model, Q
from wagtail.permissions import policy_registry

from media.kinds.base import kind_of
from media.models.asset import Asset

_ACTIONS = ("choose", "add", "change", "delete")


def handled_payloads(model: type[Model], accessor: str, user: Any) -> Q:
    """Return the condition on `Asset`: its payload lies in a collection the user works with."""
    if not user.is_active:
        return Q(pk__in=())
    if user.is_superuser:
        return Q(**{f"{accessor}__isnull": False})
    policy = policy_registry.get_by_type(model)
    payloads = policy.instances_user_has_any_permission_for(user, _ACTIONS)
    return Q(**{f"{accessor}__in": payloads.order_by().values("pk")})


def handles(user: Any, asset: Asset) -> bool:
    """Return whether the user works with the asset's payload in the admin."""
    kind = kind_of(asset)
    if kind is None or not user.is_authenticated:
        return False
    return Asset.objects.filter(kind.handled_by(user), pk=asset.pk).exists()
