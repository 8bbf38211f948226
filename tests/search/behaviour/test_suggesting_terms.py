"""Words of the vocabularies while they are typed."""

import unicodedata
from urllib.parse import parse_qs, urlsplit

import pytest

from search.ask import suggest
from search.index import index_documents
from search.results import TERM, SuggestionGroup
from tests.search.library import Library, document


def browsing(text: str, lang: str = "vi", **more: object) -> SuggestionGroup | None:
    groups = suggest(text, lang=lang, **more)  # type: ignore[arg-type]  # a test says what it passes
    return next((group for group in groups if group.kind == TERM), None)


def terms(text: str, lang: str = "vi", **more: object) -> list[str]:
    group = browsing(text, lang, **more)
    return [item.presentation.id for item in group.items if item.presentation] if group else []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("tây tựu", "area:tay-tuu"),
        ("tay tuu", "area:tay-tuu"),
        ("TAY TU", "area:tay-tuu"),
        ("taay tuwuj", "area:tay-tuu"),
        ("ta6y tu7u5", "area:tay-tuu"),
        (unicodedata.normalize("NFD", "Tây Tự"), "area:tay-tuu"),
        ("tựu", "area:tay-tuu"),
        ("di tich", "kind:site"),
        ("nhan v", "kind:person"),
        ("person", "kind:person"),
        ("quốc gia", "rank:special"),
        ("thế kỷ 17", "century:17"),
        ("the ky xvii", "century:17"),
        ("tk 17", "century:17"),
        ("17th c", "century:17"),
        ("xvii", "century:17"),
        ("tháng 3 âm", "month:3"),
        ("thang 3", "month:3"),
    ],
)
def test_leads_to_what_has_it(indexed: Library, text: str, term: str) -> None:
    assert terms(text)[0] == term


def test_speaks_the_readers_language_and_leads_into_it(indexed: Library) -> None:
    group = browsing("person", "en")
    assert group is not None
    (item,) = group.items
    assert item.presentation is not None
    assert (item.presentation.title, item.note, item.count) == ("Person", "Kind", 2)
    assert item.presentation.url == "/en/?kind=person"
    vietnamese = browsing("person")
    assert vietnamese is not None and vietnamese.items[0].presentation is not None
    assert vietnamese.items[0].presentation.title == "Nhân vật"
    assert vietnamese.items[0].name == "Person", "what was typed is what is marked"


def test_the_address_finds_as_many_as_it_says(indexed: Library) -> None:
    group = browsing("tay tuu")
    assert group is not None
    (item,) = group.items
    assert item.presentation is not None
    assert parse_qs(urlsplit(item.presentation.url).query) == {"area": ["tay-tuu"]}
    holders = [each for each in indexed.documents_by_id.values() if "tay-tuu" in str(each.facets)]
    assert item.count == len(holders) == 2


def test_marks_count_when_typed(indexed: Library) -> None:
    assert terms("tày") == []
    assert terms("tay") == ["area:tay-tuu"]


def test_whole_words_after_a_space(indexed: Library) -> None:
    assert terms("tay tu ") == []
    assert terms("tay tuu ") == ["area:tay-tuu"]


def test_a_word_that_nothing_has_leads_nowhere(indexed: Library) -> None:
    assert terms("thế kỷ 12") == []
    assert terms("tháng 9") == []


def test_what_only_hidden_documents_have_is_not_told(indexed: Library) -> None:
    """A draft is the only one of the area: neither its name nor its number comes out."""
    indexed.documents_by_id[91] = document(
        91, "Bản thảo", facets={"kind": ("site",), "rank": ("special",)}, access="staff"
    )
    indexed.documents_by_id[1] = document(1, "Đình Chèm", facets={"kind": ("site",)})
    index_documents("library", [1, 91])
    assert terms("quoc gia") == []
    assert terms("quoc gia", user="officer") == ["rank:special"]
    counts = {item.count for item in getattr(browsing("di tich"), "items", ())}
    assert counts == {4}


def test_what_was_typed_in_full_comes_first(indexed: Library) -> None:
    indexed.documents_by_id[92] = document(92, "Hội Tây Tựu", facets={"kind": ("element",)})
    index_documents("library", [92])
    assert [group.kind for group in suggest("tay tuu", lang="vi")] == [TERM, "element"]
    assert [group.kind for group in suggest("tay tu", lang="vi")] == ["element", TERM]


def test_names_keep_two_thirds_of_the_room(indexed: Library) -> None:
    for number in range(100, 110):
        indexed.documents_by_id[number] = document(number, f"Thế kỷ {number}")
    index_documents("library", range(100, 110))
    groups = suggest("the ky", lang="vi", limit=6)
    assert sum(len(group.items) for group in groups) == 6
    assert len(terms("the ky", limit=6)) == 2
    assert terms("the ky", limit=1) == []
    assert len(terms("thế kỷ x", limit=6)) > 2, "what names leave over is theirs"


@pytest.mark.parametrize("text", ["", " ", '"', "*", "\x00", "a" * 100_000, "thế kỷ " * 9000])
def test_any_text_is_fine(indexed: Library, text: str) -> None:
    assert isinstance(terms(text), list)
