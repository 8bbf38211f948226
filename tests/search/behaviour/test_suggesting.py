"""Names while they are typed."""

import unicodedata

import pytest

from search.ask import suggest
from search.index import index_documents
from tests.search.library import Library, document


def names(text: str, **more: int) -> list[str]:
    return [item.name for group in suggest(text, lang="vi", **more) for item in group.items]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("đình ch", "Đình Chèm"),
        ("dinh ch", "Đình Chèm"),
        ("DINH CH", "Đình Chèm"),
        (unicodedata.normalize("NFD", "đình chè"), "Đình Chèm"),
        ("ddinhf ch", "Đình Chèm"),
        ("d9inh2 chem2", "Đình Chèm"),
        ("dinhchem", "Đình Chèm"),
        ("đìnhchèm", "Đình Chèm"),
        ("ddinhfchemf", "Đình Chèm"),
        ("dinhch", "Đình Chèm"),
        ("langtiens", "Làng tiến sĩ"),
        ("lang tiens", "Làng tiến sĩ"),
        ("tien s", "Làng tiến sĩ"),
        ("làng v", "Làng Vẽ"),
        ("chem comm", "Chèm Communal House"),
        ("慈", "慈廉"),
    ],
)
def test_beginnings(indexed: Library, text: str, name: str) -> None:
    assert name in names(text)


def test_marks_count_when_typed(indexed: Library) -> None:
    assert "Đinh Tiên Hoàng" not in names("đình")
    assert "Đinh Tiên Hoàng" in names("đinh")


def test_whole_words_after_a_space(indexed: Library) -> None:
    assert names("chè ") == []
    assert names("chèm ")


def test_run_together_and_finished(indexed: Library) -> None:
    assert names("dinhchem ")
    assert names("dinhch ") == []


@pytest.mark.parametrize("text", ["dinhxyzw", "zzzzzzzz", "b" * 40, "dinh" * 11])
def test_what_does_not_come_apart_finds_nothing(indexed: Library, text: str) -> None:
    assert names(text) == []


def test_run_together_is_marked_as_spaced(indexed: Library) -> None:
    (first, *_) = (item for group in suggest("dinhchem", lang="vi") for item in group.items)
    assert first.marked.html == "<mark>Đình</mark> <mark>Chèm</mark>"


def test_one_name_for_each_document(indexed: Library) -> None:
    found = [item.id for group in suggest("đình", lang="vi") for item in group.items]
    assert len(found) == len(set(found))


def test_heaviest_first(indexed: Library) -> None:
    assert names("đình")[0] == "Đình Chèm"


def test_grouped_by_kind_with_labels(indexed: Library) -> None:
    groups = {group.kind: group.label for group in suggest("lang", lang="vi")}
    assert groups["place"] == "Địa danh"


@pytest.mark.parametrize("limit", [1, 3])
def test_limit(indexed: Library, limit: int) -> None:
    assert len(names("đ", limit=limit)) == limit


@pytest.mark.parametrize(
    "text", ["", " ", '"', "*", "()", "\x00", "'; --", "a" * 9000, "đ " * 500, "dinh" * 10]
)
def test_any_text_is_fine(indexed: Library, text: str) -> None:
    assert isinstance(names(text), list)


def test_marks_what_was_typed(indexed: Library) -> None:
    (group,) = suggest("hoi boi d", lang="vi")
    assert group.items[0].marked.html == "<mark>Hội</mark> <mark>bơi</mark> <mark>Đăm</mark>"


def test_names_are_escaped(indexed: Library) -> None:
    indexed.documents_by_id[90] = document(90, "Bia <b>đá</b>", facets={"kind": ("object",)})
    index_documents("library", [90])
    (group,) = suggest("bia", lang="vi")
    assert group.items[0].marked.html == "<mark>Bia</mark> &lt;b&gt;đá&lt;/b&gt;"
