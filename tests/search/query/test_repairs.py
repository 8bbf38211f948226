"""Terms and what they may mean."""

from search.analysis import MemoryVocabulary, tokenize
from search.query.nodes import Reading, Word
from search.query.repairs import repaired_terms, typed_term
from search.query.understood import Role, Understood

VOCABULARY = MemoryVocabulary({"dinh": 5, "chem": 5, "tien": 3, "ten": 1, "car": 1})


def readings(text: str, known: list[tuple[int, int]] | None = None) -> list[list[str]]:
    terms, _ = repaired_terms(tokenize(text), known or [], VOCABULARY)
    return [[reading.accented for reading in term.readings] for term in terms]


def test_known_words_stay() -> None:
    assert readings("dinh chem") == [["dinh"], ["chem"]]


def test_marks_do_not_make_a_word_unknown() -> None:
    assert readings("đình chẻm") == [["đình"], ["chẻm"]]


def test_repaired_words_carry_what_was_meant() -> None:
    assert readings("ddinhf") == [["đình"]]
    assert readings("tein") == [["tien", "ten"]]


def test_words_run_together_come_apart_at_one_place() -> None:
    terms, corrections = repaired_terms(tokenize("dinhchem"), [], VOCABULARY)
    assert [(term.start, term.end) for term in terms] == [(0, 8), (0, 8)]
    assert len(corrections) == 1


def test_words_known_otherwise_are_left_alone() -> None:
    assert readings("ddinhf chemm", [(0, 6)]) == [["ddinhf"], ["chem"]]
    assert readings("ddinhf", [(6, 9)]) == [["đình"]], "beside it"


def test_corrections_tell_where_and_what() -> None:
    text = "dinh chemm"
    _, (correction,) = repaired_terms(tokenize(text), [], VOCABULARY)
    assert text[correction.start : correction.end] == "chemm"
    assert correction.repair.best == "chem"


def test_keystrokes_next_to_a_known_word() -> None:
    assert readings("ddinhf car") == [["đình"], ["car", "cả"]]
    assert readings("dinh car") == [["dinh"], ["car"]]


def test_an_english_word_in_the_number_that_the_index_has() -> None:
    known = MemoryVocabulary({"house": 5, "houses": 1, "deity": 2, "lac": 4})

    def read(text: str) -> list[list[str]]:
        terms, corrections = repaired_terms(tokenize(text), [], known)
        assert not corrections
        return [[reading.accented for reading in term.readings] for term in terms]

    assert read("houses") == [["house", "houses"]]
    assert read("house") == [["house"]], "the rarer one would count for more"
    assert read("deities") == [["deity", "deities"]]


def test_the_s_of_telex_is_no_plural() -> None:
    known = MemoryVocabulary({"to": 5, "too": 1})
    terms, _ = repaired_terms(tokenize("toos"), [], known)
    assert terms[0].readings[0].accented == "tố"


def test_what_holds_an_english_sentence_together_is_not_repaired() -> None:
    terms, corrections = repaired_terms(tokenize("what"), [], MemoryVocabulary({"hat": 3}))
    assert not corrections
    assert [reading.accented for reading in terms[0].readings] == ["what"]


def test_without_a_vocabulary_words_are_as_typed() -> None:
    tokens = tokenize("ddinhf")
    assert repaired_terms(tokens, [], None) == ((typed_term(tokens[0]),), ())
    assert typed_term(tokens[0]).readings == (Reading((Word("ddinhf", "ddinhf"),)),)


def test_understood_pieces_know_what_they_cover() -> None:
    piece = Understood("month", ("3",), {"vi": "Tháng 3"}, 4, 8, Role.FILTER)
    assert piece.overlaps(0, 5)
    assert piece.overlaps(7, 9)
    assert not piece.overlaps(0, 4)
    assert not piece.overlaps(8, 9)
    assert piece.as_boost().role is Role.BOOST
