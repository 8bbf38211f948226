"""What we score ourselves ranks as the full-text engine would."""

import pytest

from search.backends import commonwords
from search.backends.embedded import matching
from search.backends.embedded.backend import EmbeddedBackend
from search.backends.embedded.heads import rank
from search.backends.embedded.matching import match
from search.backends.embedded.pieces import agreement, rows_of
from search.backends.embedded.reading import take
from search.backends.embedded.terms import IndexVocabulary
from search.backends.embedded.textscore import text_scores
from search.index import rebuild
from search.query import Role, Understood, parse_text
from tests.search.library import Library, document

BODIES = (
    "trống đồng cổ",
    "trống trống trống đồng",
    "tiếng trống trong hội làng và nhiều chữ khác nữa cho dài thêm",
    "đồng ruộng",
    "trong đồng có trống",
    "không có gì",
)


@pytest.fixture
def drums(db: None, library: Library) -> EmbeddedBackend:
    """Documents about drums among many that are not."""
    library.documents_by_id = {
        number: document(number, f"Tờ {number}", body=body)
        for number, body in enumerate([*BODIES, *["giấy bút"] * 30], start=1)
    }
    rebuild()
    return EmbeddedBackend("sqlite:")


@pytest.mark.parametrize("text", ["trống", "trong", "trống đồng", "trống dong", "đồng cổ"])
def test_same_first_and_nearly_the_same_worth(drums: EmbeddedBackend, text: str) -> None:
    connection, question = drums.connection, parse_text(text)
    picture, vocabulary = take(connection, 1), IndexVocabulary(connection)
    theirs = match(connection, picture, question, vocabulary).scores
    ours = text_scores(connection, picture, question, list(theirs), vocabulary)
    assert ours.keys() == theirs.keys()

    first = max(ours, key=lambda place: ours[place])
    assert theirs[first] >= 0.9 * max(theirs.values())
    for place, score in theirs.items():
        assert ours[place] == pytest.approx(score, rel=0.5)


def test_rows_that_are_gone(drums: EmbeddedBackend) -> None:
    connection, question = drums.connection, parse_text("trống")
    picture, vocabulary = take(connection, 1), IndexVocabulary(connection)
    assert text_scores(connection, picture, question, [10_000], vocabulary) == {}


def test_rest_comes_by_prior(drums: EmbeddedBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "SCORED", 0)
    monkeypatch.setattr(matching, "RANKED", 0)
    monkeypatch.setattr("search.backends.embedded.heads.PICKED", 2)
    connection, question = drums.connection, parse_text("trống")
    picture, vocabulary = take(connection, 1), IndexVocabulary(connection)
    found = match(connection, picture, question, vocabulary)
    assert found.scores == {}
    assert found.bits is not None
    head = rank(connection, picture, question, found, found.bits, vocabulary)
    assert len(head.ranked) == 2
    assert head.rest.bit_count() == found.bits.bit_count() - 2


def test_no_words_rank_nothing(drums: EmbeddedBackend) -> None:
    connection = drums.connection
    picture, vocabulary = take(connection, 1), IndexVocabulary(connection)
    found = match(connection, picture, parse_text(""), vocabulary)
    assert found.bits is None
    head = rank(connection, picture, parse_text(""), found, picture.alive, vocabulary)
    assert head.ranked == ()
    assert head.rest == picture.alive


def test_common_words_left_out_still_rank(
    drums: EmbeddedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commonwords, "LEAST", 3)
    monkeypatch.setattr(commonwords, "SHARE", 1_000)
    connection, question = drums.connection, parse_text("trống đồng cổ")
    picture, vocabulary = take(connection, 1), IndexVocabulary(connection)
    found = match(connection, picture, question, vocabulary)
    assert found.bits is not None
    head = rank(connection, picture, question, found, found.bits, vocabulary)
    assert head.ranked[0][1] == 0


def piece(facet: str, *values: str) -> Understood:
    return Understood(facet, values, {}, 0, 0, Role.BOOST)


def test_pieces_of_facets_unknown_here(drums: EmbeddedBackend) -> None:
    picture = take(drums.connection, 1)
    assert rows_of(picture, piece("colour", "red"), picture.alive) == 0
    assert rows_of(picture, piece("kind", "nothing"), picture.alive) == 0
    assert rows_of(picture, piece("lang", "vi"), picture.alive) == picture.alive


def test_agreement_counts_pieces(drums: EmbeddedBackend) -> None:
    picture = take(drums.connection, 1)
    pieces = [piece("lang", "vi"), piece("lang", "vi", "en"), piece("lang", "en")]
    assert agreement(picture, pieces, 0b11) == {0: 2, 1: 2}
