"""Large collections: common words cost little and still find what is meant first."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.analysis import MemoryVocabulary
from search.ask import ask
from search.backends import commonwords
from search.backends.commonwords import CommonWords
from search.backends.embedded import heads, matching
from search.index import rebuild
from search.query import AllOf, AnyOf, Node, Pair, Phrase, Term, parse_text
from search.request import SearchRequest
from tests.search.library import Library, document

COUNTS = {"dinh": 900, "lang": 800, "hoi": 700, "chem": 5, "ha": 600, "noi": 600}


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small collection is treated as a large one."""
    monkeypatch.setattr(commonwords, "LEAST", 20)
    monkeypatch.setattr(commonwords, "SHARE", 10)


@pytest.fixture
def village(db: None, library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Three hundred communal houses beside the library; few hits may be scored."""
    monkeypatch.setattr(matching, "SCORED", 30)
    monkeypatch.setattr(matching, "RANKED", 60)
    monkeypatch.setattr(heads, "PICKED", 40)
    for number in range(100, 400):
        library.documents_by_id[number] = document(
            number,
            f"Đình làng số {number}",
            body="Lễ hội của làng, ngôi đình cổ.",
            facets={"kind": ("site",), "area": (f"a{number % 3}",)},
        )
    rebuild()
    return library


def words(text: str) -> Node:
    counted = CommonWords(MemoryVocabulary(COUNTS), 1_000)
    return counted.left_out(parse_text(text).node)


def kinds(node: Node) -> list[str]:
    assert isinstance(node, AnyOf | AllOf)
    return [type(part).__name__ for part in node.parts]


def test_rare_words_decide() -> None:
    node = words("đình chèm làng hội")
    assert isinstance(node, AnyOf)
    terms = [part for part in node.parts if isinstance(part, Term)]
    assert [term.readings[0].folded for term in terms] == ["chem"]
    pairs = [part.readings[0].folded for part in node.parts if isinstance(part, Pair)]
    assert pairs == ["dinh chem", "chem lang"]


def test_few_common_words_must_all_be_there() -> None:
    node = words("hà nội")
    assert isinstance(node, AllOf)
    assert kinds(node) == ["Term", "Term"]


def test_many_common_words_are_any_of() -> None:
    assert isinstance(words("đình làng hội hà nội"), AnyOf)


def test_one_common_word_stays() -> None:
    assert kinds(words("đình")) == ["Term"]


def test_rare_words_alone_are_left_alone() -> None:
    assert words("chèm") == parse_text("chèm").node


def test_quoted_phrases_stay() -> None:
    node = words('"đình làng" chèm')
    assert isinstance(node, AllOf)
    assert "Phrase" in kinds(node)


@pytest.mark.parametrize(
    ("text", "expected"), [("chèm", 5), ("đình", 900), ("hà nội", 600), ("đình chèm", 5)]
)
def test_expectation(text: str, expected: int) -> None:
    counted = CommonWords(MemoryVocabulary(COUNTS), 1_000)
    assert counted.expected(counted.left_out(parse_text(text).node)) == expected


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("đình chèm", 10, ["chem", "dinh chem"]),
        ("đình chèm", 1_000, ["dinh", "chem", "dinh chem"]),
        ("đình làng hội", 800, ["hoi", "lang hoi"]),
        ('"đình chèm" làng', 10, ["dinh chem", "chem", "dinh chem", "chem lang"]),
    ],
)
def test_the_rarest_words_of_a_question(text: str, most: int, kept: list[str]) -> None:
    counted = CommonWords(MemoryVocabulary(COUNTS), 1_000)
    node = counted.rarest(parse_text(text).node, most)
    assert node is not None
    assert list(folded(node)) == kept


@pytest.mark.parametrize("text", ["đình", "đình làng", "không"])
def test_no_word_may_be_rare(text: str) -> None:
    counted = CommonWords(MemoryVocabulary(COUNTS), 1_000)
    assert counted.rarest(parse_text(text).node, 100) is None


def folded(node: Node) -> Iterator[str]:
    match node:
        case AnyOf(parts) | AllOf(parts):
            for part in parts:
                yield from folded(part)
        case Phrase(reading):
            yield reading.folded
        case _:
            yield node.readings[0].folded


def test_everything_is_counted(village: Library) -> None:
    results = ask(SearchRequest(text="đình", facets=("area", "kind"), limit=10))
    assert results.total > 300
    area = next(facet for facet in results.facets if facet.name == "area")
    assert {value.value: value.count for value in area.values}["a0"] == 100


def test_exact_name_comes_first(village: Library) -> None:
    village.documents_by_id[500] = document(500, "Đình")
    rebuild()
    assert ask(SearchRequest(text="đình")).hits[0].id == 500


def test_rare_word_decides_and_common_one_ranks(village: Library) -> None:
    results = ask(SearchRequest(text="đình chèm"))
    assert results.hits[0].id == 1
    assert results.total < 10


def test_two_common_words(village: Library) -> None:
    results = ask(SearchRequest(text="lễ hội"))
    assert results.total >= 300
    assert results.hits[0].id == 4, "the name has them"


def test_words_that_never_meet_are_any_of(village: Library) -> None:
    for number in range(600, 640):
        village.documents_by_id[number] = document(number, f"Bia đá {number}")
    rebuild()
    assert ask(SearchRequest(text="bia làng")).total > 300


def test_pages_of_a_common_word(village: Library) -> None:
    seen: list[int] = []
    after = ""
    while True:
        results = ask(SearchRequest(text="đình", limit=60, after=after))
        seen += [hit.id for hit in results.hits]
        after = results.next
        if not after:
            break
    assert len(seen) == len(set(seen)) == results.total


def test_filters_narrow_what_is_scored(village: Library) -> None:
    results = ask(SearchRequest(text="đình", filters={"area": ("thuy-phuong",)}))
    assert results.hits[0].id == 1
    assert results.hits[0].score > 0


def test_asked_again_the_full_text_is_not_read_again(committed_db: None, village: Library) -> None:
    ask(SearchRequest(text="đình"))
    with CaptureQueriesContext(connection) as captured:
        ask(SearchRequest(text="đình", limit=5))
    sql = [query["sql"] for query in captured]
    assert not any("FROM search_fts WHERE search_fts MATCH" in each for each in sql)


def test_a_long_question_finds_the_one_that_answers_it(village: Library) -> None:
    """Words that are each in hundreds of documents still find the document that has all."""
    village.documents_by_id[700] = document(700, "Tờ", body="Lễ hội đình làng có ngôi đình số")
    village.documents_by_id[701] = document(701, "Tờ", body="Hội làng có múa rồng bên ngôi đình")
    rebuild()
    assert ask(SearchRequest(text="làng có múa rồng trong hội đình")).hits[0].id == 701
