"""A text in the reader's language, or openly in the other."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from media.shown import Shown


@dataclass(frozen=True, slots=True)
class LocalText(Shown):
    """What is shown and the language it is in, so that a page can say `lang=` when it differs."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def is_fallback(self) -> bool:
        """True when the reader's language had no text and the other's is shown."""
        return bool(self.text) and self.language != active_language()


def active_language() -> str:
    """Return "en" for any English, else "vi"."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def local_text(instance: Any, field: str) -> LocalText:
    """Return `{field}_vi` or `{field}_en` of the instance: the active language's if it has one."""
    first = active_language()
    second = "vi" if first == "en" else "en"
    for language in (first, second):
        if text := getattr(instance, f"{field}_{language}"):
            return LocalText(text, language)
    return LocalText("", first)
