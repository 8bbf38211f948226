"""Every text of the tables is understood, whatever its spelling, and can be said back."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from heritage.chronology import Span, centuries, explain, format_span, parse_time
from heritage.chronology.edtf import read_edtf
from tests.heritage.chronology.tables import TABLES

Rows = tuple[tuple[str, str], ...]
by_table = pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES.keys())
by_language = pytest.mark.parametrize("lang", ["vi", "en"])


def understood(text: str) -> Span:
    reading = parse_time(text)
    assert reading.problem is None, (text, reading)
    assert reading.span is not None, (text, reading)
    return reading.span


def meaning(text: str) -> Span:
    """What a text means, whatever its words."""
    return replace(understood(text), literal="")


def differing(rows: Rows, respell: Callable[[str], str]) -> list[str]:
    """The texts that mean something else when spelled otherwise."""
    return [text for text, _ in rows if meaning(respell(text)) != meaning(text)]


@by_table
def test_means(rows: Rows) -> None:
    told = [(text, understood(text).edtf) for text, _ in rows]
    assert told == list(rows)


@by_table
def test_keeps_the_literal(rows: Rows) -> None:
    for text, _ in rows:
        odd = f"  {unicodedata.normalize('NFD', text)}\t"
        assert understood(odd).literal == odd
        assert parse_time(odd).literal == odd


@by_table
def test_means_the_same_in_pieces(rows: Rows) -> None:
    assert differing(rows, lambda text: unicodedata.normalize("NFD", text)) == []


@by_table
def test_means_the_same_with_space_around(rows: Rows) -> None:
    assert differing(rows, lambda text: f" \n {text}\u00a0") == []


@by_table
def test_means_the_same_in_the_other_tone_style(rows: Rows) -> None:
    style = str.maketrans({"ỷ": "ỉ"})
    pairs = (("òa", "oà"), ("óa", "oá"), ("ủy", "uỷ"), ("òe", "oè"))

    def respell(text: str) -> str:
        for new, old in pairs:
            text = text.replace(new, old)
        return text.translate(style)

    assert differing(rows, respell) == []


@by_table
def test_means_the_same_with_any_dash(rows: Rows) -> None:
    def respelled(dash: str) -> Callable[[str], str]:
        return lambda text: text.replace(" – ", f" {dash} ")

    for dash in "–—−‒":
        assert differing(rows, respelled(dash)) == []


@by_language
@by_table
def test_said_and_read_again(rows: Rows, lang: str) -> None:
    lost = [
        text for text, _ in rows if meaning(format_span(understood(text), lang)) != meaning(text)
    ]
    assert lost == []


@by_language
@by_table
def test_said_the_same_way_twice(rows: Rows, lang: str) -> None:
    for text, _ in rows:
        told = format_span(understood(text), lang)
        assert format_span(understood(told), lang) == told


@by_table
def test_edtf_has_the_same_bounds(rows: Rows) -> None:
    for text, edtf in rows:
        span, node = understood(text), read_edtf(edtf)
        assert node is not None, text
        assert node.bounds == (span.earliest, span.latest), text


@by_table
def test_stored_fields_say_enough_without_the_words(rows: Rows) -> None:
    for text, _ in rows:
        span = understood(text)
        again = understood(format_span(replace(span, literal=""), "vi"))
        assert (again.earliest, again.latest) == (span.earliest, span.latest), text


@by_language
@by_table
def test_explained_in_one_line(rows: Rows, lang: str) -> None:
    for text, _ in rows:
        told = explain(understood(text), lang)
        assert told, text
        assert "\n" not in told, text
        assert "None" not in told, text


@by_table
def test_touches_centuries_in_order(rows: Rows) -> None:
    for text, _ in rows:
        found = centuries(understood(text))
        assert found == tuple(sorted(found)), text
        assert found, text
        assert 0 not in found, text
