"""Texts in two languages: plain ``_vi`` and ``_en`` columns with an open fallback."""

from typing import Any, NamedTuple

from django.utils.translation import get_language


class LocalText(NamedTuple):
    """A text as a reader gets it; ``fallback`` says that the other language stood in."""

    text: Any
    language: str
    fallback: bool


def active_language() -> str:
    """Return ``vi`` or ``en``: the two languages a record is written in."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def local_text(instance: object, field: str, language: str | None = None) -> LocalText:
    """Return ``field`` of ``instance`` in ``language`` (default: the active one).

    Falls back to the other language when empty, and says so.
    """
    wanted = language or active_language()
    other = "vi" if wanted == "en" else "en"
    value = getattr(instance, f"{field}_{wanted}")
    if value:
        return LocalText(value, wanted, False)
    substitute = getattr(instance, f"{field}_{other}")
    if substitute:
        return LocalText(substitute, other, True)
    return LocalText(value, wanted, False)


class local:
    """Descriptor: the field in the active language, else in the other one."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __get__(self, instance: object | None, owner: type) -> Any:
        return self if instance is None else local_text(instance, self.field).text
