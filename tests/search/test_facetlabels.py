"""Words for facet values."""

import pytest

from search.facetlabels import value_labels
from tests.search.library import Library


@pytest.mark.parametrize(
    ("value", "vietnamese"),
    [
        ("17", "Thế kỷ XVII"),
        ("-3", "Thế kỷ III TCN"),
        ("4", "Thế kỷ IV"),
        ("19", "Thế kỷ XIX"),
        ("-94", "Thế kỷ XCIV TCN"),
    ],
)
def test_centuries_in_words(library: Library, value: str, vietnamese: str) -> None:
    assert value_labels("century", [value], "vi") == {value: vietnamese}


@pytest.mark.parametrize(
    ("value", "ordinal"),
    [("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("11", "11th"), ("13", "13th"), ("21", "21st")],
)
def test_ordinals(library: Library, value: str, ordinal: str) -> None:
    assert ordinal in value_labels("century", [value], "en")[value]


def test_labels_of_months_and_languages(library: Library) -> None:
    assert value_labels("month", ["3"], "vi") == {"3": "Tháng 3 âm lịch"}
    assert value_labels("lang", ["vi", "fr"], "vi") == {"vi": "Tiếng Việt", "fr": "fr"}


def test_labels_of_the_source(library: Library) -> None:
    assert value_labels("kind", ["site", "thing"], "en") == {"site": "Site", "thing": "thing"}
    assert value_labels("kind", [], "en") == {}


@pytest.mark.parametrize("value", ["9" * 20, "abc", "1.5", "²", "٣", "0", "-", "", "17 "])
def test_ill_formed_values_stand_for_themselves(library: Library, value: str) -> None:
    """A number is read only when it is a small one: the words for 10¹⁹ would fill the memory."""
    for facet in ("century", "month"):
        assert value_labels(facet, [value], "vi") == {value: value}
