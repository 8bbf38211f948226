"""Texts in two languages: plain ``_vi`` and ``_en`` columns with an open fallback."""

from typing import Any

from media.models.local_text import LocalText, active_language


def local_text(instance: object, field: str, language: str | None = None) -> LocalText:
    """Return ``field`` of ``instance`` in ``language`` (default: the active one).

    Falls back to the other language when empty; `LocalText.is_fallback` says so.
    """
    wanted = language or active_language()
    for each in (wanted, "vi" if wanted == "en" else "en"):
        if value := getattr(instance, f"{field}_{each}"):
            return LocalText(value, each)
    return LocalText(getattr(instance, f"{field}_{wanted}"), wanted)


class local:
    """Descriptor: the field in the active language, else in the other one."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __get__(self, instance: object | None, owner: type) -> Any:
        return self if instance is None else local_text(instance, self.field).text
