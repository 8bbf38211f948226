"""Rights of officers over records, as Wagtail asks for them.

Today a right holds for a whole kind; rights by area join here, and no caller changes.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import cached_property
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import policy_registry

from heritage.access.policy import Viewer

if TYPE_CHECKING:
    from heritage.models import HeritageRecord
    from heritage.querysets import RecordQuerySet

SEEING = ("view", "add", "change", "delete", "publish")
"""Rights any of which opens a kind's list in the admin."""


class KindPermissionPolicy(ModelPermissionPolicy):
    """Rights of one kind.

    A kind is a proxy model with permissions of its own. Wagtail's policy looks them up under
    the content type of the *table*, so that nobody would ever be found to hold one.
    """

    @cached_property
    def _content_type(self) -> ContentType:
        return ContentType.objects.get_for_model(self.auth_model, for_concrete_model=False)

    def user_has_permission_for_instance(
        self, user: Viewer, action: str, instance: "HeritageRecord"
    ) -> bool:
        """As for the kind; but what was once public is never deleted, only withdrawn."""
        if action == "delete" and instance.first_published_at is not None:
            return False
        return bool(super().user_has_permission_for_instance(user, action, instance))

    def user_has_any_permission_for_instance(
        self, user: Viewer, actions: Collection[str], instance: "HeritageRecord"
    ) -> bool:
        """Any of the rights, each asked of the record."""
        return any(self.user_has_permission_for_instance(user, each, instance) for each in actions)

    def instances_user_has_any_permission_for(
        self, user: Viewer, actions: Collection[str]
    ) -> "RecordQuerySet":
        """Rows of the kind over which ``user`` holds any of ``actions``."""
        if self.user_has_any_permission(user, actions):
            return self.model._default_manager.all()
        return self.model._default_manager.none()


def manageable(queryset: "RecordQuerySet", user: Viewer) -> "RecordQuerySet":
    """Narrow ``queryset`` to what ``user`` may see in the admin, drafts included."""
    policy = policy_registry.get_by_type(queryset.model)
    if policy.user_has_any_permission(user, SEEING):
        return queryset
    return queryset.none()
