"""Memory that lasts as long as nothing visible changes."""

from collections.abc import Callable, Collection, Hashable, Mapping
from functools import wraps
from typing import Generic, ParamSpec, TypeVar

from museum.freshness import generation

_P = ParamSpec("_P")
_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)
_keeps: list["Keep[object]"] = []


class Keep(Generic[_T]):
    """Answers by key, each for one content generation, in this process.

    At most ``largest``; the one kept longest makes room.
    """

    def __init__(self, largest: int = 256) -> None:
        self.largest = largest
        self.answers: dict[Hashable, tuple[int, _T]] = {}
        _keeps.append(self)  # type: ignore[arg-type]  # whatever it keeps can be forgotten

    def __call__(self, key: Hashable, build: Callable[[], _T]) -> _T:
        """Return the answer kept for ``key``, else what ``build`` says now.

        The generation is read before building, so that a change made meanwhile makes the
        answer stale at once.
        """
        now = generation()
        known = self.answers.get(key)
        if known is not None and known[0] == now:
            return known[1]
        answer = build()
        self._keep(key, now, answer)
        return answer

    def several(
        self, keys: Collection[_K], build: Callable[[list[_K]], Mapping[_K, _T]]
    ) -> dict[_K, _T]:
        """Return the answers to ``keys``; ``build`` is asked once, for those that are not kept.

        A key that it has no answer to has none here, and is asked for again next time.
        """
        now = generation()
        kept = ((key, self.answers.get(key)) for key in keys)
        found = {key: answer[1] for key, answer in kept if answer and answer[0] == now}
        missing = [key for key in keys if key not in found]
        made = build(missing) if missing else {}
        for key, answer in made.items():
            self._keep(key, now, answer)
        return found | dict(made)

    def _keep(self, key: Hashable, now: int, answer: _T) -> None:
        if len(self.answers) >= self.largest:
            self.answers.pop(next(iter(self.answers), None), None)
        self.answers[key] = (now, answer)


def kept(build: Callable[_P, _T]) -> Callable[_P, _T]:
    """Keep what ``build`` answers, per arguments (hashable), for one content generation."""
    keep: Keep[_T] = Keep()

    @wraps(build)
    def remembered(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        return keep((args, *kwargs.items()), lambda: build(*args, **kwargs))

    return remembered


def forget() -> None:
    """Forget everything kept in this process (tests; commands that change data in bulk)."""
    for keep in _keeps:
        keep.answers.clear()
