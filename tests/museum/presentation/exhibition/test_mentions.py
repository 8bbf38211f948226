"""What a story refers to, found in stored blocks however they look."""

from typing import Any

import pytest

from museum.presentation.exhibition.mentions import items, mentions, number, record_keys
from tests.factories.exhibition import picture, quotation, row, text, timeline


def test_everything_is_found_once_in_the_order_of_the_story() -> None:
    found = mentions(
        [
            text('<a linktype="page" id="5">x</a>'),
            picture(asset="abc", record=3),
            quotation(source=7),
            row(2, 3, kind="map"),
            timeline({"record": 1, "of": "time"}, {"record": 2, "of": "ranks"}),
            picture(asset="abc"),
        ]
    )
    assert found.records == (3, 2, 1)
    assert found.assets == ("abc",)
    assert found.sources == (7,)


@pytest.mark.parametrize("stored", [None, "x", 3, [], {}, {"records": "x"}, {"record": "x"}])
def test_what_is_no_reference_is_none(stored: Any) -> None:
    found = mentions([{"type": "records", "value": stored}])
    assert found.records == found.sources == ()


def test_a_list_may_be_stored_with_or_without_ids() -> None:
    assert record_keys({"records": [{"type": "item", "value": 1, "id": "x"}, 2, "3", None]}) == [
        1,
        2,
        3,
    ]
    assert items({"moments": None}, "moments") == []


@pytest.mark.parametrize(
    ("stored", "key"), [("7", 7), (7, 7), (None, None), ("x", None), ({}, None)]
)
def test_keys_are_numbers(stored: object, key: int | None) -> None:
    assert number(stored) == key
