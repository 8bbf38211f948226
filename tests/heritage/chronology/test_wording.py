"""Spans in words: what readers and officers see, in both languages."""

from dataclasses import replace

import pytest

from heritage.chronology import (
    Calendar,
    Certainty,
    Precision,
    Problem,
    Span,
    by_tradition,
    day_number,
    explain,
    explain_problem,
    format_span,
    parse_time,
)
from tests.heritage.chronology.tables.explained import EXPLAINED
from tests.heritage.chronology.tables.formatted import FORMATTED


def understood(text: str) -> Span:
    span = parse_time(text).span
    assert span is not None, text
    return span


@pytest.mark.parametrize(("text", "vietnamese", "english"), FORMATTED)
def test_formatted(text: str, vietnamese: str, english: str) -> None:
    span = understood(text)
    assert format_span(span, "vi") == vietnamese
    assert format_span(span, "en") == english


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tương truyền 1029", True),
        ("thế kỷ VII (truyền thuyết)", True),
        ("trước tương truyền 1029", True),
        ("có lẽ 1610 – tương truyền 1685", True),
        ("traditionally 1029", True),
        ("có lẽ 1029", False),
        ("khoảng 1029", False),
        ("1029", False),
        ("1029?", False),
    ],
)
def test_what_tradition_tells_is_no_estimate(text: str, told: bool) -> None:
    assert by_tradition(understood(text)) is told


@pytest.mark.parametrize(("text", "vietnamese", "english"), EXPLAINED)
def test_explained(text: str, vietnamese: str, english: str) -> None:
    span = understood(text)
    assert explain(span, "vi") == vietnamese
    assert explain(span, "en") == english


@pytest.mark.parametrize("problem", Problem)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_problem_has_a_sentence(problem: Problem, lang: str) -> None:
    sentence = explain_problem(problem, lang)
    assert sentence.endswith(".")
    assert sentence[0].isupper()


def test_the_sentences_differ() -> None:
    for lang in ("vi", "en"):
        assert len({explain_problem(problem, lang) for problem in Problem}) == len(Problem)


def stored(literal: str, first: int, last: int, precision: Precision, edtf: str) -> Span:
    """A span as a table keeps it."""
    return Span(
        literal,
        day_number(first),
        day_number(last, 12, 31),
        precision,
        Certainty.CERTAIN,
        Calendar.GREGORIAN,
        edtf,
    )


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (stored("", 1601, 1700, Precision.CENTURY, "1601/1700"), "thế kỷ XVII"),
        (stored("", 1601, 1800, Precision.CENTURY, "1601/1800"), "thế kỷ XVII–XVIII"),
        (stored("", 1701, 1733, Precision.PART_OF_CENTURY, "1701/1733"), "đầu thế kỷ XVIII"),
        (stored("", 1751, 1800, Precision.PART_OF_CENTURY, "1751/1800"), "nửa cuối thế kỷ XVIII"),
        (stored("", 1702, 1733, Precision.PART_OF_CENTURY, "1702/1733"), "1702–1733"),
        (stored("", 1533, 1789, Precision.PERIOD, "1533/1789"), "1533–1789"),
        (stored("", 1635, 1635, Precision.YEAR, "1635"), "1635"),
        (stored("", -299, -200, Precision.CENTURY, "-0299/-0200"), "thế kỷ III TCN"),
        (stored("", 1635, 1635, Precision.YEAR, ""), "1/1/1635 – 31/12/1635"),
        (stored("", 1635, 1635, Precision.YEAR, "1990-02-31"), "1/1/1635 – 31/12/1635"),
    ],
)
def test_without_words_the_bounds_speak(span: Span, told: str) -> None:
    assert format_span(span, "vi") == told


def test_words_that_no_longer_agree_are_not_trusted() -> None:
    corrected = stored("niên hiệu Chính Hòa", 1676, 1705, Precision.PERIOD, "1676/1705")
    assert format_span(corrected, "vi") == "1676–1705"
    assert explain(corrected, "vi") == "1676–1705"


def test_a_chosen_candidate_is_told_by_its_words() -> None:
    candidates = parse_time("Thuận Thiên").spans
    assert [format_span(span, "vi") for span in candidates] == [
        "niên hiệu Thuận Thiên (1010–1028)",
        "niên hiệu Thuận Thiên (1428–1433)",
    ]


def test_doubt_survives_without_words() -> None:
    for text in ("khoảng 1700", "khoảng thế kỷ XVII", "trước khoảng 1700", "có lẽ 1610–1685"):
        span = replace(understood(text), literal="")
        assert understood(format_span(span, "vi")).certainty is span.certainty


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        (None, day_number(1945, 9, 2), "đến 2/9/1945"),
        (day_number(1945, 9, 2), None, "từ 2/9/1945"),
        (day_number(1945, 9, 2), day_number(1945, 9, 2), "2/9/1945"),
        (day_number(1945, 9, 2), day_number(1945, 9, 4), "2/9/1945 – 4/9/1945"),
    ],
)
def test_bare_days(earliest: int | None, latest: int | None, told: str) -> None:
    span = Span("", earliest, latest, Precision.DAY, Certainty.CERTAIN, Calendar.GREGORIAN, "")
    assert format_span(span, "vi") == told
    assert explain(span, "en")
