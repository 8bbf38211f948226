"""What a question may call the things of the vocabularies."""

from collections.abc import Iterator

import pytest

from heritage.authorities import load_vocabularies
from heritage.lexicon import record_lexicon, snapshot
from search.analysis import tokenize
from search.query import Word

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vocabularies() -> Iterator[None]:
    load_vocabularies()
    snapshot.forget()
    yield
    snapshot.forget()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("communal house", {("category", "dinh")}),
        ("communal houses", {("category", "dinh")}),
        ("Traditional festival", {("category", "festivals")}),
        ("danh nhân", {("kind", "person")}),
        ("people", {("kind", "person")}),
        ("artisans", {("kind", "person")}),
        ("sắc phong", {("kind", "document")}),
        ("cổ vật", {("category", "antiquity")}),
        ("villages", set()),
    ],
)
def test_one_and_many_and_other_words(text: str, meant: set[tuple[str, str]]) -> None:
    words = [Word(token.accented, token.folded) for token in tokenize(text)]
    length, entries = record_lexicon().longest(words)
    assert {(entry.facet, *entry.values) for entry in entries} == meant
    assert length == (len(words) if meant else 0)
