"""The Extended Date/Time Format, read and written."""

import pytest

from heritage.chronology import Certainty, Precision, Problem, date_of, parse_time
from heritage.chronology.edtf import read_edtf

# Text, first day, last day.
READ: tuple[tuple[str, str | None, str | None], ...] = (
    ("1635", "1635-01-01", "1635-12-31"),
    ("0938", "938-01-01", "938-12-31"),
    ("0000", "0-01-01", "0-12-31"),
    ("-0206", "-206-01-01", "-206-12-31"),
    ("-2878", "-2878-01-01", "-2878-12-31"),
    ("Y-12000", "-12000-01-01", "-12000-12-31"),
    ("1990-01", "1990-01-01", "1990-01-31"),
    ("1990-02", "1990-02-01", "1990-02-28"),
    ("-0206-02", "-206-02-01", "-206-02-28"),
    ("1990-01-25", "1990-01-25", "1990-01-25"),
    ("2000-02-29", "2000-02-29", "2000-02-29"),
    ("1945-21", "1945-02-01", "1945-04-30"),
    ("1945-22", "1945-05-01", "1945-07-31"),
    ("1945-23", "1945-08-01", "1945-10-31"),
    ("1945-24", "1945-11-01", "1946-01-31"),
    ("16XX", "1600-01-01", "1699-12-31"),
    ("193X", "1930-01-01", "1939-12-31"),
    ("1XXX", "1000-01-01", "1999-12-31"),
    ("003X", "30-01-01", "39-12-31"),
    ("00XX", "0-01-01", "99-12-31"),
    ("-01XX", "-199-01-01", "-100-12-31"),
    ("1990-XX", "1990-01-01", "1990-12-31"),
    ("1990-XX-XX", "1990-01-01", "1990-12-31"),
    ("1990-04-XX", "1990-04-01", "1990-04-30"),
    ("1631/1913", "1631-01-01", "1913-12-31"),
    ("1945-08/1945-10", "1945-08-01", "1945-10-31"),
    ("1945-09-02/1946", "1945-09-02", "1946-12-31"),
    ("-0257/-0206", "-257-01-01", "-206-12-31"),
    ("-0110/0905", "-110-01-01", "905-12-31"),
    ("../1945", None, "1945-12-31"),
    ("/1945", None, "1945-12-31"),
    ("1945/..", "1945-01-01", None),
    ("1945/", "1945-01-01", None),
    ("{1748,1756}", "1748-01-01", "1756-12-31"),
    ("{1748, 1756}", "1748-01-01", "1756-12-31"),
    ("{1533..1789,1802..1945}", "1533-01-01", "1945-12-31"),
    ("[1718,1778]", "1718-01-01", "1778-12-31"),
    ("[1718]", "1718-01-01", "1718-12-31"),
    ("[..1945]", None, "1945-12-31"),
    ("{1748,1802..}", "1748-01-01", None),
)

CERTAINTIES: tuple[tuple[str, Certainty, str], ...] = (
    ("1635", Certainty.CERTAIN, "1635"),
    ("1635~", Certainty.APPROXIMATE, "1635~"),
    ("1635?", Certainty.UNCERTAIN, "1635?"),
    ("1635%", Certainty.UNCERTAIN_APPROXIMATE, "1635%"),
    ("16XX~", Certainty.APPROXIMATE, "16XX~"),
    ("1990-01~", Certainty.APPROXIMATE, "1990-01~"),
    ("1610~/1685", Certainty.APPROXIMATE, "1610~/1685"),
    ("1610/1685?", Certainty.UNCERTAIN, "1610/1685?"),
    ("1610~/1685~", Certainty.APPROXIMATE, "1610~/1685~"),
    ("1610~/1685?", Certainty.UNCERTAIN_APPROXIMATE, "1610~/1685?"),
    ("../1700~", Certainty.APPROXIMATE, "../1700~"),
    ("[1718?,1778?]", Certainty.UNCERTAIN, "[1718?,1778?]"),
)

PRECISIONS: tuple[tuple[str, Precision], ...] = (
    ("1990-01-25", Precision.DAY),
    ("1990-01", Precision.MONTH),
    ("1945-23", Precision.SEASON),
    ("1635", Precision.YEAR),
    ("1631/1913", Precision.YEAR),
    ("193X", Precision.DECADE),
    ("16XX", Precision.CENTURY),
    ("1945-09-02/1946", Precision.YEAR),
)

NO_EDTF = (
    "",
    "..",
    "../..",
    "/",
    "1635/1700/1800",
    "163",
    "16350",
    "1X35",
    "X635",
    "XXXX",
    "16XX-02",
    "1990-1",
    "1990-1-1",
    "1990-XX-01",
    "1990-45",
    "1635~~",
    "~1635",
    "[1718,x]",
    "[1718",
    "{}",
    "abc",
    "1635/abc",
    "abc/1635",
    "-16XXX",
    "１６３５",
)

IMPOSSIBLE = ("1990-02-31", "1990-13-01", "1990-00-01", "1990-01-00", "1990-04-31", "1913/1631")


def day(number: int | None) -> str | None:
    if number is None:
        return None
    year, month, on = date_of(number)
    return f"{year}-{month:02d}-{on:02d}"


@pytest.mark.parametrize(("text", "first", "last"), READ)
def test_bounds(text: str, first: str | None, last: str | None) -> None:
    node = read_edtf(text)
    assert node is not None
    assert tuple(map(day, node.bounds)) == (first, last)


@pytest.mark.parametrize(("text", "first", "last"), READ)
def test_written_again(text: str, first: str | None, last: str | None) -> None:
    node = read_edtf(text)
    assert node is not None
    again = read_edtf(node.edtf)
    assert again is not None
    assert tuple(map(day, again.bounds)) == (first, last)


@pytest.mark.parametrize(("text", "certainty", "written"), CERTAINTIES)
def test_certainty(text: str, certainty: Certainty, written: str) -> None:
    node = read_edtf(text)
    assert node is not None
    assert node.certainty is certainty
    assert node.edtf == written


@pytest.mark.parametrize(("text", "precision"), PRECISIONS)
def test_precision(text: str, precision: Precision) -> None:
    node = read_edtf(text)
    assert node is not None
    assert node.precision is precision


@pytest.mark.parametrize("text", NO_EDTF)
def test_no_edtf(text: str) -> None:
    assert read_edtf(text) is None


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_impossible(text: str) -> None:
    with pytest.raises(ValueError, match=r"no month|no day|before it starts"):
        read_edtf(text)
    assert parse_time(text).problem in (Problem.IMPOSSIBLE_DATE, Problem.REVERSED)


@pytest.mark.parametrize("text", [text for text, _, _ in READ if text not in {"0000"}])
def test_people_may_type_it(text: str) -> None:
    reading = parse_time(text)
    assert reading.spans
    node = read_edtf(text)
    assert node is not None
    assert node.bounds in [(span.earliest, span.latest) for span in reading.spans]


def test_a_long_set_is_stored_as_its_whole() -> None:
    span = parse_time("1701, 1703, 1705, 1707, 1709, 1711, 1713, 1715, 1717, 1719, 1721, 1723").span
    assert span is not None
    assert len(span.edtf) <= 64
    many = parse_time("; ".join(f"khoảng {year}–{year + 1}" for year in range(1700, 1720, 3))).span
    assert many is not None
    assert many.edtf == "1700~/1719~"
