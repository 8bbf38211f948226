"""A payload and its asset go together, and neither goes while something needs it."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model, ProtectedError, QuerySet, RestrictedError
from django.db.models.deletion import Collector
from django.db.models.signals import post_delete, post_save, pre_delete
from django.utils.translation import gettext as _

from media.kinds import kind_of, outcomes
from media.models import Asset, Payload


class AssetInUse(PermissionDenied):
    """Raised when a file is to be deleted that a record still shows."""


def connect() -> None:
    """Watch every payload model; called once, when all are loaded."""
    for model in Payload.__subclasses__():
        post_save.connect(tell_kind, sender=model)
        pre_delete.connect(refuse_while_used, sender=model)
        post_delete.connect(delete_asset, sender=model)
    outcomes.connect()


def tell_kind(sender: type[Model], instance: Payload, raw: bool = False, **kwargs: Any) -> None:
    """Let the kind make its derivatives once the payload is safely stored."""
    kind = kind_of(instance.asset)
    if not raw and kwargs.get("update_fields") is None and kind is not None:
        transaction.on_commit(partial(kind.stored, instance))


def refuse_while_used(sender: type[Model], instance: Payload, **kwargs: Any) -> None:
    """Raise `AssetInUse` before the payload goes, if its asset could not follow."""
    if _asset_leads(kwargs.get("origin")):
        return
    try:
        Collector(using=kwargs["using"]).collect([instance.asset])
    except (ProtectedError, RestrictedError) as error:
        message = _("Tư liệu “%(title)s” đang được hồ sơ sử dụng nên chưa thể xóa.")
        raise AssetInUse(message % {"title": instance.title}) from error


def delete_asset(sender: type[Model], instance: Payload, **kwargs: Any) -> None:
    """Delete the asset of a deleted payload."""
    if not _asset_leads(kwargs.get("origin")):
        Asset.objects.filter(pk=instance.asset_id).delete()


def _asset_leads(origin: Any) -> bool:
    if isinstance(origin, QuerySet):
        return origin.model is Asset
    return isinstance(origin, Asset)
