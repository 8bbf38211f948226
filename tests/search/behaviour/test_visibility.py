"""What a visitor may not see is not found: by the index, and again by the source."""

from search.ask import access_of, ask, suggest
from search.index import unregister_source
from search.request import SearchRequest
from tests.search.library import Library


def test_only_what_is_public(indexed: Library) -> None:
    results = ask(SearchRequest(text="hồ sơ chưa công bố", facets=("kind",)))
    assert 12 not in {hit.id for hit in results.hits}
    (kind,) = results.facets
    assert "document" not in {value.value for value in kind.values}


def test_officers_find_more(indexed: Library) -> None:
    results = ask(SearchRequest(text="hồ sơ chưa công bố"), "officer")
    assert results.hits[0].id == 12
    assert ask(SearchRequest(), "officer").total == 12


def test_suggestions_too(indexed: Library) -> None:
    assert suggest("hồ sơ", lang="vi") == ()
    assert suggest("hồ sơ", lang="vi", user="officer")[0].items[0].id == 12


def test_request_cannot_widen_its_access(indexed: Library) -> None:
    request = SearchRequest(text="hồ sơ chưa công bố", access=("public", "staff"))
    assert 12 not in {hit.id for hit in ask(request).hits}


def test_source_has_the_last_word(indexed: Library) -> None:
    indexed.hidden.add(1)
    assert 1 not in {hit.id for hit in ask(SearchRequest(text="đình chèm")).hits}
    assert 1 not in {item.id for group in suggest("đình chèm", lang="vi") for item in group.items}


def test_source_that_is_gone_shows_nothing(indexed: Library) -> None:
    unregister_source(indexed.name)
    assert ask(SearchRequest(text="đình chèm")).hits == ()


def test_anyone_may_find_what_is_public(indexed: Library) -> None:
    assert access_of(None) == ("public",)
    assert access_of("officer") == ("public", "staff")
