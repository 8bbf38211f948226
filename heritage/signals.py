"""What follows a change made through Wagtail: the log, the index, the old address."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.signals import published, unpublished

from heritage.actions.publication import announce
from heritage.actions.requoting import requote, requote_after
from heritage.enums import State
from heritage.lexicon import snapshot
from heritage.models import (
    AreaChange,
    AreaUnit,
    ChangeEvent,
    ChangeType,
    Concept,
    EraName,
    FormerSlug,
    HeritageRecord,
    Period,
    kind_models,
)
from heritage.quoting import QUOTED


def connect() -> None:
    """Listen on every kind; called once when the app is ready."""
    models: tuple[type[HeritageRecord], ...] = (HeritageRecord, *kind_models().values())
    for model in models:
        name = f"heritage-{model._meta.model_name}"
        published.connect(_published, sender=model, dispatch_uid=name)
        unpublished.connect(_taken_away, sender=model, dispatch_uid=name)
        post_delete.connect(_taken_away, sender=model, dispatch_uid=name)
        pre_save.connect(_keep_former_slug, sender=model, dispatch_uid=name)
        pre_delete.connect(_unquote, sender=model, dispatch_uid=name)
    for authority in (AreaUnit, Concept, EraName, Period):
        post_save.connect(snapshot.forget, sender=authority, dispatch_uid="heritage-lexicon")
        post_delete.connect(snapshot.forget, sender=authority, dispatch_uid="heritage-lexicon")
    # Records tell of themselves when they are published, not when a draft is saved.
    for quoted in QUOTED.keys() - {HeritageRecord}:
        pre_save.connect(_compare, sender=quoted, dispatch_uid="heritage-quoted")
        post_save.connect(_requote, sender=quoted, dispatch_uid="heritage-quoted")
        pre_delete.connect(_unquote, sender=quoted, dispatch_uid="heritage-quoted")
    for side in (AreaChange.before, AreaChange.after):
        m2m_changed.connect(_succeed, sender=side.through, dispatch_uid="heritage-quoted")


def _published(instance: HeritageRecord, **_kwargs: Any) -> None:
    if instance.state != State.ACTIVE:
        return
    first = not ChangeEvent.objects.filter(pid=instance.pid, type=ChangeType.CREATE).exists()
    announce(instance, type=ChangeType.CREATE if first else ChangeType.UPDATE)


def _taken_away(instance: HeritageRecord, **_kwargs: Any) -> None:
    announce(instance, type=ChangeType.DELETE)


def _keep_former_slug(instance: HeritageRecord, raw: bool = False, **_kwargs: Any) -> None:
    """Remember the address a published record had, so that it redirects for ever."""
    if raw or instance.pk is None:
        return
    old = HeritageRecord.objects.filter(pk=instance.pk).values_list("slug", "live").first()
    if old is None or not old[1] or old[0] == instance.slug:
        return
    FormerSlug.objects.filter(slug=instance.slug).delete()
    FormerSlug.objects.get_or_create(slug=old[0], defaults={"record_id": instance.pk})


def _compare(instance: Model, raw: bool = False, **_kwargs: Any) -> None:
    """Remember whether the row says something new: a save that changes nothing costs no index."""
    names = [field.attname for field in instance._meta.concrete_fields]
    old = type(instance)._base_manager.filter(pk=instance.pk).values(*names).first()
    new = {name: getattr(instance, name) for name in names}
    instance._says_new = old is not None and old != new  # type: ignore[attr-defined]  # for `_requote`


def _requote(instance: Model, **_kwargs: Any) -> None:
    if instance._says_new:  # type: ignore[attr-defined]  # by `_compare`
        requote(type(instance), [instance.pk])


def _unquote(instance: Model, **_kwargs: Any) -> None:
    requote_after(instance)


def _succeed(instance: AreaChange, action: str, reverse: bool, **_kwargs: Any) -> None:
    """Which former ward lies in which of today has changed."""
    if action in ("post_add", "post_remove") and not reverse:
        requote(AreaUnit, list(instance.before.values_list("pk", flat=True)))
