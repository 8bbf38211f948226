"""Laws that hold for every text and every meaning."""

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from heritage.chronology import (
    Certainty,
    Problem,
    centuries,
    explain,
    format_span,
    parse_festival,
    parse_time,
)
from heritage.chronology.edtf import read_edtf
from heritage.chronology.nodes import (
    CanChiYear,
    Century,
    Day,
    Decade,
    Doubted,
    EraTime,
    EraYear,
    Millennium,
    Month,
    Node,
    Open,
    Part,
    PeriodTime,
    Range,
    Reign,
    Season,
    Side,
    Slice,
    Year,
)
from heritage.chronology.parsing import span_of
from heritage.chronology.registry import eras, periods, rulers
from heritage.chronology.wording.saying import say
from tests.heritage.chronology.tables import TABLES

FRAGMENTS = sorted({word for rows in TABLES.values() for text, _ in rows for word in text.split()})
texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(FRAGMENTS), max_size=10).map(" ".join),
    st.lists(
        st.sampled_from(["1635", "-", "/", "(", ")", "12", "?", ",", "TCN", "~"]), max_size=9
    ).map("".join),
)
languages = st.sampled_from(["vi", "en"])

ce_centuries = st.integers(1, 21).map(Century)
any_century = ce_centuries | st.integers(-30, -1).map(Century)
years = (st.integers(-3000, 0) | st.integers(100, 2900)).map(Year)
decades = st.integers(10, 200).filter(lambda n: n % 10).map(lambda n: Decade(10 * n))
wholes = any_century | decades | st.integers(100, 2100).map(Year)
singles: st.SearchStrategy[Node] = st.one_of(
    years,
    any_century,
    decades,
    st.integers(-5, 3).filter(bool).map(Millennium),
    st.integers(-900_000, 760_000).map(Day),
    st.builds(Month, st.integers(-500, 2100).filter(bool), st.integers(1, 12)),
    st.builds(Season, st.integers(100, 2100), st.integers(1, 4)),
    st.builds(Part, wholes, st.sampled_from(Slice)),
    st.sampled_from(eras()).map(EraTime),
    st.sampled_from(eras()).flatmap(
        lambda era: st.integers(1, era.length).map(lambda number: EraYear(era, number))
    ),
    st.sampled_from(periods()).map(PeriodTime),
    st.sampled_from([ruler for ruler in rulers() if ruler.id != "tran-cao-1516"]).map(Reign),
    st.integers(100, 2043).map(CanChiYear),
)
doubts = st.sampled_from([mark for mark in Certainty if mark is not Certainty.CERTAIN])
dated = st.one_of(
    years,
    any_century,
    st.builds(Part, ce_centuries, st.sampled_from(Slice)),
    st.integers(-900_000, 760_000).map(Day),
)
ranges = st.tuples(dated, dated).filter(
    lambda pair: (pair[0].bounds[1] or 0) < (pair[1].bounds[0] or 0)
)
nodes: st.SearchStrategy[Node] = st.one_of(
    singles,
    ranges.map(lambda pair: Range(*pair)),
    st.builds(Doubted, dated, doubts),
    st.builds(Open, st.sampled_from(Side), dated),
    st.builds(Open, st.sampled_from(Side), st.builds(Doubted, dated, doubts)),
)


@given(texts)
def test_any_text_is_answered(text: str) -> None:
    reading = parse_time(text)
    assert reading.literal == text
    assert (reading.problem is None) is (len(reading.spans) == 1) or reading.problem
    if not reading.spans:
        assert reading.problem not in (None, Problem.AMBIGUOUS, Problem.CONFLICT)
    if len(reading.spans) > 1:
        assert reading.problem in (Problem.AMBIGUOUS, Problem.CONFLICT)


@given(texts, languages)
def test_what_is_understood_can_be_told(text: str, lang: str) -> None:
    for span in parse_time(text).spans:
        assert span.earliest is None or span.latest is None or span.earliest <= span.latest
        assert format_span(span, lang)
        assert explain(span, lang)
        assert len(span.edtf) <= 64
        assert 0 not in centuries(span)


@given(texts)
def test_composed_or_not_is_the_same(text: str) -> None:
    composed, pieces = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    first, second = parse_time(composed), parse_time(pieces)
    assert first.problem is second.problem
    assert [replace(span, literal="") for span in first.spans] == [
        replace(span, literal="") for span in second.spans
    ]


@given(texts)
def test_reading_twice_is_the_same(text: str) -> None:
    assert parse_time(text) == parse_time(text)


@given(st.text(max_size=60))
def test_any_festival_is_answered(text: str) -> None:
    reading = parse_festival(text)
    assert reading.literal == text
    assert (reading.rule is None) is (reading.problem is not None)


@given(nodes, languages)
def test_said_and_read_again(node: Node, lang: str) -> None:
    told = say(node, lang)
    reading = parse_time(told)
    assert reading.problem is None, told
    assert reading.spans == (span_of(node, told),)


@given(nodes, languages)
def test_formatted_and_read_again(node: Node, lang: str) -> None:
    span = span_of(node, say(node, lang))
    again = parse_time(format_span(span, lang)).span
    assert again is not None
    assert replace(again, literal=span.literal) == span


@given(nodes)
def test_edtf_read_again(node: Node) -> None:
    again = read_edtf(node.edtf)
    assert again is not None, node.edtf
    assert again.bounds == node.bounds
    assert again.certainty is node.certainty


@given(nodes)
def test_ends_are_in_order(node: Node) -> None:
    earliest, latest = node.bounds
    assert earliest is None or latest is None or earliest <= latest
    assert (earliest, latest) != (None, None)


@given(wholes, st.sampled_from(Slice))
def test_parts_lie_inside(whole: Node, part: Slice) -> None:
    (a, b), (c, d) = whole.bounds, Part(whole, part).bounds
    assert a is not None
    assert b is not None
    assert c is not None
    assert d is not None
    assert a <= c <= d <= b
