"""Passages are original text with the words that answered marked."""

import unicodedata

from search.ask import ask
from search.backends import get_backend
from search.index import index_documents
from search.query import parse_text
from search.request import SearchRequest
from search.results import Marked
from tests.search.library import Library, document


def first(text: str, lang: str = "vi") -> tuple[Marked, Marked]:
    hit = ask(SearchRequest(text=text, lang=lang)).hits[0]
    return hit.title, hit.snippet


def test_original_spelling(indexed: Library) -> None:
    title, snippet = first("ly ong trong")
    assert title.html == "<mark>Lý Ông Trọng</mark>"
    assert snippet.text.startswith("Nhân vật truyền thuyết")


def test_another_name_that_answered_is_told(indexed: Library) -> None:
    for asked in ("đình trèm", "dinh trem"):
        _, snippet = first(asked)
        assert (snippet.part, snippet.html) == ("name", "<mark>Đình Trèm</mark>")
    indexed.documents_by_id[90] = document(90, "Bến Lở", names=("津渡",), body="Bến đò xưa.")
    index_documents("library", [90])
    assert first("津渡")[1].html == "<mark>津渡</mark>"


def test_names_keep_silent_where_title_and_text_say_as_much(indexed: Library) -> None:
    assert [each.part for each in first("đình chèm")] == ["", ""]


def test_words_marked_in_the_passage(indexed: Library) -> None:
    _, snippet = first("tây tựu sông pheo")
    assert "<mark>sông Pheo</mark>" in snippet.html


def test_decomposed_text_stays_as_it_was(indexed: Library) -> None:
    text = unicodedata.normalize("NFD", "Bia đá chùa Anh Linh")
    indexed.documents_by_id[90] = document(90, "Bia", body=text)
    index_documents("library", [90])
    _, snippet = first("chùa anh linh")
    assert snippet.text == text


def test_html_is_escaped(indexed: Library) -> None:
    indexed.documents_by_id[90] = document(90, "Bia", body="<script>bia & đá</script>")
    index_documents("library", [90])
    _, snippet = first("đá")
    assert snippet.html == "&lt;script&gt;bia &amp; <mark>đá</mark>&lt;/script&gt;"


def test_long_text_shows_where_the_word_is(indexed: Library) -> None:
    body = "chữ " * 5_000 + "giếng ngọc cổ " + "chữ " * 5_000
    indexed.documents_by_id[90] = document(90, "Bia", body=body)
    index_documents("library", [90])
    _, snippet = first("giếng ngọc")
    assert "<mark>giếng ngọc</mark>" in snippet.html
    assert len(snippet.text) < 400


def test_passage_in_the_language_that_answers(indexed: Library) -> None:
    _, snippet = first("worshipped", lang="vi")
    assert "worshipped" in snippet.text
    title, _ = first("bronze drum god", lang="en")
    assert title.text == "Bronze Drum God Temple"


def test_passages_know_their_language(indexed: Library) -> None:
    title, snippet = first("worshipped", lang="vi")
    assert (title.language, snippet.language) == ("vi", "en")
    title, snippet = first("bronze drum god", lang="en")
    assert (title.language, snippet.language) == ("en", "en")
    title, snippet = first("nem vẽ", lang="en")
    assert (title.language, snippet.language) == ("vi", "vi")


def test_the_readers_language_comes_first_when_both_answer(indexed: Library) -> None:
    indexed.documents_by_id[90] = document(
        90,
        "Bia Ngọc",
        body={"vi": "Giếng Chèm và đình.", "en": ("Old.", "The well of Chèm.")},
    )
    index_documents("library", [90])
    assert first("ngọc giếng chèm đình", lang="vi")[1].text == "Giếng Chèm và đình."
    assert first("ngọc giếng chèm đình", lang="en")[1].text == "The well of Chèm."


def test_a_passage_stays_in_its_section(indexed: Library) -> None:
    sections = ("Do cụ Đào kể.", "Ba thôn của làng có sáu thuyền.", "Cả làng có giếng.")
    indexed.documents_by_id[90] = document(90, "Bia", body={"vi": sections})
    index_documents("library", [90])
    assert first("bia thôn thuyền")[1].text == sections[1]
    assert first("bia giếng")[1].text == sections[2]
    assert first("bia")[1].text == sections[0]


def test_keywords_are_no_part_of_a_passage(indexed: Library) -> None:
    indexed.documents_by_id[90] = document(90, "Bia", body="Đá.", keywords=("Rùa đá", "Xyloglyph"))
    index_documents("library", [90])
    _, snippet = first("xyloglyph")
    assert snippet.text == "Đá."


def test_phrases_do_not_run_across_sections(indexed: Library) -> None:
    indexed.documents_by_id[90] = document(90, "Bia", body={"vi": ("Cột rồng", "Phượng gỗ")})
    index_documents("library", [90])
    for text, total in (('"cột rồng"', 1), ('"rồng phượng"', 0)):
        question = parse_text(text, exact=True)
        assert get_backend().search(SearchRequest(text=text), question).total == total


def test_nothing_is_marked_without_words(indexed: Library) -> None:
    hit = ask(SearchRequest()).hits[0]
    assert "<mark>" not in hit.title.html + hit.snippet.html
    assert hit.snippet


def test_document_without_text(indexed: Library) -> None:
    indexed.documents_by_id[90] = document(90, "Giếng Ngọc")
    index_documents("library", [90])
    _, snippet = first("giếng ngọc")
    assert not snippet
    assert snippet.html == ""


def _with_transcript(library: Library) -> None:
    parts = {
        "transcript": {"vi": ("Thượng đẳng tối linh thần.",), "en": ("A most sacred spirit.",)}
    }
    library.documents_by_id[90] = document(90, "Bia", body="Bia đá.", parts=parts)
    library.documents_by_id[91] = document(91, "Tối Linh Từ", body="Đền ở thôn Viên.")
    index_documents("library", [90, 91])


def test_what_stands_beside_the_text_is_found_and_says_where(indexed: Library) -> None:
    _with_transcript(indexed)
    _, snippet = first("thuong dang than")
    assert "<mark>Thượng đẳng</mark>" in snippet.html
    assert (snippet.part, snippet.where) == ("transcript", "Trong bản chép")
    _, english = first("most sacred", lang="en")
    assert (english.language, english.where) == ("en", "In the transcript")


def test_a_name_comes_before_what_stands_beside_a_text(indexed: Library) -> None:
    _with_transcript(indexed)
    assert [hit.id for hit in ask(SearchRequest(text="tối linh")).hits][:2] == [91, 90]


def test_the_things_own_text_is_shown_where_it_answers_as_well(indexed: Library) -> None:
    parts = {"transcript": {"vi": ("Bia ghi việc dựng đình.",)}}
    indexed.documents_by_id[90] = document(90, "Văn bia", body="Bia dựng đình.", parts=parts)
    index_documents("library", [90])
    _, snippet = first("văn bia dựng đình")
    assert (snippet.text, snippet.part, snippet.where) == ("Bia dựng đình.", "", "")
