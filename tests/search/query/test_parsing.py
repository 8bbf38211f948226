"""What people type is always a question, never an error."""

import pytest
from hypothesis import given

from search.analysis import MemoryVocabulary, Method
from search.query import (
    MAX_CHARS,
    MAX_TERMS,
    Entry,
    PhraseLexicon,
    Question,
    Role,
    parse_text,
)
from tests.search.analysis.strategies import anything

WORDS = "dinh chem hoi boi dam le thang the ki 17 lich am tram chua car hanoi ha noi bia"
VOCABULARY = MemoryVocabulary(dict.fromkeys(WORDS.split(), 3))
RANK = Entry("rank", ("special",), {"vi": "Quốc gia đặc biệt", "en": "Special national"})
NATIONAL = Entry("rank", ("national",), {"vi": "Quốc gia", "en": "National"})
THEN = Entry("area", ("tay-tuu-1",), {"vi": "Tây Tựu (–2025)", "en": "Tây Tựu (–2025)"})
NOW = Entry("area", ("tay-tuu-2",), {"vi": "Tây Tựu", "en": "Tây Tựu"})
SITE = Entry("kind", ("site",), {"vi": "Di tích", "en": "Monument"})
PERSON = Entry("kind", ("person",), {"vi": "Nhân vật", "en": "Person"})
HOUSE = Entry("category", ("dinh",), {"vi": "Đình", "en": "Communal house"}, also=("đình",))
LEXICON = PhraseLexicon(
    [
        ("di tích quốc gia đặc biệt", RANK),
        ("di tích quốc gia", NATIONAL),
        ("quốc gia", NATIONAL),
        ("Tây Tựu", THEN),
        ("Tây Tựu", NOW),
        ("communal house", HOUSE),
        ("đình", HOUSE),
        *((name, SITE) for name in ("di tích", "monument", "monuments", "historic site")),
        *((name, PERSON) for name in ("nhân vật", "person", "people", "danh nhân")),
    ]
)


def words(question: Question) -> list[str]:
    return [word.accented for word in question.words]


def understood(text: str) -> list[tuple[str, tuple[str, ...], Role]]:
    question = parse_text(text, LEXICON, VOCABULARY)
    return [(piece.facet, piece.values, piece.role) for piece in question.understood]


def test_words_become_terms_with_their_place() -> None:
    text = "Đình  Chèm"
    question = parse_text(text)
    assert words(question) == ["đình", "chèm"]
    assert [text[term.start : term.end] for term in question.terms] == ["Đình", "Chèm"]
    assert question.marked
    assert not parse_text("dinh chem").marked


@pytest.mark.parametrize("text", ["", " ", '"', '"""', "*:^()-~", "\u200b", "AND", "NEAR(", "''"])
def test_nothing_typed_is_an_error(text: str) -> None:
    assert isinstance(parse_text(text, LEXICON, VOCABULARY), Question)


@given(anything)
def test_anything_at_all_can_be_asked(text: str) -> None:
    question = parse_text(text, LEXICON, VOCABULARY)
    assert question.text == text
    assert isinstance(question.corrected, str)
    for piece in question.understood:
        assert 0 <= piece.start < piece.end <= len(text)
        assert isinstance(question.without(piece), str)
    assert not question.relaxed().strict


@pytest.mark.parametrize("text", ["a " * 1000, "đình " * 33, "x" * 5000, "chèm" + " " * 600 + "z"])
def test_only_so_much_is_read_and_the_rest_is_named(text: str) -> None:
    question = parse_text(text)
    assert len(question.terms) <= MAX_TERMS
    assert all(term.end <= MAX_CHARS for term in question.terms)
    assert question.ignored
    assert text.rstrip().endswith(question.ignored)


def test_within_the_limits_nothing_is_ignored() -> None:
    assert parse_text("đình " * MAX_TERMS).ignored == ""


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ('"đình chèm" lễ', "đình chèm"),
        ("“Đình Chèm”", "đình chèm"),
        ("«dinh chem» x", "dinh chem"),
        ("hội „bơi đăm“", "bơi đăm"),
    ],
)
def test_quoted_words_must_stand_together(text: str, phrase: str) -> None:
    (found,) = parse_text(text).phrases
    assert found.reading.accented == phrase


@pytest.mark.parametrize("text", ['Đình Chèm "', '" đình', '"" đình', '" ' * 7 + "đình"])
def test_a_lone_quotation_mark_means_nothing(text: str) -> None:
    assert parse_text(text).phrases == ()


def test_the_longest_label_is_meant() -> None:
    assert understood("di tích quốc gia đặc biệt") == [("rank", ("special",), Role.FILTER)]
    assert understood("di tich quoc gia dac biet") == [("rank", ("special",), Role.FILTER)]
    assert understood("di tích quốc gia ở đây") == [("rank", ("national",), Role.FILTER)]


