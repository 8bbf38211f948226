"""How a question goes to the engine and comes back, with an engine that only listens."""

from collections.abc import Sequence
from typing import Any

import pytest

from search import ask as module
from search.analysis import MemoryVocabulary, Segment
from search.ask import ask
from search.index import register_source, unregister_source
from search.query import Entry, Lexicon, PhraseLexicon, Question, Role
from search.request import SearchRequest
from search.results import Hit, Marked, Results
from tests.search.library import Library


class Listener:
    """An engine that finds something only when ``finds`` says so of the question."""

    def __init__(self, *finds: bool) -> None:
        self.finds = list(finds)
        self.asked: list[tuple[SearchRequest, Question]] = []

    def vocabulary(self) -> MemoryVocabulary:
        return MemoryVocabulary({"dinh": 3, "chem": 1})

    def search(
        self, request: SearchRequest, question: Question, vocabulary: object = None
    ) -> Results:
        self.asked.append((request, question))
        if not self.finds.pop(0):
            return Results(0, ())
        title = Marked((Segment("Đình", hit=True), Segment(" <Chèm>", hit=False)))
        return Results(1, (Hit("library", 1, 1.0, title, Marked()),))


@pytest.fixture
def listen(library: Library, monkeypatch: pytest.MonkeyPatch) -> Any:
    def start(*finds: bool) -> Listener:
        listener = Listener(*finds)
        monkeypatch.setattr(module, "get_backend", lambda: listener)
        return listener

    return start


def test_one_question_when_something_is_found(listen: Any) -> None:
    listener = listen(True)
    results = ask(SearchRequest(text="đình"))
    assert len(listener.asked) == 1
    assert results.hits[0].presentation is not None
    assert results.hits[0].presentation.url == "/di-san/slug-1/"


def test_filters_give_way(listen: Any) -> None:
    listener = listen(False, True)
    results = ask(SearchRequest(text="đình thế kỷ XVII"))
    first, second = (question for _, question in listener.asked)
    assert [piece.role for piece in first.understood] == [Role.FILTER]
    assert [piece.role for piece in second.understood] == [Role.BOOST]
    assert [chip.applied for chip in results.understood] == [False]


def test_what_only_lifts_becomes_a_filter_when_nothing_else_helps(listen: Any) -> None:
    listener = listen(False, True)
    results = ask(SearchRequest(text="Tây Tựu"))
    _, second = (question for _, question in listener.asked)
    assert [piece.role for piece in second.understood] == [Role.FILTER]
    assert results.understood[0].applied


def test_words_that_name_two_things_mean_one_of_them(listen: Any) -> None:
    class Both(Library):
        def lexicon(self, lang: str) -> Lexicon:
            return PhraseLexicon(
                ("tệp quý", Entry(facet, (facet,), {"vi": "tệp"})) for facet in ("has", "category")
            )

    listener = listen(False, False, True)
    register_source(Both(name="both"))
    ask(SearchRequest(text="tệp quý"))
    unregister_source("both")
    firm = [{piece.facet for piece in question.filters} for _, question in listener.asked]
    assert firm == [set(), {"has", "category"}, {"has"}]


def test_no_other_way(listen: Any) -> None:
    listener = listen(False)
    assert ask(SearchRequest(text="zzz")).total == 0
    assert len(listener.asked) == 1


def test_access_comes_from_the_user_alone(listen: Any) -> None:
    listener = listen(True, True)
    ask(SearchRequest(access=("staff",)))
    ask(SearchRequest(), "officer")
    assert [request.access for request, _ in listener.asked] == [
        ("public",),
        ("public", "staff"),
    ]


def test_chips_in_the_readers_language(listen: Any) -> None:
    listen(True, True)
    (vietnamese,) = ask(SearchRequest(text="đình ở Tây Tựu", lang="vi")).understood
    assert (vietnamese.facet, vietnamese.values) == ("area", ("tay-tuu",))
    assert vietnamese.literal == "Tây Tựu"
    assert vietnamese.without == "đình ở"
    (english,) = ask(SearchRequest(text="17th century", lang="en")).understood
    assert english.label == "17th century"


def test_longest_label_of_all_sources_wins(listen: Any) -> None:
    class Other(Library):
        def lexicon(self, lang: str) -> Lexicon:
            entry = Entry("area", ("larger",), {"vi": "Tây Tựu cũ"})
            return PhraseLexicon([("Tây Tựu cũ", entry)])

    listen(True)
    register_source(Other(name="other"))
    found = ask(SearchRequest(text="chợ Tây Tựu cũ")).understood
    unregister_source("other")
    assert [chip.values for chip in found] == [("larger",)]


def test_marked_text() -> None:
    parts: Sequence[Segment] = (Segment("Đình", hit=True), Segment(" <Chèm>", hit=False))
    marked = Marked(tuple(parts))
    assert marked.text == "Đình <Chèm>"
    assert marked.html == "<mark>Đình</mark> &lt;Chèm&gt;"
    assert marked
    assert not Marked()
    assert not Marked((Segment("", hit=False),))
