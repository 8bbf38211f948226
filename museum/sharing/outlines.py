"""Outlines of our own SVG drawings as points; what they use of the path language, and no more."""

import re
from collections.abc import Iterator

Point = tuple[float, float]
_PARTS = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4}
_STEPS = 12
"""Pieces of a curve; enough for shapes of some hundred pixels."""


def outlines(path: str) -> list[list[Point]]:
    """Return the subpaths of an SVG path of M, L, H, V, C, S and Z, in its own units.

    Raises `ValueError` at any other command.
    """
    found: list[list[Point]] = []
    here, handle = (0.0, 0.0), (0.0, 0.0)
    for command, numbers in _commands(path):
        letter = command.lower()
        if letter == "m":
            here = _placed(here, command, numbers)[0]
            found.append([here])
        elif letter == "z":
            here = found[-1][0]
            found[-1].append(here)
        elif letter in "cs":
            points = _placed(here, command, numbers)
            first = (2 * here[0] - handle[0], 2 * here[1] - handle[1])
            a, b, end = points if letter == "c" else (first, *points)
            found[-1] += _curve(here, a, b, end)
            here, handle = end, b
            continue
        else:
            here = _straight(here, command, numbers)
            found[-1].append(here)
        handle = here
    return found


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers, repeated ones spelled out."""
    parts = _PARTS.findall(path)
    command, at = "", 0
    while at < len(parts):
        if parts[at].isalpha():
            command, at = parts[at], at + 1
        elif command in "Mm":
            command = "l" if command == "m" else "L"
        if command in "Zz":
            yield command, []
            continue
        if command.lower() not in _TAKES:
            raise ValueError(f"no outline of the path command {command!r}")
        size = _TAKES[command.lower()]
        yield command, [float(part) for part in parts[at : at + size]]
        at += size


def _placed(here: Point, command: str, numbers: list[float]) -> list[Point]:
    x, y = here if command.islower() else (0.0, 0.0)
    return [(x + dx, y + dy) for dx, dy in zip(numbers[::2], numbers[1::2], strict=True)]


def _straight(here: Point, command: str, numbers: list[float]) -> Point:
    letter, relative = command.lower(), command.islower()
    if letter == "l":
        return _placed(here, command, numbers)[0]
    along = 0 if letter == "h" else 1
    moved = list(here)
    moved[along] = numbers[0] + (here[along] if relative else 0)
    return moved[0], moved[1]


def _curve(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    points = []
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        k = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points.append(
            (
                sum(weight * p[0] for weight, p in zip(k, (a, b, c, d), strict=True)),
                sum(weight * p[1] for weight, p in zip(k, (a, b, c, d), strict=True)),
            )
        )
    return points
