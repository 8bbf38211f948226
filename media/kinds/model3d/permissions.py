"""Who may bring in models and change them."""

from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from media.kinds.model3d.models import MuseumModel3D

MODEL_POLICY = CollectionOwnershipPermissionPolicy(
    MuseumModel3D, auth_model="wagtailmedia.Media", owner_field_name="uploaded_by_user"
)
"""Whoever may bring in sound and film may bring in models: one right, one line in each role."""
