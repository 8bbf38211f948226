"""The names of our reviews, stored once and read in the reader's language.

Wagtail shows the stored name of a workflow and of its steps in many places (status, history,
reports, mail). Here a name that we install is, from loading on, a string that puts itself into
words when it is shown; what the database and the log hold stays as it was.
"""

from typing import Any, Self

from django.conf import settings
from django.db.models.signals import post_init, pre_save
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override
from wagtail.models import GroupApprovalTask, ModelLogEntry, PageLogEntry, Task, Workflow

from heritage.access.roles import WORKFLOW
from heritage.models import ReviewTask

_names = {WORKFLOW}
"""The msgids that are spoken: ours, and what rooms above install."""


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


def register(name: str) -> None:
    """Speak the stored ``name`` too: a msgid that a room above installs as a review or a step."""
    _names.add(name)


def connect() -> None:
    """Listen where such names are loaded and written."""
    for model in (Workflow, Task, ReviewTask, GroupApprovalTask):
        name = f"heritage-name-{model._meta.model_name}"
        post_init.connect(_speak, sender=model, dispatch_uid=name)
        pre_save.connect(_settle, sender=model, dispatch_uid=name)
    for log in (ModelLogEntry, PageLogEntry):
        uid = f"heritage-name-{log._meta.model_name}"
        post_init.connect(_speak_in_log, sender=log, dispatch_uid=uid)


def _speak(instance: Any, **_kwargs: Any) -> None:
    name = instance.__dict__.get("name")
    if name in _names:
        instance.name = SpokenName(name)


def _speak_in_log(instance: Any, **_kwargs: Any) -> None:
    told = instance.__dict__.get("data")
    workflow = told.get("workflow") if isinstance(told, dict) else None
    if not isinstance(workflow, dict):
        return
    for part in (workflow, workflow.get("task"), workflow.get("next")):
        if isinstance(part, dict) and (title := part.get("title")) in _names:
            part["title"] = SpokenName(title)


def _settle(instance: Any, **_kwargs: Any) -> None:
    """A form shows the name translated and posts it so: it is the same name still."""
    for name in _names:
        if instance.name in _translations(name):
            instance.name = SpokenName(name)


def _translations(name: str) -> set[str]:
    found = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            found.add(gettext(name))
    return found
