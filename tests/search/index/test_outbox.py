"""Changes reach an engine outside the database: after the commit, in order, none lost."""

from collections.abc import Iterator, Mapping

import pytest
from django.db import transaction

from search.index import (
    Document,
    SearchUnavailable,
    index_documents,
    outbox,
    register_engine,
    remove,
)
from search.models import PendingChange
from tests.search.library import Library


class Ear:
    """An engine that only hears; ``deaf`` while it is down."""

    transactional = False
    aside = None

    def __init__(self) -> None:
        self.heard: list[tuple[set[int], set[int]]] = []
        self.versions: list[Mapping[int, int]] = []
        self.deaf = False

    def bring(
        self,
        documents: list[Document],
        *,
        source: str,
        versions: Mapping[int, int],
        hurry: bool = False,
    ) -> None:
        if self.deaf:
            raise SearchUnavailable("down")
        there = {document.id for document in documents}
        self.heard.append((there, set(versions) - there))
        self.versions.append(versions)


@pytest.fixture
def ear(library: Library) -> Iterator[Ear]:
    """The ear in the engine's place."""
    from search.backends import get_backend

    listening = Ear()
    register_engine(lambda: listening)  # type: ignore[arg-type, return-value]  # only what is used
    yield listening
    register_engine(get_backend)


def test_told_after_the_commit(committed_db: None, ear: Ear) -> None:
    with transaction.atomic():
        index_documents("library", [1, 2, 999])
        assert not ear.heard
        assert outbox.pending() == 3
    assert ear.heard == [({1, 2}, {999})]
    assert outbox.pending() == 0


def test_a_rollback_is_never_told(committed_db: None, ear: Ear) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        index_documents("library", [1])
        raise RuntimeError
    assert outbox.deliver() == 0
    assert not ear.heard


def test_what_is_removed_is_not_read_again(committed_db: None, ear: Ear) -> None:
    remove("library", [1])
    assert ear.heard == [(set(), {1})]


def test_the_last_word_counts(db: None, ear: Ear) -> None:
    remove("library", [1])
    index_documents("library", [1, 2])
    remove("library", [2])
    assert outbox.deliver() == 2
    assert ear.heard == [({1}, {2})]


def test_nothing_is_lost_while_the_engine_is_down(
    committed_db: None, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    ear.deaf = True
    index_documents("library", [1])
    remove("library", [2])
    assert outbox.pending() == 2
    assert "later" in caplog.text
    with pytest.raises(SearchUnavailable):
        outbox.deliver()
    ear.deaf = False
    assert outbox.deliver() == 2
    assert ear.heard == [({1}, {2})]
    assert outbox.pending() == 0


def test_a_change_during_the_telling_stays(db: None, ear: Ear, library: Library) -> None:
    index_documents("library", [1])
    reading = library.documents

    def read_and_change(ids: list[int]) -> list[Document]:
        library.documents = reading  # type: ignore[method-assign]  # once
        PendingChange.objects.create(source="library", object_id=1)
        return reading(ids)

    library.documents = read_and_change  # type: ignore[method-assign, assignment]  # once
    assert outbox.deliver() == 2
    assert [set(versions) for versions in ear.versions] == [{1}, {1}]
    assert ear.versions[0][1] < ear.versions[1][1]


def test_many_changes_wait_for_the_worker(committed_db: None, ear: Ear) -> None:
    index_documents("library", range(1, outbox.AT_ONCE + 2))
    assert not ear.heard
    assert outbox.deliver() == outbox.AT_ONCE + 1
    assert {number for there, gone in ear.heard for number in there | gone} == set(
        range(1, outbox.AT_ONCE + 2)
    )


def test_a_source_that_is_gone_leaves_the_index(db: None, ear: Ear) -> None:
    PendingChange.objects.create(source="nobody", object_id=7)
    outbox.deliver()
    assert ear.heard == [(set(), {7})]


def test_whoever_keeps_answers_is_told(db: None, ear: Ear) -> None:
    told: list[object] = []

    def hear(**signal: object) -> None:
        told.append(signal["sender"])

    outbox.delivered.connect(hear)
    index_documents("library", [1])
    outbox.deliver()
    outbox.delivered.disconnect(hear)
    assert told == [PendingChange]
