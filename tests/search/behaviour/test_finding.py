"""What people type finds what they mean."""

import unicodedata

import pytest

from search.ask import ask
from search.request import SearchRequest
from tests.search.library import Library


def found(text: str, **more: object) -> list[int]:
    """Ids in the order of the answer."""
    results = ask(SearchRequest(text=text, **more))  # type: ignore[arg-type]  # a test says what it passes
    return [hit.id for hit in results.hits]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("đình chèm", 1),
        ("dinh chem", 1),
        ("DINH CHEM", 1),
        ("ddinhf chemf", 1),
        ("d9inh2 che2m", 1),
        ("dinhchem", 1),
        (unicodedata.normalize("NFD", "Đình Chèm"), 1),
        ("đình Trèm", 1),
        ('Đình Chèm "', 1),
        ("Lí Ông Trọng", 2),
        ("ly ong trong", 2),
        ("hooji bowi ddawm", 3),
        ("boi dam", 3),
        ("lang tien si", 6),
        ("nem ve", 5),
        ("bronze drum god", 7),
        ("慈廉", 11),
        ("đình Hoàng", 8),
        ("hoàng lien", 9),
        ("dinh tien hoang", 10),
    ],
)
def test_first_hit(indexed: Library, text: str, first: int) -> None:
    assert found(text)[0] == first


def test_marks_count_when_they_are_typed(indexed: Library) -> None:
    assert found("đinh")[0] == 10
    assert found("đình")[0] in {1, 8, 9}


def test_lunar_month_filters(indexed: Library) -> None:
    results = ask(SearchRequest(text="lễ hội tháng 3 âm lịch"))
    assert {hit.id for hit in results.hits} == {3, 4}
    (chip,) = [chip for chip in results.understood if chip.facet == "month"]
    assert chip.values == ("3",)
    assert chip.applied
    assert chip.without == "lễ hội"


def test_century_filters(indexed: Library) -> None:
    assert set(found("thế kỷ XVII")) == {1, 6}


def test_year_meets_spans(indexed: Library) -> None:
    assert found("1028")[0] == 7


def test_filter_that_leaves_nothing_gives_way(indexed: Library) -> None:
    results = ask(SearchRequest(text="nem vẽ thế kỷ II"))
    assert results.hits[0].id == 5
    assert not any(chip.applied for chip in results.understood)


def test_nothing_found_is_an_answer(indexed: Library) -> None:
    results = ask(SearchRequest(text="zzzzqqq"))
    assert (results.total, results.hits, results.next) == (0, (), "")


def test_repairs_are_told(indexed: Library) -> None:
    results = ask(SearchRequest(text="dinhchem"))
    (repaired,) = results.repaired
    assert (repaired.typed, repaired.used) == ("dinhchem", "dinh chem")
    assert results.text == "dinh chem"


def test_exact_takes_words_as_typed(indexed: Library) -> None:
    results = ask(SearchRequest(text="dinhchem", exact=True))
    assert results.total == 0
    assert not results.repaired


def test_english_question_finds_the_english_text(indexed: Library) -> None:
    results = ask(SearchRequest(text="red river communal house", lang="en"))
    assert results.hits[0].id == 1
    assert results.hits[0].title.text == "Chèm Communal House"
    assert "communal house" in [part.text for part in results.hits[0].snippet.parts if part.hit]


def test_no_words_give_everything(indexed: Library) -> None:
    results = ask(SearchRequest())
    assert results.total == len(indexed.documents_by_id) - 1
    assert results.hits[0].id == 1, "the highest prior comes first"
