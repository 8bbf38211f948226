"""Which texts mean the language; a visitor's text never comes to harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.language import Fault, parse, read_language
from tests.search.analysis.strategies import anything, syllables
from tests.search.query.language.museum import FIELDS
from tests.search.query.language.test_parser import SLIPS, WRITTEN

PLAIN = (
    "",
    "đình Chèm",
    "Đình Chèm (Thụy Phương)",
    '"đình chèm"',
    'Đình Chèm "',
    'đình" chèm',
    '" đình chèm',
    'ống 5" thép',
    "lễ hội “Bơi Đăm",
    '("đình',
    "“",
    "Bắc Từ Liêm - Hà Nội",
    "1632 -1676",
    "-đình Chèm",
    "Mục: đình",
    "Mục:đình",
    "lúc 10:30",
    "https://example.org/x?y=-z",
    "khách sạn 5*",
    "*",
    "UBND VÀ HĐND",
    "THE TEMPLE AND THE DRUM",
    "OR",
    "NEAR(đình chèm, 2)",
    "đình :",
    ": đình",
    "làng có: đình, chùa",
    "(((((",
    "C++ -- x",
)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_is_left_alone(text: str) -> None:
    assert read_language(text, FIELDS) is None


SPOKEN = ("đình -chùa", "đình chù*", '"đình sông"~5', "đình AND chùa", "đình VÀ chùa", "loại:site")


@pytest.mark.parametrize("text", SPOKEN)
def test_signs_that_are_right_count(text: str) -> None:
    spoken = read_language(text, FIELDS)
    assert spoken
    assert spoken.node == parse(text, FIELDS).node
    assert spoken.problem is None


NEAREST = {
    'tên:"đình chèm': 'tên:"đình chèm"',
    "(tên:đình OR chùa": "(tên:đình OR chùa)",
    "tên:đình) chùa": "tên:đình chùa",
    "đình AND": "đình",
    "đình OR AND chùa": "đình OR chùa",
    "đình AND ()": "đình",
    "tên:đình loại:": "tên:đình",
    "tên: đình": "tên:đình",
    "Tên: Đình Chèm": 'Tên:"Đình Chèm"',
    "tên: đình chèm loại:site": 'tên:"đình chèm" loại:site',
    "loại: chùa cổ": "loại:chùa cổ",
    "naem:đình": "name:đình",
    "loại:chùaa": "loại:Chùa",
    "phường:Minhh": 'phường:"Minh Khai"',
    "loại:xyz": "xyz",
    "đình niên đại:hôm": "đình",
    "loại:(chùa OR xyz)": "loại:(chùa)",
    "NOT () AND tên:x": "tên:x",
    '"đình chèm': '"đình chèm"',
    "“đình chèm": '“đình chèm"',
    'hội "bơi chải ': 'hội "bơi chải"',
    '"đình" và "chùa': '"đình" và "chùa"',
}


@pytest.mark.parametrize("text", NEAREST)
def test_a_slip_is_plain_text_with_the_nearest_reading(text: str) -> None:
    spoken = read_language(text, FIELDS)
    assert spoken
    assert spoken.node is None
    assert spoken.problem
    assert spoken.nearest == NEAREST[text]
    assert parse(spoken.nearest, FIELDS).problems == ()


def test_the_names_of_fields_are_told_apart_from_words() -> None:
    text = "tên:đình Mục: niên đại:("
    spoken = read_language(text, FIELDS)
    assert spoken
    assert [text[start:end] for start, end in spoken.names] == ["tên:", "niên đại:"]


def test_nothing_is_nearest_to_too_much() -> None:
    spoken = read_language("tên:x " + "(" * 30 + "đình", FIELDS)
    assert spoken
    assert spoken.problem
    assert (spoken.problem.fault, spoken.nearest) == (Fault.TOO_DEEP, "")


@given(anything | st.text(alphabet='đnAND ORtêlo:"()-*~.,1\x00\u0301\u202e\ud800', max_size=60))
def test_anything_at_all(text: str) -> None:
    parsed = parse(text, FIELDS)
    for problem in parsed.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
    spoken = read_language(text, FIELDS)
    if spoken and spoken.nearest:
        assert parse(spoken.nearest, FIELDS).problems == ()


_PAUSES = (" ", ", ", ". ", "; ", " – ", " - ", "? ", "! ", " / ", " (", ") ", " “", "” ")
sentences = st.lists(st.tuples(syllables.map(str), st.sampled_from(_PAUSES)), max_size=12).map(
    lambda pairs: "".join(word + pause for word, pause in pairs)
)


@given(sentences)
def test_a_sentence_is_never_a_slip(text: str) -> None:
    spoken = read_language(text, FIELDS)
    assert spoken is None or spoken.problem is None


PIECES = [*WRITTEN, *SLIPS, "(", ")", '"', "-", ":", "AND", "OR", "*", "~3"]


@given(st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join))
def test_pieces_in_any_order(text: str) -> None:
    spoken = read_language(text, FIELDS)
    if spoken and spoken.problem is None:
        assert spoken.node is not None


HUGE = ["(", ")", '"', "a:", "tên:", "-x ", "đình AND ", "x* ", "loại:x ", "\u0301", "NOT "]


@pytest.mark.parametrize("piece", HUGE)
def test_huge_texts(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert read_language(text, FIELDS) is None
    assert parse(text, FIELDS)
