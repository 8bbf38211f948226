"""One thing that can be made from an original: when it is wanted, and how."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Made:
    """What came out: a finished file in the folder given, and what further columns hold."""

    path: Path | None = None
    mime: str = ""
    width: int | None = None
    height: int | None = None
    told: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """`wanted` says whether a payload should have it and the machine can make it; `make` takes
    the payload, its original and a folder to write to, and raises when it fails.
    """

    wanted: Callable[[Any], bool]
    make: Callable[[Any, Path, Path], Made]


Steps = Mapping[Any, Step]
"""By role, what visitors need first."""


def plan(payload: Any, steps: Steps) -> Iterator[tuple[Any, Step]]:
    """Yield the steps that this payload wants, in their order."""
    for role, step in steps.items():
        if step.wanted(payload):
            yield role, step
