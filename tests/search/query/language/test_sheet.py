"""The form writes the language and reads it again."""

import pytest
from hypothesis import given

from search.query import AllOf, Node
from search.query.language import parse
from search.query.language.building import all_of
from search.query.language.sheet import Sheet, sheet_of
from tests.search.query.language.museum import FIELDS, label
from tests.search.query.language.test_parser import WRITTEN
from tests.search.query.language.test_printer import trees

TEXTS = ("name", "deity")

WRITES: dict[str, Sheet] = {
    "": Sheet(),
    "đình AND chèm": Sheet(every="Đình  chèm"),
    '"đình chèm"': Sheet(phrase="đình Chèm"),
    "đình chùa": Sheet(some="đình chùa"),
    "-đình AND -chùa": Sheet(none="đình chùa"),
    'tên:"đình chèm" AND thờ:trọng': Sheet(texts={"name": "Đình Chèm", "deity": "trọng"}),
    'phường:tay-tuu AND hạng:"Quốc gia"': Sheet(
        chosen={"area": ("tay-tuu",), "rank": ("national",), "kind": ()}
    ),
    "niên đại:1600..1650": Sheet(dated=("1600", "1650")),
    "niên đại:1601..1800": Sheet(dated=("thế kỷ XVII", "1800")),
    "niên đại:1600..": Sheet(dated=("1600", "")),
    "cập nhật:2026-03-05..": Sheet(changed=("5/3/2026", "")),
    "gần:21.09,105.77~2km": Sheet(around=("21,09", "105.77", "2")),
    "gần:21,105~1km": Sheet(around=("21", "105", "")),
    "đình AND (tên:x OR thờ:y)": Sheet(every="đình", other="tên:x OR thờ:y"),
}


@pytest.mark.parametrize("text", WRITES)
def test_writes(text: str) -> None:
    assert WRITES[text].written(FIELDS, "vi", label) == (text, ())


FAULTS = {
    "dated": Sheet(dated=("hôm qua", "")),
    "changed": Sheet(changed=("", "2026-13-01")),
    "around": Sheet(around=("21", "", "2")),
    "other": Sheet(other="(tên:"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_read_is_named(name: str) -> None:
    assert FAULTS[name].written(FIELDS, "vi", label) == ("", (name,))


def test_reads_what_it_can_and_keeps_the_rest_as_text() -> None:
    text = 'đình "trống đồng" a b -x loại:chùa thờ:y niên đại:..1650 (tên:x OR tên:y) niên đại:1700'
    sheet = sheet_of(parse(text, FIELDS).node, FIELDS, "vi", TEXTS, label)
    assert sheet == Sheet(
        every="đình",
        phrase="trống đồng",
        some="a b",
        none="x",
        texts={"deity": "y"},
        chosen={"category": ("chua",)},
        dated=("", "1650"),
        other="(tên:x OR tên:y) AND niên đại:1700",
    )


def _conditions(tree: Node | None) -> set[Node]:
    return set(tree.parts if isinstance(tree, AllOf) else [] if tree is None else [tree])


def _round(tree: Node) -> None:
    sheet = sheet_of(tree, FIELDS, "vi", TEXTS, label)
    text, faults = sheet.written(FIELDS, "vi", label)
    assert faults == ()
    again = sheet_of(parse(text, FIELDS).node, FIELDS, "vi", TEXTS, label)
    once_more, _ = again.written(FIELDS, "vi", label)
    assert _conditions(parse(once_more, FIELDS).node) == _conditions(parse(text, FIELDS).node)


@given(trees)
def test_nothing_is_lost_on_the_way(tree: Node) -> None:
    _round(tree)


@pytest.mark.parametrize("text", WRITTEN)
def test_what_people_write(text: str) -> None:
    _round(WRITTEN[text])
    assert all_of([WRITTEN[text]]) == WRITTEN[text]
