"""What follows a change made through Wagtail: the log, the index, the old address."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.signals import published, unpublished

from heritage.actions.publication import announce
from heritage.enums import State
from heritage.lexicon import snapshot
from heritage.models import (
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


def connect() -> None:
    """Listen on every kind; called once when the app is ready."""
    models: tuple[type[HeritageRecord], ...] = (HeritageRecord, *kind_models().values())
    for model in models:
        name = f"heritage-{model._meta.model_name}"
        published.connect(_published, sender=model, dispatch_uid=name)
        unpublished.connect(_taken_away, sender=model, dispatch_uid=name)
        post_delete.connect(_taken_away, sender=model, dispatch_uid=name)
        pre_save.connect(_keep_former_slug, sender=model, dispatch_uid=name)
    for authority in (AreaUnit, Concept, EraName, Period):
        post_save.connect(snapshot.forget, sender=authority, dispatch_uid="heritage-lexicon")
        post_delete.connect(snapshot.forget, sender=authority, dispatch_uid="heritage-lexicon")


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
