"""What a question offers to an engine and to a page."""

from search.query import (
    AllOf,
    AnyOf,
    Pair,
    Phrase,
    Reading,
    Role,
    Term,
    UnknownNodeError,
    Word,
    parse_text,
)


def test_the_tree_is_any_of_the_words_and_pairs() -> None:
    node = parse_text("lễ hội đình").node
    assert isinstance(node, AnyOf)
    assert [type(part) for part in node.parts] == [Term, Term, Term, Pair, Pair]


def test_what_holds_an_english_sentence_together_is_not_looked_for() -> None:
    question = parse_text("where is the bell of Chem")
    assert [term.readings[0].accented for term in question.searched] == ["the", "bell", "chem"]
    assert [pair.readings[0].accented for pair in question.pairs] == ["the bell"]
    assert len(question.words) == 6, "a name may have such words"
    assert parse_text("who is where").searched, "unless there is nothing else"


def test_quoted_phrases_are_required() -> None:
    node = parse_text('"đình chèm" hội').node
    assert isinstance(node, AllOf)
    assert [type(part) for part in node.parts] == [Phrase, AnyOf]


def test_without_text_everything_is_asked_for() -> None:
    assert parse_text("").node == AllOf(())
    assert parse_text("tháng 3 âm lịch").node == AllOf(())


def test_words_of_a_filter_are_not_text_until_it_is_relaxed() -> None:
    question = parse_text("lễ hội tháng 3 âm lịch")
    assert [word.accented for word in question.words] == ["lễ", "hội"]
    assert [pair.readings[0].accented for pair in question.pairs] == ["lễ hội"]
    relaxed = question.relaxed()
    assert relaxed.filters == ()
    assert [piece.role for piece in relaxed.understood] == [Role.BOOST]
    assert len(relaxed.searched) == 6


def test_no_pair_runs_across_a_filter() -> None:
    question = parse_text("lễ hội tháng 3 âm lịch Tây Tựu")
    assert [pair.readings[0].accented for pair in question.pairs] == ["lễ hội", "tây tựu"]


def test_strict_questions_can_be_relaxed() -> None:
    assert parse_text("thế kỷ 17").strict
    assert parse_text('"đình chèm"').strict
    assert not parse_text("đình chèm").strict
    assert not parse_text('"đình chèm" thế kỷ 17').relaxed().strict


def test_a_chip_is_taken_away_with_its_words() -> None:
    question = parse_text("lễ hội tháng 3 âm lịch ở Đăm")
    assert question.without(question.understood[0]) == "lễ hội ở Đăm"


def test_all_words_are_highlighted_in_every_reading() -> None:
    assert list(parse_text("lễ hội tháng 3 âm lịch").highlighted()) == [
        "lễ", "hội", "tháng", "3", "âm", "lịch",
    ]  # fmt: skip


def test_words_accept_what_they_mean() -> None:
    assert Word.of("đình").accepts("đình", "dinh")
    assert not Word.of("đình").accepts("đinh", "dinh")
    assert Word.of("dinh").accepts("đình", "dinh")
    assert not Word.of("dinh").accepts("chèm", "chem")


def test_a_reading_has_both_forms() -> None:
    reading = Reading((Word.of("đình"), Word.of("chem")))
    assert (reading.accented, reading.folded) == ("đình chem", "dinh chem")
    assert not reading.marked


def test_an_unknown_node_names_itself() -> None:
    assert "object" in str(UnknownNodeError(object()))
