"""Who may say something of a picture in a row beside it: whoever may change the picture."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import policy_registry

from media.kinds.image.models import MuseumImage


class BesidePicturePolicy(BasePermissionPolicy):
    """Of a model with an `image`: asks the policy of pictures, as whatever is done changes one."""

    @property
    def _pictures(self) -> Any:
        return policy_registry.get_by_type(MuseumImage)

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether the user may change some picture."""
        return bool(self._pictures.user_has_permission(user, "change"))

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Return whether the user may change this row's picture."""
        policy = self._pictures
        return bool(policy.user_has_permission_for_instance(user, "change", instance.image))

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        """Return the users who may change some picture."""
        users: QuerySet[Any] = self._pictures.users_with_any_permission(["change"])
        return users

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Any]:
        """Return the rows whose pictures the user may change."""
        images = self._pictures.instances_user_has_any_permission_for(user, ["change"])
        rows: QuerySet[Any] = self.model._default_manager.filter(
            image__in=images.order_by().values("pk")
        )
        return rows
