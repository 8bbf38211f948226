"""Memory that lasts as long as nothing visible changes."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from museum.freshness import generation

_P = ParamSpec("_P")
_T = TypeVar("_T")
_LARGEST = 256
_memories: list[dict[object, tuple[int, object]]] = []


def kept(build: Callable[_P, _T]) -> Callable[_P, _T]:
    """Keep what ``build`` answers, per arguments (hashable), for one content generation.

    At most 256 answers a function, in this process. The generation is read before building,
    so that a change made meanwhile makes the answer stale at once.
    """
    memory: dict[object, tuple[int, object]] = {}
    _memories.append(memory)

    @wraps(build)
    def remembered(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        now = generation()
        key = (args, *kwargs.items())
        known = memory.get(key)
        if known is not None and known[0] == now:
            return known[1]  # type: ignore[return-value]  # put there below
        answer = build(*args, **kwargs)
        if len(memory) >= _LARGEST:
            memory.clear()
        memory[key] = (now, answer)
        return answer

    return remembered


def forget() -> None:
    """Forget everything kept in this process (tests; commands that change data in bulk)."""
    for memory in _memories:
        memory.clear()
