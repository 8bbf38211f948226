"""The index follows the sources, inside the transaction of the change."""

import threading
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import connections, transaction

from search.ask import ask, suggest
from search.backends import get_backend
from search.index import Document, differences, index_documents, rebuild, remove, repair
from search.request import SearchRequest
from tests.search.library import Library, document


def ids(text: str) -> set[int]:
    return {hit.id for hit in ask(SearchRequest(text=text)).hits}


def test_new_document_is_found_at_once(indexed: Library) -> None:
    indexed.documents_by_id[50] = document(50, "Chùa Bà Đanh")
    index_documents("library", [50])
    assert ask(SearchRequest(text="chua ba danh")).hits[0].id == 50
    assert ask(SearchRequest()).total == 12


def test_changed_document_is_found_by_its_new_words_only(indexed: Library) -> None:
    indexed.documents_by_id[5] = replace(
        indexed.documents_by_id[5], title={"vi": "Giò Chèm"}, body={}, facets={"kind": ("place",)}
    )
    index_documents("library", [5])
    assert 5 not in ids("nem")
    assert ids("giò") == {5}
    assert ask(SearchRequest(filters={"kind": ("place",)})).total == 3
    assert ask(SearchRequest()).total == 11


def test_removed_document_is_gone(indexed: Library) -> None:
    remove("library", [7, 12345])
    assert 7 not in ids("đồng cổ")
    assert ask(SearchRequest()).total == 10
    remove("library", [7])
    assert ask(SearchRequest()).total == 10


def test_id_that_the_source_no_longer_gives_is_removed(indexed: Library) -> None:
    del indexed.documents_by_id[7]
    index_documents("library", [7])
    assert 7 not in ids("đồng cổ")


def test_words_leave_the_vocabulary_with_their_last_document(indexed: Library) -> None:
    assert "pheo" in get_backend().vocabulary()
    remove("library", [3])
    vocabulary = get_backend().vocabulary()
    assert "pheo" not in vocabulary
    assert vocabulary.frequency("hoi") == 2


def test_rollback_takes_the_index_back(committed_db: None, indexed: Library) -> None:
    before = ask(SearchRequest(text="đình chèm"))
    with pytest.raises(RuntimeError), transaction.atomic():
        indexed.documents_by_id[50] = document(50, "Đình Chèm hai")
        index_documents("library", [50])
        remove("library", [1])
        if get_backend().transactional:
            assert 50 in ids("đình chèm")
            assert 1 not in ids("đình chèm")
        raise RuntimeError
    after = ask(SearchRequest(text="đình chèm"))
    assert [hit.id for hit in after.hits] == [hit.id for hit in before.hits]
    assert ask(SearchRequest()).total == 11
    assert not any(group.items for group in suggest("đình chèm hai", lang="vi"))


def test_same_document_twice_in_one_go(indexed: Library) -> None:
    get_backend().index([document(60, "Một"), document(60, "Hai")])
    indexed.documents_by_id[60] = document(60, "Hai")
    assert list(get_backend().ids("library")).count(60) == 1
    assert 60 in ids("hai")


def test_rebuild_is_the_sources_again(indexed: Library) -> None:
    get_backend().index([document(70, "Thừa")])
    get_backend().index([replace(document(71, "Lạc"), source="gone")])
    remove("library", [1, 2])
    assert rebuild() == 12
    assert list(get_backend().ids("library")) == list(range(1, 13))
    assert get_backend().sources() == ("library",)
    assert not any(differences())


def test_rebuild_tells_how_far_it_is(indexed: Library) -> None:
    told: list[tuple[str, int]] = []
    rebuild(lambda source, done: told.append((source, done)))
    assert told == [("library", 12)]


def test_rebuild_never_finds_less(indexed: Library) -> None:
    totals: list[int] = []
    rebuild(lambda source, done: totals.append(ask(SearchRequest()).total))
    assert totals == [11]


