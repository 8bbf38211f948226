"""The opaque token comes back as it was, and only to its question."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.cursor import BadCursor, read_cursor, write_cursor
from search.request import SearchRequest, Sort

REQUEST = SearchRequest(text="đình", filters={"kind": ("site", "place")})
parts = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text())


@given(st.lists(parts, max_size=5))
def test_there_and_back(place: list[int | float | str]) -> None:
    token = write_cursor(REQUEST, place)
    if len(token) <= 2_000:
        assert read_cursor(replace(REQUEST, after=token)) == place


def test_first_page() -> None:
    assert read_cursor(REQUEST) is None


def test_safe_in_an_address() -> None:
    token = write_cursor(REQUEST, ["ý" * 40, 1])
    assert token.replace("-", "").replace("_", "").isalnum()


def test_order_of_filters_does_not_matter() -> None:
    token = write_cursor(REQUEST, [1])
    other = replace(REQUEST, filters={"area": (), "kind": ("place", "site")}, after=token)
    assert read_cursor(other) == [1]


@pytest.mark.parametrize(
    "change",
    [{"text": "đền"}, {"lang": "en"}, {"sort": Sort.NAME}, {"exact": True}, {"filters": {}}],
)
def test_another_question(change: dict[str, object]) -> None:
    token = write_cursor(REQUEST, [1])
    with pytest.raises(BadCursor):
        read_cursor(replace(REQUEST, after=token, **change))  # type: ignore[arg-type]  # as listed


@given(st.text(max_size=60))
def test_made_up_tokens(token: str) -> None:
    if token:
        with pytest.raises(BadCursor):
            read_cursor(replace(REQUEST, after=token))


@pytest.mark.parametrize("place", [[None], [True], [[1]], [{"a": 1}], [float("nan")]])
def test_only_numbers_and_texts(place: list[int | float | str]) -> None:
    token = write_cursor(REQUEST, place)
    with pytest.raises(BadCursor):
        read_cursor(replace(REQUEST, after=token))
