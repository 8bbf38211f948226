"""Which documents an officer may change: those in collections where they may change pictures."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.permissions import policy_registry

from media.kinds.pages.models import PageSequence


def allowed(user: Any, sequence: PageSequence) -> PageSequence:
    """Return the document; raises `PermissionDenied` when the officer may not change it."""
    policy: Any = policy_registry.get_by_type(PageSequence)
    if not policy.user_has_permission_for_instance(user, "change", sequence):
        raise PermissionDenied
    return sequence


def sequence_of(user: Any, pk: int) -> PageSequence:
    """Return the document of a key that the officer may change."""
    sequences = PageSequence.objects.select_related("asset", "collection")
    return allowed(user, get_object_or_404(sequences, pk=pk))
