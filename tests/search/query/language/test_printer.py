"""A tree is written so that it is read as the same tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import (
    Around,
    Box,
    Changed,
    Close,
    During,
    Has,
    InField,
    Node,
    Pair,
    Phrase,
    Prefix,
    Reading,
    UnknownNodeError,
    Word,
    Words,
)
from search.query.language import parse, print_tree
from search.query.language.building import all_of, any_of, negated
from tests.search.query.language.museum import CHOICES, FIELDS, label
from tests.search.query.language.test_parser import WRITTEN

_word = st.sampled_from(["đình", "chem", "phân", "tên", "and", "không", "niên", "17", "河"]).map(
    Word.of
)
_words = st.lists(_word, min_size=1, max_size=3).map(tuple)
_day = st.none() | st.integers(1, 3_000_000)
_bounds = st.tuples(_day, _day).filter(
    lambda ends: any(ends) and (None in ends or ends[0] <= ends[1])
)
_latitude, _longitude = (
    st.floats(-90, 90).map(lambda x: round(x, 6)),
    st.floats(-180, 180).map(lambda x: round(x, 6)),
)
_texts = (
    _words.map(Words)
    | _words.map(lambda words: Phrase(Reading(words)))
    | _word.filter(lambda word: word.accented.isalpha()).map(Prefix)
    | st.builds(Close, st.lists(_word, min_size=2, max_size=3).map(tuple), st.integers(1, 99))
)
_one_text = _texts.filter(lambda text: not isinstance(text, Words) or len(text.words) == 1)
_has = st.sampled_from(
    [Has(facet, (value,)) for facet, known in CHOICES.items() for value in known]
    + [Has("area", ("minh-khai", "tay-tuu"))]
)
_leaf = (
    _texts
    | st.builds(InField, st.sampled_from(["name", "deity"]), _one_text)
    | _has
    | _bounds.map(lambda ends: During(*ends))
    | _bounds.map(lambda ends: Changed(*ends))
    | st.builds(Around, _latitude, _longitude, st.integers(1, 500_000))
    | st.builds(
        lambda a, b, c, d: Box(min(a, b), min(c, d), max(a, b), max(c, d)),
        _latitude,
        _latitude,
        _longitude,
        _longitude,
    )
)
trees = st.recursive(
    _leaf,
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(all_of)
        | st.lists(inner, min_size=2, max_size=3).map(any_of)
        | inner.map(negated)
    ),
    max_leaves=12,
)


@given(trees)
def test_round_trip(tree: Node) -> None:
    for lang in ("vi", "en"):
        text = print_tree(tree, FIELDS, lang, label)
        parsed = parse(text, FIELDS)
        assert parsed.problems == (), text
        assert parsed.node == tree, text


@pytest.mark.parametrize("text", WRITTEN)
def test_what_people_write_comes_back(text: str) -> None:
    written = print_tree(WRITTEN[text], FIELDS, "vi", label)
    assert parse(written, FIELDS).node == WRITTEN[text]


def test_in_the_words_of_the_reader() -> None:
    tree = parse("phường:tay-tuu,tay-tuu-1 date:1632", FIELDS).node
    assert print_tree(tree, FIELDS, "vi", label) == 'phường:"Tây Tựu" AND niên đại:1632'
    assert print_tree(tree, FIELDS, "en") == "area:tay-tuu,tay-tuu-1 AND date:1632"
    assert print_tree(None, FIELDS) == ""


def test_a_node_of_plain_text_is_refused() -> None:
    with pytest.raises(UnknownNodeError):
        print_tree(Pair(()), FIELDS)
    with pytest.raises(UnknownNodeError):
        print_tree(Has("unheard-of", ("x",)), FIELDS)