def test_what_changes_while_a_rebuild_reads_is_the_last_word(
    committed_db: None, indexed: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change() -> None:
        with transaction.atomic():
            indexed.documents_by_id[5] = document(5, "Giò Chèm")
            index_documents("library", [5])
        connections.close_all()

    somebody_else = threading.Thread(target=change)
    reading = Library.documents

    def documents(library: Library, ids: Collection[int]) -> list[Document]:
        read = reading(library, ids)
        if threading.current_thread() is not somebody_else and not somebody_else.ident:
            somebody_else.start()
            somebody_else.join(timeout=0.5)
        return read

    monkeypatch.setattr(Library, "documents", documents)
    rebuild()
    somebody_else.join()
    assert not any(differences())
    assert ids("giò") == {5}


def test_differences_are_ids(indexed: Library) -> None:
    remove("library", [3])
    get_backend().index([document(80, "Thừa"), replace(document(81, "Lạc"), source="gone")])
    found = {each.source: each for each in differences() if not each.aside}
    assert found["library"].missing == [3]
    assert found["library"].superfluous == [80]
    assert found["gone"].superfluous == [81]


def test_differences_are_words_too(indexed: Library) -> None:
    """A document is changed and nobody tells the index."""
    before = indexed.documents_by_id[5]
    indexed.documents_by_id[5] = replace(before, body={"vi": ("Món giò của làng Vẽ.",)})
    found = next(each for each in differences() if not each.aside)
    assert (found.source, found.stale, found.indexed, len(found)) == ("library", [5], 12, 1)
    for each in list(differences()):
        repair(each)
    assert not any(differences())
    assert 5 in ids("giò")


@pytest.mark.parametrize(
    "said",
    [
        {"title": {"en": "Nem Vẽ", "vi": "Nem Vẽ"}},
        {"names": ("Nem làng Vẽ",)},
        {"keywords": ("nem",)},
        {"facets": {"kind": ("place",)}},
        {"earliest": 600_000},
        {"approximate": True},
        {"access": "staff"},
        {"prior": 1.1},
        {"updated": datetime(2026, 1, 2, tzinfo=UTC)},
        {"months": (3,)},
        {"point": (21.0, 105.0)},
        {"fields": {"person": ("Nghè Vẽ",)}},
        {"traits": ("honours:ly",)},
        {"parts": {"caption": {"vi": ("Nem Vẽ trên đĩa",)}}},
    ],
    ids=lambda said: next(iter(said)),
)
def test_whatever_a_document_says_differs(indexed: Library, said: dict[str, object]) -> None:
    indexed.documents_by_id[5] = replace(indexed.documents_by_id[5], **said)  # type: ignore[arg-type]  # one of its fields
    assert [each.stale for each in differences() if each and not each.aside] == [[5]]


def test_every_difference_is_repaired(indexed: Library) -> None:
    remove("library", [1, 12])
    get_backend().index([document(80, "Thừa"), replace(document(81, "Lạc"), source="gone")])
    indexed.documents_by_id[5] = replace(indexed.documents_by_id[5], names=("Giò Vẽ",))
    for difference in list(differences()):
        repair(difference)
    assert not any(differences())
    assert get_backend().sources() == ("library",)
    assert 5 in ids("giò") and 1 in ids("đình chèm")


def test_status(indexed: Library) -> None:
    status = get_backend().status()
    assert (status.documents, status.problem) == (12, "")
    remove("library", [1])
    later = get_backend().status()
    assert later.documents == 11
    assert later.generation > status.generation


def test_empty_index_answers(engine_url: str, library: Library) -> None:
    library.documents_by_id.clear()
    rebuild()
    assert ask(SearchRequest(text="đình", facets=("kind",))).total == 0
    assert suggest("đình", lang="vi") == ()
    library.documents_by_id[1] = document(1, "Đình Chèm")
    index_documents("library", [1])
    assert ids("dinh chem") == {1}
