"""What is kept, for how long, and what makes room."""

from museum.freshness import touch
from museum.presentation.kept import Keep


def _built(keep: Keep[str], key: str) -> bool:
    """Whether asking for ``key`` had to build it."""
    built = []
    keep(key, lambda: built.append(key) or key)  # type: ignore[func-returns-value]
    return bool(built)


def test_it_is_built_once_until_something_changes() -> None:
    keep: Keep[str] = Keep()
    assert [_built(keep, "chem"), _built(keep, "chem")] == [True, False]
    touch()
    assert [_built(keep, "chem"), _built(keep, "chem")] == [True, False]


def test_the_one_kept_longest_makes_room() -> None:
    keep: Keep[str] = Keep(2)
    for name in ("chem", "ve", "nhat-tao"):
        _built(keep, name)
    assert len(keep.answers) == 2
    assert [_built(keep, name) for name in ("nhat-tao", "ve", "chem")] == [False, False, True]
