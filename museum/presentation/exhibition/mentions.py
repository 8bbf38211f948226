"""What a story refers to: keys found in its stored blocks, whatever shape they are in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mentions:
    """Primary keys, each once, in the order of the story."""

    records: tuple[int, ...]
    assets: tuple[str, ...]
    sources: tuple[int, ...]


def mentions(blocks: list[Block]) -> Mentions:
    """Return everything that ``blocks`` refer to."""
    found = [pair for block in blocks for pair in _walk("", block.get("value"))]
    return Mentions(
        records=_numbers(found, "record"),
        assets=tuple(dict.fromkeys(key for name, key in found if name == "asset")),
        sources=_numbers(found, "source"),
    )


def record_keys(value: Block, name: str = "records") -> list[int]:
    """Return the keys in a list of choosers, in their order, without what is no key."""
    found = [key for item in items(value, name) if (key := number(item)) is not None]
    return list(dict.fromkeys(found))


def items(value: Block, name: str) -> list[Any]:
    """Return the values in a stored list block."""
    stored = value.get(name)
    rows = stored if isinstance(stored, list) else []
    return [row.get("value") if isinstance(row, dict) else row for row in rows]


def number(stored: object) -> int | None:
    """Return a stored key as a number; None when it is none."""
    try:
        return int(stored)  # type: ignore[call-overload]  # that is the question
    except (TypeError, ValueError):
        return None


def _walk(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "records":
                yield from (("record", str(each)) for each in record_keys(value))
            elif key in ("record", "source", "asset") and inner:
                yield key, str(inner)
            else:
                yield from _walk(key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(name, inner)


def _numbers(found: list[tuple[str, str]], wanted: str) -> tuple[int, ...]:
    keys = (number(key) for name, key in found if name == wanted)
    return tuple(dict.fromkeys(key for key in keys if key is not None))
