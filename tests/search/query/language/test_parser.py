"""What is written in the language, as a tree."""

from datetime import date

import pytest

from search.calendar import first_day
from search.query import (
    AllOf,
    AnyOf,
    Around,
    Box,
    Changed,
    Close,
    During,
    Has,
    InField,
    Node,
    Not,
    Phrase,
    Prefix,
    Reading,
    Word,
    Words,
)
from search.query.language import Fault, parse
from tests.search.query.language.museum import FIELDS


def tree(text: str) -> Node | None:
    parsed = parse(text, FIELDS)
    assert parsed.problems == ()
    return parsed.node


def words(text: str) -> Words:
    return Words(tuple(map(Word.of, text.split())))


def phrase(text: str) -> Phrase:
    return Phrase(Reading(tuple(map(Word.of, text.split()))))


def named(text: str) -> InField:
    return InField("name", words(text))


def years(first: int, last: int) -> During:
    return During(first_day(first), first_day(last + 1) - 1)


CHUA = Has("category", ("chua",))

WRITTEN: dict[str, Node] = {
    "đình chèm": words("đình chèm"),
    '"Đình Chèm"': phrase("đình chèm"),
    "“đình” chèm": AllOf((phrase("đình"), words("chèm"))),
    "đình AND chèm": AllOf((words("đình"), words("chèm"))),
    "đình VÀ chèm": AllOf((words("đình"), words("chèm"))),
    "đình OR chùa cổ": AnyOf((words("đình"), words("chùa cổ"))),
    "đình HOẶC chùa": AnyOf((words("đình"), words("chùa"))),
    "đình OR chùa AND cổ": AnyOf((words("đình"), AllOf((words("chùa"), words("cổ"))))),
    "(đình OR chùa) cổ": AllOf((AnyOf((words("đình"), words("chùa"))), words("cổ"))),
    "đình -chùa": AllOf((words("đình"), Not(words("chùa")))),
    "đình KHÔNG chùa": AllOf((words("đình"), Not(words("chùa")))),
    "NOT NOT đình": words("đình"),
    "đình -(chùa OR đền)": AllOf((words("đình"), Not(AnyOf((words("chùa"), words("đền")))))),
    "chù* trần": AllOf((Prefix(Word.of("chù")), words("trần"))),
    '"đình sông"~5': Close((Word.of("đình"), Word.of("sông")), 5),
    "tên:đình": named("đình"),
    'TÊN:"đình chèm"': InField("name", phrase("đình chèm")),
    "ten:l'art": InField("name", phrase("l art")),
    "name:chù*": InField("name", Prefix(Word.of("chù"))),
    "tên gọi:chèm": named("chèm"),
    "tên:(đình OR chùa)": AnyOf((named("đình"), named("chùa"))),
    "tên:(đình -chùa)": AllOf((named("đình"), Not(InField("name", words("chùa"))))),
    "loại:site": Has("kind", ("site",)),
    "loại:chùa": CHUA,
    "-loại:chùa": Not(CHUA),
    "loại:chùa,đình": Has("category", ("chua", "dinh")),
    "loại:(chùa OR site)": AnyOf((CHUA, Has("kind", ("site",)))),
    "phường:Tây Tựu cổ": AllOf((Has("area", ("tay-tuu", "tay-tuu-1")), words("cổ"))),
    'xã:"Tây Tựu"': Has("area", ("tay-tuu", "tay-tuu-1")),
    "niên đại:1600..1650": years(1600, 1650),
    "nien dai:1600–1650": years(1600, 1650),
    "date:1650..1600": years(1600, 1650),
    "niên_đại:1632": years(1632, 1632),
    "niên đại:-207..40": years(-207, 40),
    "niên đại:..1802": During(None, first_day(1803) - 1),
    "niên đại:1802..": During(first_day(1802), None),
    "niên đại:1945-08..1945-09-02": During(
        date(1945, 8, 1).toordinal(), date(1945, 9, 2).toordinal()
    ),
    "niên đại:2/9/1945": During(date(1945, 9, 2).toordinal(), date(1945, 9, 2).toordinal()),
    "niên đại:thế kỷ XVII đình": AllOf((During(584389, 620912), words("đình"))),
    "niên đại:thế kỷ XVII..1750": During(584389, first_day(1751) - 1),
    'date:"sau 1945"': During(710397, None),
    "cập nhật:2026": Changed(date(2026, 1, 1).toordinal(), date(2026, 12, 31).toordinal()),
    "gần:21.09,105.77~2km": Around(21.09, 105.77, 2000),
    "gần:21.09,105.77~350m": Around(21.09, 105.77, 350),
    "near:21.09, 105.77": Around(21.09, 105.77, 1000),
    "khung:21,105.7..21.1,105.8": Box(21.0, 105.7, 21.1, 105.8),
    "khung:21.1,105.8..21,105.7": Box(21.0, 105.7, 21.1, 105.8),
    "foo:bar": words("foo bar"),
    "phân AND loại:chùa": AllOf((words("phân"), CHUA)),
    "phân loại:chùa": CHUA,
    'tên:"đình chèm" AND (niên đại:1600..1700 OR hạng:national) -loại:chùa gần:21,105~2km': AllOf(
        (
            InField("name", phrase("đình chèm")),
            AnyOf((years(1600, 1700), Has("rank", ("national",)))),
            Not(CHUA),
            Around(21.0, 105.0, 2000),
        )
    ),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_read(text: str) -> None:
    assert tree(text) == WRITTEN[text]


SLIPS: dict[str, tuple[Fault, str]] = {
    'tên:"đình chèm': (Fault.UNCLOSED_QUOTE, "⟨⟩"),
    "(đình OR chùa": (Fault.UNCLOSED_GROUP, "⟨⟩"),
    "đình) chùa": (Fault.STRAY_CLOSE, ")"),
    "đình ()": (Fault.EMPTY_GROUP, "()"),
    "đình AND": (Fault.DANGLING_OPERATOR, "AND"),
    "OR đình": (Fault.DANGLING_OPERATOR, "OR"),
    "đình OR AND chùa": (Fault.DANGLING_OPERATOR, "AND"),
    "đình NOT": (Fault.DANGLING_OPERATOR, "NOT"),
    "tên:": (Fault.NO_VALUE, "tên:"),
    "tên:*": (Fault.NO_VALUE, "*"),
    "tên: đình": (Fault.SPACE_AFTER_COLON, " "),
    "naem:đình": (Fault.UNKNOWN_FIELD, "naem"),
    "loại:chùaa": (Fault.UNKNOWN_VALUE, "chùaa"),
    "loại:xyz": (Fault.UNKNOWN_VALUE, "xyz"),
    "niên đại:hôm qua": (Fault.BAD_DATE, "hôm"),
    "niên đại:2026-13": (Fault.BAD_DATE, "2026-13"),
    "niên đại:..": (Fault.BAD_DATE, ".."),
    "cập nhật:31/2/2026": (Fault.BAD_DATE, "31/2/2026"),
    "gần:91,0": (Fault.BAD_PLACE, "91,0"),
    "gần:21.0,105.0~900km": (Fault.BAD_PLACE, "21.0,105.0~900km"),
    "khung:21,105": (Fault.BAD_PLACE, "21,105"),
}


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_pointed_at(text: str) -> None:
    problem = parse(text, FIELDS).problems[0]
    fault, at = SLIPS[text]
    assert problem.fault == fault
    start, end = problem.place
    assert text[start:end] == at.strip("⟨⟩")
    if at == "⟨⟩":
        assert problem.start == len(text)


def test_depth_and_size_are_bounded() -> None:
    (deep,) = parse("(" * 10_000 + "đình" + ")" * 10_000, FIELDS).problems
    (many,) = parse(" OR ".join(["đình"] * 500), FIELDS).problems
    assert (deep.fault, deep.instead) == (Fault.TOO_DEEP, None)
    assert (many.fault, many.instead) == (Fault.TOO_MANY, None)
    assert parse("NOT " * 10_000 + "đình", FIELDS).problems[0].fault == Fault.TOO_DEEP
    assert parse(")" * 10_000, FIELDS).problems[0].fault == Fault.TOO_MANY


def test_leaves_know_where_they_stood() -> None:
    text = 'đình AND -phường:"Tây Tựu"'
    match parse(text, FIELDS).node:
        case AllOf((Words() as first, Not(Has() as second))):
            assert text[first.start : first.end] == "đình"
            assert text[second.start : second.end] == 'phường:"Tây Tựu"'
        case other:
            pytest.fail(f"not the tree that was meant: {other}")
