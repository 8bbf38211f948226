"""Reads the demonstration's content: facts with their sources, as JSON beside this file."""

import json
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"


def content(name: str) -> Any:
    """Return one content file, by its name without the ending (`areas`, `sources`, `pages`)."""
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


def records() -> list[dict[str, Any]]:
    """Return every record, in the order of their slugs."""
    return [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((CONTENT / "records").glob("*.json"))
    ]


def exhibitions() -> list[dict[str, Any]]:
    """Return every exhibition, in the order of their keys."""
    return [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((CONTENT / "exhibitions").glob("*.json"))
    ]


def leaves() -> list[dict[str, Any]]:
    """Return every specimen book, in the order of their names."""
    return [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((CONTENT / "leaves").glob("*.json"))
    ]
