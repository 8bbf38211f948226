"""The names of our review, stored once and read in the reader's language.

Wagtail shows the stored name of a workflow and of its steps in many places (status, history,
reports, mail). Here the name we install is, from loading on, a string that puts itself into
words when it is shown; what the database and the log hold stays as it was.
"""

from typing import Any, Self

from django.conf import settings
from django.db.models.signals import post_init, pre_save
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override
from wagtail.models import ModelLogEntry, Task, Workflow

from heritage.access.roles import WORKFLOW
from heritage.models import ReviewTask


class SpokenName(str):
    """A msgid that compares and is stored as itself, and is shown translated."""

    __slots__ = ()

    def __str__(self) -> str:
        return gettext(str.__str__(self))

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __html__(self) -> SafeString:
        return escape(str(self))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


def connect() -> None:
    """Listen where such names are loaded and written."""
    for model in (Workflow, Task, ReviewTask):
        name = f"heritage-name-{model._meta.model_name}"
        post_init.connect(_speak, sender=model, dispatch_uid=name)
        pre_save.connect(_settle, sender=model, dispatch_uid=name)
    post_init.connect(_speak_in_log, sender=ModelLogEntry, dispatch_uid="heritage-name-log")


def _speak(instance: Any, **_kwargs: Any) -> None:
    if instance.__dict__.get("name") == WORKFLOW:
        instance.name = SpokenName(WORKFLOW)


def _speak_in_log(instance: ModelLogEntry, **_kwargs: Any) -> None:
    told = instance.__dict__.get("data")
    workflow = told.get("workflow") if isinstance(told, dict) else None
    if not isinstance(workflow, dict):
        return
    for part in (workflow, workflow.get("task"), workflow.get("next")):
        if isinstance(part, dict) and part.get("title") == WORKFLOW:
            part["title"] = SpokenName(WORKFLOW)


def _settle(instance: Any, **_kwargs: Any) -> None:
    """A form shows the name translated and posts it so: it is the same name still."""
    if instance.name in _translations():
        instance.name = SpokenName(WORKFLOW)


def _translations() -> set[str]:
    found = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            found.add(gettext(WORKFLOW))
    return found
