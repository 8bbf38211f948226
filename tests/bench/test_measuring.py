"""The bench measures what it says."""

from pathlib import Path

import pytest

from museum.demo import reading
from tests.bench.judged_relevance import Judged, judged
from tests.bench.measuring.collection import ACCENTED, own_collection, read_collection
from tests.bench.measuring.prototype import Prototype
from tests.bench.relevance import reciprocal_rank


@pytest.mark.parametrize(
    ("found", "rank"),
    [(["a", "b"], 1.0), (["b", "a"], 0.5), (["b"], 0.0), ([], 0.0), (["b"] * 10 + ["a"], 0.0)],
)
def test_reciprocal_rank(found: list[str], rank: float) -> None:
    assert reciprocal_rank(found, "a") == rank


def test_our_own_collection_is_found_in_every_way_of_typing(tmp_path: Path) -> None:
    collection = own_collection(tmp_path)
    prototype = Prototype(collection.documents())
    for queries in collection.queries.values():
        for query in queries:
            assert prototype.find(query.text)[0] == query.relevant


def test_a_folder_is_read_as_a_collection(tmp_path: Path) -> None:
    (tmp_path / "corpus.csv").write_text("id,title,text\n1,Đình,Ngôi đình\n", encoding="utf-8")
    for name in ("queries", "queries-stripped"):
        (tmp_path / f"{name}.csv").write_text("qid,query,relevant\n7,dinh,1\n", encoding="utf-8")
    collection = read_collection(tmp_path)
    assert list(collection.documents()) == [("1", "Đình", "Ngôi đình")]
    assert set(collection.queries) == {ACCENTED, "stripped"}


def test_quotes_and_filters_that_leave_nothing_are_relaxed() -> None:
    prototype = Prototype([("1", "Đình Chèm", "bên sông Hồng")])
    assert prototype.find('"chèm đình"') == ["1"]
    assert prototype.find("chèm thế kỷ 17") == ["1"]
    assert prototype.find("không") == []


def test_the_judged_questions_are_many_and_name_records_that_exist() -> None:
    questions = judged()
    assert len(set(questions)) == len(questions) >= 120
    asked = {(question.who, question.lang) for question in questions}
    assert asked == {
        (who, lang) for who in ("visitor", "officer", "researcher") for lang in ("vi", "en")
    }
    slugs = {record["slug"] for record in reading.records()}
    assert all(question.relevant and question.relevant <= slugs for question in questions)


@pytest.mark.parametrize(
    ("found", "reciprocal", "recall"),
    [
        (["a", "b"], 1, 1),
        (["x", "b", "a"], 1 / 2, 1),
        (["x"] * 5 + ["a"], 1 / 6, 0),
        (["x"] * 10 + ["a"], 0, 0),
        ([], 0, 0),
    ],
)
def test_a_question_with_two_answers(found: list[str], reciprocal: float, recall: float) -> None:
    question = Judged("visitor", "vi", "?", frozenset("ab"))
    assert question.reciprocal(found) == reciprocal
    assert question.recall(found) == recall


def test_of_many_answers_five_are_enough() -> None:
    question = Judged("visitor", "vi", "?", frozenset("abcdefg"))
    assert question.recall(list("gfedc")) == 1
