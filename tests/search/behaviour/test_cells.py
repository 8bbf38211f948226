"""An answer on a map, gathered in tiles alike by every engine."""

import pytest

from search.ask import ask
from search.index import index_documents
from search.query import Box
from search.request import SearchRequest
from search.results import Cell
from search.tiles import MAX_ZOOM, tile_of
from tests.search.library import Library, document

PLACES = {
    101: (21.09, 105.77), 102: (21.0901, 105.7702), 103: (21.05, 105.75), 104: (-33.9, 18.4),
}  # fmt: skip


@pytest.fixture
def placed(indexed: Library) -> Library:
    """Two neighbours, one a few kilometres off, one far away; a staff's one beside the first."""
    for number, point in PLACES.items():
        kind = "person" if number == 104 else "site"
        indexed.documents_by_id[number] = document(
            number, f"Giếng {number}", point=point, facets={"kind": (kind,)}
        )
    indexed.documents_by_id[105] = document(105, "Giếng kín", point=(21.09, 105.77), access="staff")
    index_documents("library", [*PLACES, 105])
    return indexed


def cells(zoom: int | None, user: object = None, **asked: object) -> tuple[Cell, ...]:
    return ask(SearchRequest(cells=zoom, limit=1, **asked), user).cells  # type: ignore[arg-type]  # a test says what it asks


def counts(zoom: int, **asked: object) -> list[int]:
    return [cell.count for cell in cells(zoom, **asked)]


def test_the_whole_answer_is_gathered_not_the_page(placed: Library) -> None:
    assert counts(0) == [4]
    assert counts(5) == [3, 1]
    assert counts(13) == [2, 1, 1]
    assert counts(MAX_ZOOM) in ([2, 1, 1], [1, 1, 1, 1])


def test_a_tile_tells_where_it_is_and_the_middle_of_what_it_holds(placed: Library) -> None:
    first = cells(13)[0]
    assert (first.x, first.y) == tile_of(21.09, 105.77, 13)
    assert first.latitude == pytest.approx(21.09005, abs=1e-5)
    assert first.longitude == pytest.approx(105.7701, abs=1e-5)


def test_the_question_narrows_it(placed: Library) -> None:
    assert counts(0, filters={"kind": ("person",)}) == [1]
    assert counts(0, text="giếng", filters={"kind": ("site",)}) == [3]
    assert counts(0, filters={"kind": ("element",)}) == []
    assert counts(0, text='"') == []


def test_what_may_not_be_found_is_not_counted(placed: Library) -> None:
    assert [cell.count for cell in cells(0, "officer")] == [5]


def test_none_unless_asked(placed: Library) -> None:
    assert cells(None) == ()


def test_many_points_come_as_few(indexed: Library) -> None:
    """All of them counted, in no more tiles than a screen has room for."""
    for number in range(1_000, 1_200):
        point = (21.0 + number % 50 / 500, 105.7 + number % 40 / 400)
        indexed.documents_by_id[number] = document(number, f"Điểm {number}", point=point)
    for first in range(1_000, 1_200, 50):
        index_documents("library", range(first, first + 50))
    found = cells(12)
    assert sum(cell.count for cell in found) == 200
    assert len(found) < 10


NORTH = Box(21.06, 105.7, 21.2, 105.9)


def test_tiles_of_a_box_alone(placed: Library) -> None:
    assert counts(13, box=NORTH) == [2]
    assert counts(13, box=NORTH, text="giếng") == [2]
    assert ask(SearchRequest(cells=13, box=NORTH)).total == ask(SearchRequest()).total
    assert counts(13, box=Box(0, 0, 1, 1)) == []
    assert sum(counts(13, box=Box(-90, -180, 90, 180))) == 4


def test_what_lies_inside_a_box(placed: Library) -> None:
    found = ask(SearchRequest(inside=NORTH, facets=("kind",), keys=9))
    assert (found.total, {number for _, number in found.keys}) == (2, {101, 102})
    assert [(value.value, value.count) for value in found.facets[0].values] == [("site", 2)]
    south = ask(SearchRequest(text="giếng", cells=3, inside=Box(-40, 0, 0, 60), limit=5))
    assert [hit.id for hit in south.hits] == [104]
    assert [cell.count for cell in south.cells] == [1]
