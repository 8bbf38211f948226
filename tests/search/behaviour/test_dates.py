"""How an answer is spread over time, counted alike by every engine."""

import pytest

from search.ask import ask
from search.calendar import first_day
from search.index import index_documents
from search.request import SearchRequest
from search.results import FacetValue, Histogram
from tests.search.library import Library, document

Chosen = dict[str, tuple[str, ...]]


def dates(text: str = "", chosen: Chosen | None = None) -> Histogram:
    found = ask(SearchRequest(text=text, filters=chosen or {}, dates=True)).dates
    assert found is not None
    return found


def counts(values: tuple[FacetValue, ...]) -> dict[str, int]:
    return {value.value: value.count for value in values if value.count}


def total(chosen: Chosen) -> int:
    return ask(SearchRequest(filters=chosen)).total


def test_each_century_that_a_span_touches(indexed: Library) -> None:
    """Đình Chèm 1632–1676, làng Đông Ngạc 1401–1900, Đồng Cổ 1028, Đinh Tiên Hoàng 924–979."""
    found = dates()
    assert counts(found.centuries) == {
        "10": 1, "11": 1, "15": 1, "16": 1, "17": 2, "18": 1, "19": 1,
    }  # fmt: skip
    assert found.undated == 7
    assert found.decades == ()


def test_in_times_order_without_a_gap(indexed: Library) -> None:
    assert [value.value for value in dates().centuries] == [str(n) for n in range(10, 20)]


def test_an_early_part_of_a_century_counts_in_its_first_decades(indexed: Library) -> None:
    """“Đầu thế kỷ XVII”: 1601 to 1633."""
    indexed.documents_by_id[91] = document(
        91, "Bia đá", earliest=first_day(1601), latest=first_day(1634) - 1, approximate=True
    )
    index_documents("library", [91])
    found = dates("bia đá", {"century": ("17",)})
    assert counts(found.decades) == {"1600": 1, "1610": 1, "1620": 1, "1630": 1}
    assert total({"decade": ("1600",)}) == 2  # and a village of the 15th to 19th centuries


def test_decades_once_time_is_narrowed_to_a_century_or_two(indexed: Library) -> None:
    assert counts(dates(chosen={"century": ("17",)}).decades) == {
        "1600": 1, "1610": 1, "1620": 1, "1630": 2, "1640": 2, "1650": 2, "1660": 2, "1670": 2,
        "1680": 1, "1690": 1, "1700": 1,
    }  # fmt: skip
    two = dates(chosen={"century": ("11", "10")})
    assert [(each.value, each.count) for each in two.decades] == [
        ("920", 1), ("930", 1), ("940", 1), ("950", 1), ("960", 1), ("970", 1), ("980", 0),
        ("990", 0), ("1000", 0), ("1010", 0), ("1020", 1),
    ]  # fmt: skip
    assert dates(chosen={"century": ("10", "11", "17")}).decades == ()


def test_decades_of_a_century_that_was_typed(indexed: Library) -> None:
    assert counts(dates("thế kỷ XI").decades) == {"1020": 1}


def test_a_decade_narrows_and_its_counts_stay(indexed: Library) -> None:
    chosen: Chosen = {"century": ("17",), "decade": ("1630",)}
    assert total(chosen) == 2
    assert total({"decade": ("1630", "1020")}) == 3
    found = dates(chosen=chosen)
    assert counts(found.decades)["1640"] == 2
    assert counts(found.centuries)["11"] == 1
    assert found.undated == 7
    assert [each.value for each in (*found.centuries, *found.decades) if each.selected] == [
        "17",
        "1630",
    ]


def test_other_choices_narrow_the_counts(indexed: Library) -> None:
    found = dates(chosen={"kind": ("site",)})
    assert counts(found.centuries) == {"11": 1, "17": 1}
    assert found.undated == 2
    assert counts(dates("miếu đồng cổ").centuries)["11"] == 1


def test_who_may_not_find_a_document_does_not_see_it_counted(indexed: Library) -> None:
    """The unpublished one is undated too."""
    officers = ask(SearchRequest(dates=True), "officer").dates
    assert officers and officers.undated == dates().undated + 1


def test_before_christ(indexed: Library) -> None:
    """There is no century 0; a decade is named by its first astronomical year."""
    indexed.documents_by_id[92] = document(
        92, "Trống đồng", earliest=first_day(-110), latest=first_day(5)
    )
    index_documents("library", [92])
    found = dates("trống đồng", {"century": ("-1", "1")})
    assert counts(found.decades) == {
        "-100": 1, "-90": 1, "-80": 1, "-70": 1, "-60": 1, "-50": 1, "-40": 1, "-30": 1,
        "-20": 1, "-10": 1, "0": 1,
    }  # fmt: skip
    labels = {each.value: each.label for each in found.decades}
    assert labels["-20"] == "21–12 TCN" and labels["0"] == "1 TCN – 9"
    assert [each.value for each in found.centuries][:3] == ["-2", "-1", "1"]


def test_a_vague_date_does_not_stretch_the_row_but_counts_within_it(indexed: Library) -> None:
    indexed.documents_by_id[90] = document(
        90, "Rìu đá", earliest=first_day(-1500), latest=first_day(1350)
    )
    index_documents("library", [90])
    found = dates()
    assert found.centuries[0].value == "10"
    assert counts(found.centuries)["12"] == 1


def test_an_open_end_is_placed_by_the_known_one(indexed: Library) -> None:
    indexed.documents_by_id[93] = document(93, "Cầu mới", earliest=first_day(1945))
    index_documents("library", [93])
    assert counts(dates("cầu mới", {"century": ("20",)}).decades) == {"1940": 1}


def test_what_was_chosen_stays_where_nothing_is(indexed: Library) -> None:
    chosen: Chosen = {"century": ("3",), "decade": ("230",)}
    for found in (dates(chosen=chosen), dates('"', chosen)):
        picked = [(v.value, v.count) for v in (*found.centuries, *found.decades) if v.selected]
        assert picked == [("3", 0), ("230", 0)]


@pytest.mark.parametrize("value", ["x", "1635", "-0", "99990", "", "9" * 500, "16３0"])
def test_a_decade_that_is_none_lets_nothing_through(indexed: Library, value: str) -> None:
    assert total({"decade": (value,)}) == 0


def test_not_counted_unless_asked(indexed: Library) -> None:
    assert ask(SearchRequest()).dates is None


def test_a_change_is_counted_at_once(indexed: Library) -> None:
    indexed.documents_by_id[94] = document(94, "Mới", earliest=first_day(1020))
    index_documents("library", [94])
    assert counts(dates().centuries)["11"] == 2
    del indexed.documents_by_id[94]
    index_documents("library", [94])
    assert counts(dates().centuries)["11"] == 1
