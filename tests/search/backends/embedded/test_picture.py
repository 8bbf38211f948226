"""A picture that was brought up to date says what one taken anew says."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.backends.base import SearchUnavailable
from search.backends.embedded import writer
from search.backends.embedded.album import picture_of
from search.backends.embedded.bits import places_of
from search.backends.embedded.growing import catch_up
from search.backends.embedded.picture import Picture, Remembered
from search.backends.embedded.reading import take
from search.backends.embedded.state import read_state
from search.backends.nameorder import LANGUAGES
from tests.search.library import DOCUMENTS, UPDATED, document

PUBLIC = ("public",)


def facts(picture: Picture) -> dict[str, object]:
    """What a picture says, in row ids."""
    visible = picture.visible(PUBLIC)

    def rows(bits: int) -> list[int]:
        return [place + picture.base for place in places_of(bits & visible)]

    return {
        "facets": {
            facet: found
            for facet, values in picture.facets.items()
            if (found := {value: rows(bits) for value, bits in values.items() if rows(bits)})
        },
        "orders": {
            sort: [place + picture.base for place in order.page(visible, None, 1000)]
            for sort, order in {**picture.orders, **picture.names}.items()
        },
        "overlapping": rows(picture.overlapping(300_000, 400_000, visible)),
    }


def renewed(connection: BaseDatabaseWrapper, old: Picture) -> Picture:
    found = catch_up(connection, old, read_state(connection))
    assert found is not None
    return found


def test_nothing_changed(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    old = take(scratch, 1)
    assert facts(renewed(scratch, replace(old, generation=1 << 61))) == facts(old)


def test_added_changed_removed(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    old = picture_of(scratch)
    writer.write(
        scratch,
        [
            document(50, "Am Chùa", earliest=310_000, facets={"kind": ("new",)}, prior=1.1),
            document(51, "Zo", updated=UPDATED + timedelta(days=2)),
            replace(DOCUMENTS[4], facets={"kind": ("place",)}),
        ],
    )
    writer.erase(scratch, "library", [1, 3])
    new = renewed(scratch, old)
    assert facts(new) == facts(take(scratch, 1))
    assert facts(old) != facts(new)
    assert new.appended == 3


changes = st.lists(
    st.tuples(
        st.integers(1, 8),
        st.sampled_from(["", "Đình", "Chùa", "Am", "Đền", "Miếu"]),
        st.sampled_from(["site", "place"]),
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(first=changes, second=changes)
def test_any_changes(
    scratch: BaseDatabaseWrapper,
    first: list[tuple[int, str, str]],
    second: list[tuple[int, str, str]],
) -> None:
    writer.write(scratch, DOCUMENTS)
    writer.erase(scratch, "library", range(100, 110))
    picture = take(scratch, read_state(scratch).generation)
    for step in (first, second):
        for number, name, kind in step:
            if name:
                made = document(100 + number, f"{name} {number}", facets={"kind": (kind,)})
                writer.write(scratch, [made])
            else:
                writer.erase(scratch, "library", [100 + number])
        picture = renewed(scratch, picture)
    fresh = facts(take(scratch, 1))
    grown = facts(picture)
    assert grown["facets"] == fresh["facets"]
    assert grown["overlapping"] == fresh["overlapping"]
    for lang in LANGUAGES:
        assert set(grown["orders"][lang]) == set(fresh["orders"][lang])  # type: ignore[index]  # as built above


def test_much_changed(scratch: BaseDatabaseWrapper) -> None:
    """Everything is known at once, in order, and a whole reading is due."""
    writer.write(scratch, DOCUMENTS)
    old = picture_of(scratch)
    writer.write(
        scratch,
        [document(number, f"{'ADMZ'[number % 4]} {number}") for number in range(100, 400)],
    )
    writer.erase(scratch, "library", range(100, 150))
    new = renewed(scratch, old)
    assert facts(new) == facts(take(scratch, 1))
    assert new.due and not old.due


def test_after_a_rebuild(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    old = picture_of(scratch)
    writer.settle(scratch)
    assert renewed(scratch, old).due
    assert facts(picture_of(scratch)) == facts(old)
    assert not picture_of(scratch).due


def test_index_that_was_never_prepared(scratch: BaseDatabaseWrapper) -> None:
    with scratch.cursor() as cursor:
        cursor.execute("DELETE FROM search_state")
    with pytest.raises(SearchUnavailable):
        picture_of(scratch)


def test_counts_are_remembered_whole(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    picture = picture_of(scratch)
    assert picture.whole_counts("kind", PUBLIC) is picture.whole_counts("kind", PUBLIC)
    assert picture.whole_counts("kind", PUBLIC)["site"] == 4
    assert picture.whole_counts("nothing", PUBLIC) == {}


def test_the_oldest_answer_is_forgotten() -> None:
    answers = Remembered[int]()
    for number in range(Remembered.MOST + 1):
        answers.put(str(number), number)
    assert answers.get("0") is None
    assert answers.get("1") == 1
