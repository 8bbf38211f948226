"""What is found while everything is written anew and the picture in memory is an old one."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded import album, answering, growing, suggesting, writer
from search.backends.embedded.album import picture_of
from search.index import Document
from search.query import parse_text
from search.request import SearchRequest, Sort
from tests.search.library import document

MANY = tuple(
    document(number, f"Đình {number}", body=f"Bia số {number}", facets={"kind": ("site",)})
    for number in range(1, 41)
)
BATCH = 10
Answers = dict[str, object]


@pytest.fixture
def slow(scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch) -> BaseDatabaseWrapper:
    """A large index whose picture is never read in time."""
    monkeypatch.setattr(growing, "MOST_CHANGES", 3)
    monkeypatch.setattr(album, "READ_AT_ONCE", 0)
    monkeypatch.setattr(album, "_take_in_background", lambda *_: None)
    writer.write(scratch, MANY)
    picture_of(scratch)
    return scratch


def _found(connection: BaseDatabaseWrapper, **asked: object) -> set[int]:
    request = SearchRequest(limit=100, **asked)  # type: ignore[arg-type]  # a test says what it asks
    return {hit.id for hit in answering.answer(connection, request, parse_text(request.text)).hits}


def _answers(connection: BaseDatabaseWrapper) -> Answers:
    return {
        "words": _found(connection, text="đình"),
        "body": _found(connection, text="bia số"),
        "facet": _found(connection, text="đình", filters={"kind": ("site",)}),
        "everything": _found(connection, sort=Sort.NAME),
        "typed": {found.id for found in suggesting.suggest(connection, "đình", ("public",), 20)},
    }


def _in_batches(documents: tuple[Document, ...]) -> Iterator[list[Document]]:
    for start in range(0, len(documents), BATCH):
        yield list(documents[start : start + BATCH])


def _same(one: Document) -> Document:
    return one


def _other_texts(one: Document) -> Document:
    return replace(one, body={"vi": (f"Bia số {one.id} mới",)})


def _other_facets(one: Document) -> Document:
    return replace(one, facets={"kind": ("site",), "area": ("chem",)}, prior=1.5, earliest=600_000)


@pytest.mark.parametrize("changed", [_same, _other_texts, _other_facets])
def test_no_fewer_are_found(
    slow: BaseDatabaseWrapper, changed: Callable[[Document], Document]
) -> None:
    before = _answers(slow)
    assert before["words"] == {each.id for each in MANY}
    for batch in _in_batches(tuple(map(changed, MANY))):
        writer.write(slow, batch, anew=True)
        assert _answers(slow) == before
    writer.settle(slow)
    assert _answers(slow) == before


def test_a_new_picture_sees_what_changed(slow: BaseDatabaseWrapper) -> None:
    for batch in _in_batches(tuple(map(_other_facets, MANY))):
        writer.write(slow, batch, anew=True)
    album.forget()
    assert len(_found(slow, text="đình", filters={"area": ("chem",)})) == len(MANY)
    writer.write(slow, [replace(MANY[0], facets={"area": ("ve",)})], anew=True)
    album.forget()
    assert _found(slow, text="đình", filters={"area": ("ve",)}) == {1}


def test_new_words_are_found_and_old_ones_no_more(slow: BaseDatabaseWrapper) -> None:
    changed = [replace(each, title={"vi": f"Chùa {each.id}"}) for each in MANY]
    writer.write(slow, changed, anew=True)
    assert _found(slow, text="chùa") == {each.id for each in MANY}
    assert _found(slow, text="đình") == set()
    with slow.cursor() as cursor:
        cursor.execute("SELECT term, documents FROM search_term WHERE term IN ('chua', 'dinh')")
        assert cursor.fetchall() == [("chua", len(MANY))]
        for table in ("search_fts", "search_name_fts", "search_field_fts"):
            cursor.execute(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")  # noqa: S608  (one of three)


def test_what_is_kept_from_the_public_is_so_at_once(slow: BaseDatabaseWrapper) -> None:
    writer.write(slow, [replace(each, access="staff") for each in MANY[:10]], anew=True)
    assert _found(slow, text="đình") == {each.id for each in MANY[10:]}
    assert _found(slow) == {each.id for each in MANY[10:]}


def test_what_is_gone_is_not_found(slow: BaseDatabaseWrapper) -> None:
    writer.write(slow, MANY[:10], anew=True)
    writer.erase(slow, "library", [each.id for each in MANY[20:]])
    assert _found(slow, text="đình") == {each.id for each in MANY[:20]}


def test_one_record_that_is_saved_is_caught_up_with(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, MANY)
    old = picture_of(scratch)
    writer.write(scratch, [_other_facets(MANY[0])])
    assert _found(scratch, text="đình", filters={"area": ("chem",)}) == {1}
    assert picture_of(scratch).size == old.size + 1
    writer.write(scratch, [_other_facets(MANY[0])])
    assert picture_of(scratch).size == old.size + 1, "the same again needs no new row"
