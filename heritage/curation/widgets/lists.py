"""Lists kept as JSON, written by people as lines or ticks."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def _loaded(value: Any) -> Any:
    """The value behind what a JSON form field hands to its widget."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        return None


def _lines(text: str) -> list[str]:
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


class LinesInput(forms.Textarea):
    """A list of texts, one a line."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 3, **(attrs or {})})

    def format_value(self, value: Any) -> str:
        """Show a line each."""
        loaded = _loaded(value)
        return "\n".join(map(str, loaded)) if isinstance(loaded, list) else ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        """Hand the field JSON; nothing posted stays nothing."""
        text = data.get(name)
        return None if text is None else json.dumps(_lines(text), ensure_ascii=False)


class TicksInput(forms.CheckboxSelectMultiple):
    """Some of a closed list, kept as a JSON list of codes."""

    def __init__(self, choices: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__(choices=tuple(choices))

    def format_value(self, value: Any) -> list[str]:
        """Tick what the list holds."""
        loaded = _loaded(value)
        return [str(item) for item in loaded] if isinstance(loaded, list) else []

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """Hand the field JSON."""
        return json.dumps(data.getlist(name))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Unticking everything posts nothing, which means an empty list."""
        return False


class AlternativesInput(forms.MultiWidget):
    """Other labels of a term in both languages: ``{"vi": [...], "en": [...]}``."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        labels = {"vi": _("Nhãn khác, tiếng Việt"), "en": _("Nhãn khác, tiếng Anh")}
        areas: dict[str, forms.Widget | type[forms.Widget]] = {
            lang: forms.Textarea({"rows": 3, "aria-label": label, "placeholder": label})
            for lang, label in labels.items()
        }
        super().__init__(areas, attrs)

    def decompress(self, value: Any) -> list[str]:
        """Show a line each, Vietnamese first."""
        loaded = _loaded(value)
        held: Mapping[str, list[str]] = loaded if isinstance(loaded, dict) else {}
        return ["\n".join(held.get(lang, ())) for lang in ("vi", "en")]

    def value_from_datadict(  # type: ignore[override]  # one value out of two inputs
        self, data: Any, files: Any, name: str
    ) -> str:
        """Hand the field JSON, without languages that have none."""
        texts = super().value_from_datadict(data, files, name)
        lists = {lang: _lines(text or "") for lang, text in zip(("vi", "en"), texts, strict=True)}
        held = {lang: lines for lang, lines in lists.items() if lines}
        return json.dumps(held, ensure_ascii=False)
