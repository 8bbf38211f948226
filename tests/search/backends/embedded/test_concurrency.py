"""Readers and writers on connections of their own to one file."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded import album, answering, growing, writer
from search.backends.embedded.album import picture_of
from search.backends.embedded.picture import Picture
from search.index import Document
from search.query import parse_text
from search.request import SearchRequest
from tests.search.backends.embedded.conftest import ALIAS
from tests.search.library import DOCUMENTS, document

PUBLIC = ("public",)


def count(picture: Picture) -> int:
    return picture.visible(PUBLIC).bit_count()


def found(connection: BaseDatabaseWrapper) -> int:
    """How many answer to a word that many have."""
    request = SearchRequest(text="đình")
    total = answering.answer(connection, request, parse_text(request.text)).total
    assert total
    return total


def elsewhere(call: Callable[[BaseDatabaseWrapper], object]) -> object:
    """Call with the connection of another thread; its answer, or its exception."""
    answer: list[object] = []

    def run() -> None:
        try:
            answer.append(call(connections[ALIAS]))
        except Exception as error:  # noqa: BLE001  (handed over to the test's own thread)
            answer.append(error)
        finally:
            connections[ALIAS].close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if isinstance(answer[0], Exception):
        raise answer[0]
    return answer[0]


@pytest.fixture
def read_in_the_background(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change makes a full reading due, and every index is large."""
    monkeypatch.setattr(growing, "MOST_CHANGES", 0)
    monkeypatch.setattr(album, "READ_AT_ONCE", 0)