def test_a_short_label_only_lifts() -> None:
    assert understood("công viên quốc gia") == [("rank", ("national",), Role.BOOST)]


@pytest.mark.parametrize("text", ["Di tích", "di tich", "monuments?", "PEOPLE", "nhân vật "])
def test_the_name_of_a_kind_alone_asks_for_all_of_it(text: str) -> None:
    (piece,) = parse_text(text, LEXICON).filters
    assert piece.facet == "kind"


@pytest.mark.parametrize(
    "text", ["di tích Chèm", "người và di tích", "danh nhân", "historic site", "“people”"]
)
def test_among_words_or_by_another_name_a_kind_only_lifts(text: str) -> None:
    question = parse_text(text, LEXICON)
    assert [piece.role for piece in question.understood] == [Role.BOOST]


def test_places_of_one_name_are_meant_together() -> None:
    assert understood("hội ở Tây Tựu") == [("area", ("tay-tuu-1", "tay-tuu-2"), Role.BOOST)]


def test_one_word_needs_its_marks_to_be_a_label() -> None:
    assert understood("đình") == [("category", ("dinh",), Role.BOOST)]
    assert understood("dinh") == []
    assert understood("đinh") == []


def test_words_with_other_marks_are_another_label() -> None:
    assert understood("Tấy Tựu") == []


def test_a_label_in_another_language_is_searched_in_ours_too() -> None:
    question = parse_text("communal house Chèm", LEXICON)
    assert [phrase.reading.accented for phrase in question.expansions] == ["đình"]


def test_a_label_wins_over_a_shorter_structure() -> None:
    label = Entry("name", ("1",), {"vi": "Bia 1635"})
    question = parse_text("1635 tháng ba", PhraseLexicon([("1635 tháng ba", label)]))
    assert [piece.facet for piece in question.understood] == ["name"]


@pytest.mark.parametrize(
    ("typed", "read", "method"),
    [
        ("ddinhf chemf", ["đình", "chèm"], Method.TELEX),
        ("d9inh2 che2m", ["đình", "chèm"], Method.VNI),
        ("dinhchem", ["dinh", "chem"], Method.SPLIT),
        ("dihn chem", ["dinh", "chem"], Method.SPELLING),
    ],
)
def test_unknown_words_are_read_as_meant(typed: str, read: list[str], method: Method) -> None:
    question = parse_text(typed, LEXICON, VOCABULARY)
    assert words(question) == read
    assert question.corrections[0].repair.method is method
    assert question.corrected == " ".join(read)


def test_an_unclear_slip_keeps_its_readings() -> None:
    question = parse_text("chemm", LEXICON, MemoryVocabulary({"chem": 9, "chemo": 1}))
    (term,) = question.terms
    assert [reading.accented for reading in term.readings] == ["chem", "chemo"]


def test_syllables_run_together_are_terms_as_if_spaced() -> None:
    spaced = parse_text("dinh chem", LEXICON, VOCABULARY)
    glued = parse_text("dinhchem", LEXICON, VOCABULARY)
    assert [term.readings for term in glued.terms] == [term.readings for term in spaced.terms]
    assert glued.pairs == spaced.pairs


def test_without_a_vocabulary_nothing_is_repaired() -> None:
    assert words(parse_text("ddinhf")) == ["ddinhf"]


def test_exactly_means_as_typed() -> None:
    question = parse_text("ddinhf thế kỷ 17", LEXICON, VOCABULARY, exact=True)
    assert words(question) == ["ddinhf", "thế", "kỉ", "17"]
    assert question.understood == ()
    assert question.corrections == ()


def test_structures_are_found_in_repaired_words_too() -> None:
    question = parse_text("bia thees kyr 17", LEXICON, VOCABULARY)
    assert [piece.values for piece in question.filters] == [("17",)]
    assert words(question) == ["bia"]


def test_words_of_a_structure_are_not_repaired() -> None:
    question = parse_text("17th century chem", LEXICON, VOCABULARY)
    assert question.corrections == ()


def test_names_of_fields_are_not_repaired() -> None:
    question = parse_text("chemm: dinhh", LEXICON, VOCABULARY, names=[(0, 6)])
    assert words(question) == ["chemm", "dinh"]
    assert [piece.repair.typed for piece in question.corrections] == ["dinhh"]


def test_next_to_keystrokes_a_known_word_may_be_keystrokes() -> None:
    among = parse_text("ddinhf car", LEXICON, VOCABULARY).terms[1]
    assert [reading.accented for reading in among.readings] == ["car", "cả"]
    alone = parse_text("dinh car", LEXICON, VOCABULARY).terms[1]
    assert [reading.accented for reading in alone.readings] == ["car"]


def test_a_known_word_of_run_together_syllables_is_also_those() -> None:
    (term,) = parse_text("hanoi", LEXICON, VOCABULARY).terms
    assert [reading.accented for reading in term.readings] == ["hanoi", "ha noi"]
