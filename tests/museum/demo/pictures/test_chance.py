"""Chance fixed by labels."""

from hypothesis import given
from hypothesis import strategies as st

from museum.demo.pictures.chance import chance


@given(st.text(max_size=20), st.text(max_size=20))
def test_same_labels_same_numbers(a: str, b: str) -> None:
    assert chance(a, b).random() == chance(a, b).random()


def test_labels_do_not_run_together() -> None:
    assert chance("ab", "c").random() != chance("a", "bc").random()


def test_the_first_number_is_known() -> None:
    assert round(chance("dinh-chem", "building").random(), 6) == round(
        chance("dinh-chem", "building").random(), 6
    )
    assert chance("dinh-chem").random() != chance("dinh-ve").random()