def test_others_do_not_see_what_is_not_committed(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    before = picture_of(scratch)
    with pytest.raises(RuntimeError), transaction.atomic(using=ALIAS):
        writer.erase(scratch, "library", [1, 2, 3])
        assert count(picture_of(scratch)) == count(before) - 3
        assert elsewhere(picture_of) is before
        raise RuntimeError
    assert picture_of(scratch) is before


def test_what_was_committed_is_kept_for_all(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    before = picture_of(scratch)
    with transaction.atomic(using=ALIAS):
        writer.write(scratch, [document(50, "Chùa Bà Đanh")])
        private = picture_of(scratch)
        assert count(private) == count(before) + 1
        assert picture_of(scratch) is not private
    kept = picture_of(scratch)
    assert count(kept) == count(before) + 1
    assert elsewhere(picture_of) is kept


def test_hooks_of_a_test_case_commit_nothing(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    before = picture_of(scratch)
    with pytest.raises(RuntimeError), transaction.atomic(using=ALIAS):
        writer.write(scratch, [document(50, "Chùa Bà Đanh")])
        for entry in scratch.run_on_commit:
            entry[1]()
        picture_of(scratch)
        raise RuntimeError
    assert picture_of(scratch) is before


def test_reading_while_writing(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    picture_of(scratch)
    done = threading.Event()
    seen: list[int] = []

    def read() -> None:
        connection = connections[ALIAS]
        while not done.is_set():
            seen.append(count(picture_of(connection)))
        connection.close()

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(100, 130):
        writer.write(scratch, [document(number, f"Bia {number}"), DOCUMENTS[0]])
    done.set()
    reader.join()
    assert seen == sorted(seen), "committed documents never go away again"
    assert count(picture_of(scratch)) == len(DOCUMENTS) - 1 + 30


def changed() -> list[Document]:
    """The documents, each saying something else, so that each gets a row of its own."""
    return [replace(each, facets={**each.facets, "rights": ("cc0",)}) for each in DOCUMENTS]


@pytest.mark.parametrize("thread", [True, False])
def test_many_saves_at_once_hide_nothing(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch, thread: bool
) -> None:
    """What was saved is found by the next question, however much it was."""
    monkeypatch.setattr(growing, "MOST_CHANGES", 5)
    monkeypatch.setattr(album, "READ_AT_ONCE", 0 if thread else 10_000)
    monkeypatch.setattr(album, "_take_in_background", lambda *_: None)
    writer.write(scratch, DOCUMENTS)
    before = found(scratch)
    writer.write(scratch, changed())
    assert found(scratch) == before
    writer.write(scratch, [document(number, f"Đình {number}") for number in range(100, 120)])
    assert found(scratch) == before + 20


def test_what_is_saved_during_a_rebuild_is_found(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(album, "READ_AT_ONCE", 0)
    monkeypatch.setattr(album, "_take_in_background", lambda *_: None)
    writer.write(scratch, DOCUMENTS)
    before = found(scratch)
    writer.write(scratch, changed(), anew=True)
    writer.write(scratch, [DOCUMENTS[0], document(50, "Đình mới")])
    assert found(scratch) == before + 1
    writer.erase(scratch, "library", [50])
    assert found(scratch) == before


def test_many_changes_are_read_in_the_background(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growing, "MOST_CHANGES", 5)
    monkeypatch.setattr(album, "READ_AT_ONCE", 0)
    writer.write(scratch, DOCUMENTS)
    old = picture_of(scratch)
    writer.write(scratch, [document(number, f"Bia {number}") for number in range(100, 120)])
    assert count(picture_of(scratch)) == count(old) + 20
    deadline = time.monotonic() + 10
    while picture_of(scratch).appended and time.monotonic() < deadline:
        time.sleep(0.01)
    assert picture_of(scratch).appended == 0
    assert count(picture_of(scratch)) == count(old) + 20


@pytest.mark.usefixtures("read_in_the_background")
def test_a_background_reading_that_was_overtaken_is_brought_up_to_date(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer.write(scratch, DOCUMENTS)
    picture_of(scratch)
    begun, more, take = threading.Event(), threading.Event(), album.take

    def slowly(connection: BaseDatabaseWrapper, generation: int) -> Picture:
        picture = take(connection, generation)
        begun.set()
        more.wait(10)
        return picture

    monkeypatch.setattr(album, "take", slowly)
    writer.write(scratch, [document(number, "Bia") for number in range(100, 110)])
    picture_of(scratch)
    assert begun.wait(10)
    writer.write(scratch, [document(110, "Bia")])
    picture_of(scratch)
    monkeypatch.setattr(album, "REST", 10_000.0)
    more.set()
    deadline = time.monotonic() + 10
    while picture_of(scratch).appended > 1 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert picture_of(scratch).appended == 1
    assert count(picture_of(scratch)) == len(DOCUMENTS) - 1 + 11


def test_saves_without_end_hide_nothing(scratch: BaseDatabaseWrapper) -> None:
    """Readers ask while one document after another is saved; none is ever missing."""
    writer.write(scratch, DOCUMENTS)
    before = found(scratch)
    done, totals, shown = threading.Event(), set[int](), set[int]()

    def read() -> None:
        connection = connections[ALIAS]
        request = SearchRequest(text="đình", limit=50)
        while not done.is_set():
            results = answering.answer(connection, request, parse_text(request.text))
            totals.add(results.total)
            shown.add(len(results.hits))
        connection.close()

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(100):
        made = document(1, "Đình Chèm", facets={"kind": ("site",)}, prior=1 + number / 1000)
        writer.write(scratch, [made])
    done.set()
    for reader in readers:
        reader.join()
    assert (totals, shown) == ({before}, {before})


def test_all_is_found_when_all_was_written_anew(scratch: BaseDatabaseWrapper) -> None:
    """Between two questions a rebuild may have come and gone."""
    writer.write(scratch, DOCUMENTS)
    before = found(scratch)
    writer.write(scratch, DOCUMENTS)
    writer.settle(scratch)
    assert found(scratch) == before


def test_all_is_found_while_all_is_written_anew(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the picture and the full text of one question too."""
    writer.write(scratch, DOCUMENTS)
    before = found(scratch)
    ask = answering.match
    moves = iter([lambda: elsewhere(lambda other: writer.write(other, DOCUMENTS))])

    def moved(*given: Any) -> Any:
        next(moves, lambda: None)()
        return ask(*given)

    monkeypatch.setattr(answering, "match", moved)
    assert found(scratch) == before


def test_background_reading_rests_between_runs(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growing, "MOST_CHANGES", 0)
    monkeypatch.setattr(album, "REST", 10_000.0)
    monkeypatch.setattr(album, "READ_AT_ONCE", 0)
    writer.write(scratch, DOCUMENTS)
    picture_of(scratch)
    writer.write(scratch, [document(number, "Bia") for number in range(100, 110)])
    deadline = time.monotonic() + 10
    while picture_of(scratch).appended and time.monotonic() < deadline:
        time.sleep(0.01)
    writer.write(scratch, [document(number, "Bia") for number in range(110, 120)])
    picture_of(scratch)
    time.sleep(0.1)
    assert picture_of(scratch).appended == 10


def test_database_put_back_by_hand(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    with scratch.cursor() as cursor:
        cursor.execute("SELECT generation FROM search_state")
        generation = cursor.fetchone()[0]
    writer.write(scratch, [document(50, "Chùa Bà Đanh")])
    assert count(picture_of(scratch)) == len(DOCUMENTS)
    with scratch.cursor() as cursor:
        cursor.execute("DELETE FROM search_document WHERE object_id = 50")
        cursor.execute("UPDATE search_state SET generation = %s", [generation])
    assert count(picture_of(scratch)) == len(DOCUMENTS) - 1


@pytest.mark.usefixtures("read_in_the_background")
def test_forgetting_waits_for_the_reading_that_goes_on(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer.write(scratch, DOCUMENTS)
    picture_of(scratch)
    begun, ended, steps = threading.Event(), threading.Event(), []
    take = album.take

    def slowly(connection: BaseDatabaseWrapper, generation: int) -> Picture:
        begun.set()
        ended.wait(10)
        steps.append("read")
        return take(connection, generation)

    monkeypatch.setattr(album, "take", slowly)
    writer.write(scratch, [document(number, "Bia") for number in range(100, 110)])
    picture_of(scratch)
    assert begun.wait(10)
    threading.Timer(0.1, ended.set).start()
    album.forget()
    steps.append("forgotten")
    assert steps == ["read", "forgotten"]
    assert not [each for each in threading.enumerate() if each.name == "search-picture"]


@pytest.mark.usefixtures("read_in_the_background")
def test_nothing_comes_back_after_forgetting(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    old = picture_of(scratch)
    writer.write(scratch, [document(number, "Bia") for number in range(100, 110)])
    picture_of(scratch)
    album.forget()
    assert picture_of(scratch) is not old
    assert count(picture_of(scratch)) == len(DOCUMENTS) - 1 + 10
    album.forget()
    album.forget()
