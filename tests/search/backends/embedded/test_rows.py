"""A document as rows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.backends.embedded.rows import (
    NAMES_EACH,
    in_name_order,
    name_id,
    read_original,
    row_of_name,
    rows_of,
)
from tests.search.library import DOCUMENTS, document

CHEM = DOCUMENTS[0]


def test_both_forms_of_names_and_texts() -> None:
    _, name_accented, name_folded, body_accented, body_folded = next(rows_of(CHEM, 7).fulltext)
    assert name_accented.startswith("đình chèm · chèm communal house · đình trèm")
    assert name_folded.startswith("dinh chem · ")
    assert "sông hồng" in body_accented
    assert "song hong" in body_folded


def test_no_phrase_runs_from_one_text_into_the_next() -> None:
    row = rows_of(document(1, "Một", names=("Hai",), body="Ba", keywords=("Bốn",)), 1)
    assert next(row.fulltext)[1:] == ("một · hai", "mot · hai", "ba · bốn", "ba · bon")
    assert row.terms == {"mot", "hai", "ba", "bon"}


def test_same_name_in_two_languages_stands_once() -> None:
    twice = replace(CHEM, title={"vi": "Gò", "en": "Gò"}, names=("Gò", ""))
    names = rows_of(twice, 1).names
    assert [(name.lang, name.text) for name in names] == [("vi", "Gò"), ("en", "Gò"), ("", "Gò")]


def test_names_are_bounded() -> None:
    many = document(1, "Một", names=tuple(f"Tên {n}" for n in range(NAMES_EACH * 2)))
    assert len(rows_of(many, 1).names) == NAMES_EACH


def test_picture_row() -> None:
    row = rows_of(CHEM, 7).picture
    assert row[:5] == (7, "library", 1, "public", 1.3)
    assert row[-1].split("\x1f")[:2] == ["century=17", "month=5"]


def test_originals_come_back() -> None:
    _, data, _ = rows_of(CHEM, 7).original
    texts = read_original(data)
    assert texts["title"] == dict(CHEM.title)
    assert texts["body"] == {lang: list(each) for lang, each in CHEM.body.items()}


def test_unknown_facet_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        _ = rows_of(document(1, "Một", facets={"colour": ("red",)}), 1).picture


@given(st.floats(0.001, 999), st.integers(1, (1 << 32) - 1), st.integers(0, 255))
def test_name_ids_hold_the_row(prior: float, row: int, place: int) -> None:
    number = name_id(prior, row, place)
    assert row_of_name(number) == row
    assert 0 < number < 1 << 63


@given(st.lists(st.tuples(st.floats(0.5, 5), st.integers(1, 99)), min_size=2, max_size=2))
def test_name_ids_fall_with_the_prior(two: list[tuple[float, int]]) -> None:
    (one, row), (other, other_row) = two
    if int(one * 1000) > int(other * 1000):
        assert name_id(one, row, 0) < name_id(other, other_row, 0)


def test_names_come_in_the_order_of_ids() -> None:
    rows = [rows_of(document(1, "Nhẹ"), 1), rows_of(document(2, "Nặng", prior=2.0), 2)]
    assert [name.text for _, _, name in in_name_order(rows)] == ["Nặng", "Nhẹ"]
