"""Texts by language: the language maps of IIIF (§4.5)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from django.utils.translation import override


@dataclass(frozen=True, slots=True)
class Words:
    """Texts in Vietnamese, in English, in no language or any; each perhaps several."""

    vi: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    none: tuple[str, ...] = ()

    @classmethod
    def of(cls, vi: object = "", en: object = "", none: object = "") -> Self:
        """Return one text of each; an empty one is left out."""
        return cls(*((str(text),) if text else () for text in (vi, en, none)))

    @classmethod
    def together(cls, *several: "Words") -> Self:
        """Return all texts of all, each once, in their order."""
        return cls(
            tuple(dict.fromkeys(text for words in several for text in words.vi)),
            tuple(dict.fromkeys(text for words in several for text in words.en)),
            tuple(dict.fromkeys(text for words in several for text in words.none)),
        )

    def __bool__(self) -> bool:
        return bool(self.vi or self.en or self.none)

    def json(self) -> dict[str, list[str]]:
        """Return the language map."""
        every = {"vi": self.vi, "en": self.en, "none": self.none}
        return {code: [_plain(text) for text in texts] for code, texts in every.items() if texts}


NO_WORDS = Words()


def in_both(say: Callable[[], Any]) -> Words:
    """Return what `say` says while each language is active."""
    said = []
    for language in ("vi", "en"):
        with override(language):
            said.append(str(say()))
    return Words.of(*said)


def _plain(text: str) -> str:
    """A text within angle brackets would be taken for HTML; a space at its end says it is none."""
    return f"{text} " if text.startswith("<") and text.endswith(">") else text
