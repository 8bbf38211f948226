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


def test_several_are_asked_for_once_and_only_those_not_kept() -> None:
    keep: Keep[str] = Keep()
    asked: list[list[str]] = []

    def build(missing: list[str]) -> dict[str, str]:
        asked.append(missing)
        return {key: key.upper() for key in missing if key != "nowhere"}

    assert keep.several(["chem", "nowhere"], build) == {"chem": "CHEM"}
    assert keep.several(["chem", "ve", "nowhere"], build) == {"chem": "CHEM", "ve": "VE"}
    assert asked == [["chem", "nowhere"], ["ve", "nowhere"]]
    touch()
    assert keep.several(["chem"], build) == {"chem": "CHEM"}
    assert asked[-1] == ["chem"]


def test_several_are_all_answered_however_few_are_kept() -> None:
    keep: Keep[int] = Keep(2)
    assert keep.several(range(5), lambda keys: {key: key for key in keys}) == {
        key: key for key in range(5)
    }
    assert len(keep.answers) == 2
