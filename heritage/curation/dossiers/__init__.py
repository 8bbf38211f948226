"""Dossier forms as versioned data: a new annex of the law is a new file, not new code.

Each ``<kind>.json`` lists the tabs of a kind's form in the dossier's own order and words.
"""

import json
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

from django.utils.functional import Promise, lazy

from heritage.enums import Kind
from media.models.local_text import active_language

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Tab:
    """One part of a form: its heading, a hint, and the names of its panels."""

    heading: Promise
    help: Promise | str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The form of a kind in one version."""

    kind: Kind
    version: str
    title: Promise
    tabs: tuple[Tab, ...]


@cache
def dossier(kind: Kind) -> Dossier:
    """Return the form in force for ``kind``."""
    data = json.loads((_HERE / f"{kind.value}.json").read_text(encoding="utf-8"))
    return Dossier(
        kind=kind,
        version=data["version"],
        title=_in_language(data["title"]),
        tabs=tuple(_tab(tab) for tab in data["tabs"]),
    )


def _tab(data: dict[str, Any]) -> Tab:
    help_text = _in_language(data["help"]) if "help" in data else ""
    return Tab(_in_language(data["heading"]), help_text, tuple(data["fields"]))


def _in_language(texts: dict[str, str]) -> Promise:
    return cast("Promise", lazy(partial(_pick, texts), str)())


def _pick(texts: dict[str, str]) -> str:
    return texts[active_language()]
