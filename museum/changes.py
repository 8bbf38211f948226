"""Which changes are visible to the public: after them, everything kept is forgotten."""

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Site

from heritage.actions.publication import announced
from museum.freshness import touch_on_commit
from search.index import outbox

_ROOMS = ("heritage", "media", "museum")
_UNSEEN = {"ChangeEvent"}


def connect() -> None:
    """Listen to every model that a page shows; called once when the app is ready."""
    announced.connect(touch_on_commit, dispatch_uid="museum-announced")
    outbox.delivered.connect(touch_on_commit, dispatch_uid="museum-delivered")
    for model in _shown_models():
        for signal in (post_save, post_delete):
            signal.connect(touch_on_commit, sender=model, dispatch_uid=_uid(signal, model))
        for relation in model._meta.local_many_to_many:
            through = relation.remote_field.through
            if through is None:
                continue
            m2m_changed.connect(
                touch_on_commit, sender=through, dispatch_uid=_uid(m2m_changed, through)
            )


def _shown_models() -> list[type[Model]]:
    own = [
        model
        for room in _ROOMS
        for model in apps.get_app_config(room).get_models()
        if model.__name__ not in _UNSEEN
    ]
    return [*own, Page, PageViewRestriction, Site, Locale]


def _uid(signal: object, model: type[Model]) -> str:
    return f"museum-{id(signal)}-{model._meta.label_lower}"
