"""What names and facets make of a score."""

import pytest

from search.analysis import index_forms
from search.backends.ranking import (
    EXACT_NAME,
    MARKED_WEIGHTS,
    OTHER_MARKS,
    SAME_NAME,
    UNMARKED_WEIGHTS,
    column_weights,
    facet_factor,
    name_factor,
    name_of,
)
from search.query import parse_text


def factor(text: str, *names: str) -> float:
    return name_factor(parse_text(text), [name_of(*index_forms(name)) for name in names])


def test_marks_choose_the_column_weights() -> None:
    assert column_weights(parse_text("đình chem")) == MARKED_WEIGHTS
    assert column_weights(parse_text("dinh chem")) == UNMARKED_WEIGHTS


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("đình chèm", EXACT_NAME),
        ("ĐÌNH CHÈM", EXACT_NAME),
        ("dinh chem", SAME_NAME),
        ("đình chem", SAME_NAME),
        ("đinh chèm", OTHER_MARKS),
        ("đình chùa", 1.0),
        ("chèm đình", 1.0),
        ("", 1.0),
    ],
)
def test_a_name_asked_for_lifts_its_record(text: str, worth: float) -> None:
    assert factor(text, "Đình Chèm") == worth


def test_the_nearer_the_name_the_higher() -> None:
    names = ["Đình Hoàng", "Đình Hoàng Liên", "Đinh Hoàng", "Hoàng thành, đình", "Làng Chèm"]
    order = [factor("đình hoàng", name) for name in names]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == len(order)


def test_of_names_that_hold_a_word_the_shorter_is_nearer() -> None:
    assert factor("chùa", "Chùa Vẽ") > factor("chùa", "Chùa Kỳ Vũ") > factor("chùa", "Đình Vẽ")


def test_a_name_inside_a_longer_question_counts_by_its_part() -> None:
    whole = factor("đình chèm", "Đình Chèm")
    half = factor("hội ở đình chèm", "Đình Chèm")
    third = factor("ngày hội làng ở đình chèm", "Đình Chèm")
    assert whole > half > third > 1


def test_the_best_name_counts_and_the_title_a_little_more() -> None:
    assert factor("đình trèm", "Đình Chèm", "Đình Trèm") > 2
    assert factor("đình trèm", "Đình Chèm", "Đình Trèm") < factor("đình trèm", "Đình Trèm")
    assert factor("đình trèm", "", "Đình Trèm") > 2


def test_words_of_a_filter_do_not_spoil_the_name() -> None:
    assert factor("đình chèm thế kỷ 17", "Đình Chèm") == EXACT_NAME


def test_every_true_facet_lifts() -> None:
    assert facet_factor(0) == 1
    assert facet_factor(2) > facet_factor(1) > 1
