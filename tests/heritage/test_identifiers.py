"""Permanent identifiers: minted, checked, printed."""

from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from heritage.identifiers import ALPHABET, ark, check_character, is_valid, mint


def test_minted_identifiers_are_valid_and_differ() -> None:
    pids = {mint() for _ in range(500)}
    assert len(pids) == 500
    assert all(is_valid(pid) for pid in pids)
    assert all(set(pid) <= set(ALPHABET) | {"b"} for pid in pids)


def test_a_million_identifiers_hardly_ever_meet() -> None:
    names = len(ALPHABET) ** (len(mint()) - len(settings.ARK_SHOULDER) - 1)
    assert (10**6) ** 2 / (2 * names) < 1e-4


@given(st.integers(min_value=0, max_value=8), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(position: int, character: str) -> None:
    pid = mint()
    wrong = pid[:position] + character + pid[position + 1 :]
    assert is_valid(wrong) is (wrong == pid)


@given(st.integers(min_value=0, max_value=7))
def test_two_swapped_neighbours_are_noticed(position: int) -> None:
    pid = mint()
    swapped = pid[:position] + pid[position + 1] + pid[position] + pid[position + 2 :]
    assert is_valid(swapped) is (swapped == pid)


@given(st.text(max_size=40))
def test_any_text_has_a_verdict(text: str) -> None:
    assert is_valid(text) in (True, False)


def test_check_character_follows_the_published_example() -> None:
    # The example of the Noid documentation: 13030/xf93gt2 has check character q.
    assert check_character("13030/xf93gt2") == "q"


def test_ark_names_the_authority() -> None:
    assert ark("b1abc") == "ark:99999/b1abc"
