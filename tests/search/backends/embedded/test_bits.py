"""Sets of rows and their orders, against plain Python."""

from hypothesis import given
from hypothesis import strategies as st

from search.backends.embedded import bits as module
from search.backends.embedded.bits import Members, RowOrder, bits_of, places_of

places = st.sets(st.integers(0, 500))


@given(places)
def test_there_and_back(some: set[int]) -> None:
    bits = bits_of(some, 501)
    assert list(places_of(bits)) == sorted(some)
    assert bits.bit_count() == len(some)


@given(places)
def test_a_list_of_many_makes_the_same_set(some: set[int]) -> None:
    assert bits_of(sorted(some), 501) == bits_of(iter(some), 501)


@given(places, places)
def test_set_algebra(some: set[int], others: set[int]) -> None:
    one, two = bits_of(some, 501), bits_of(others, 501)
    assert set(places_of(one & two)) == some & others
    assert set(places_of(one | two)) == some | others


@given(places)
def test_members(some: set[int]) -> None:
    members = Members(bits_of(some, 501))
    assert {place for place in range(600) if place in members} == some


def test_empty() -> None:
    assert bits_of([], 0) == 0
    assert list(places_of(0)) == []
    assert 0 not in Members(0)


numbers = st.lists(st.integers(-(1 << 33) + 1, (1 << 33) - 1), min_size=1, max_size=80)


@given(numbers, st.sets(st.integers(0, 79)), st.integers(1, 10), st.booleans())
def test_pages_in_order(some: list[int], chosen: set[int], limit: int, dense: bool) -> None:
    chosen = {place for place in chosen if place < len(some)}
    order, bits = RowOrder(some), bits_of(chosen, len(some))
    expected = sorted(chosen, key=lambda place: (some[place], place))
    before, module._SPARSE = module._SPARSE, -1 if dense else 1_000
    try:
        seen: list[int] = []
        after = None
        while page := order.page(bits, after, limit):
            seen += page
            after = order.key(page[-1])
    finally:
        module._SPARSE = before
    assert seen == expected


@given(numbers, numbers)
def test_growing_is_the_same_as_building(first: list[int], more: list[int]) -> None:
    grown, built = RowOrder(first).with_rows(more), RowOrder([*first, *more])
    everything = bits_of(range(len(first) + len(more)), len(first) + len(more))
    assert grown.page(everything, None, 1000) == built.page(everything, None, 1000)


def test_growing_leaves_the_old_one_alone() -> None:
    old = RowOrder([3, 1])
    old.with_rows([2])
    assert old.page(0b11, None, 9) == [1, 0]
    assert old.number(0) == 3
