"""The collection: questions in, answers and ways on out."""

from datetime import date

import pytest
from django.test import Client
from pytest import MonkeyPatch

from heritage.enums import Kind
from heritage.models import AreaUnit
from media.models import Asset
from museum.middleware.page_cache import shelf
from search.backends import SearchUnavailable
from search.query import MAX_CHARS
from search.request import MAX_TEXT
from tests.factories.heritage import RecordFactory, add_picture, all_found, enrich, found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


def _titles(visitor: Client, path: str) -> list[str]:
    tree = parse(visitor.get(path))
    cards = [card for card in tree.iter("article") if card.get("class") == "card"]
    return [text_of(find_all(card, "a")[0]) for card in cards]


def test_everything_published_is_there_by_name(visitor: Client) -> None:
    for title in ("Đình Xa", "Chùa Gần", "Đền Giữa"):
        found(RecordFactory(title_vi=title))
    assert _titles(visitor, "/di-san/") == ["Chùa Gần", "Đền Giữa", "Đình Xa"]


def test_words_without_marks_find(visitor: Client) -> None:
    found(RecordFactory(title_vi="Đình Chèm"))
    found(RecordFactory(title_vi="Chùa Anh Linh"))
    assert _titles(visitor, "/di-san/?q=dinh+chem")[0] == "Đình Chèm"


def test_facets_narrow_and_can_be_taken_back(visitor: Client) -> None:
    found(RecordFactory(title_vi="Đình Một"))
    found(RecordFactory(title_vi="Cụ Hai", kind=Kind.PERSON))
    assert _titles(visitor, "/di-san/?kind=person") == ["Cụ Hai"]
    tree = parse(visitor.get("/di-san/?kind=person"))
    checked = [box.get("value") for box in find_all(tree, "input", type="checkbox", checked="")]
    chips = next(each for each in tree.iter("ul") if each.get("class") == "chips")
    assert checked == ["person"]
    assert [link.get("href") for link in chips.iter("a")] == ["/di-san/"]


def _boxes(visitor: Client, path: str) -> list[tuple[str, str]]:
    tree = parse(visitor.get(path))
    boxes = find_all(tree, "input", type="checkbox")
    return [(box.get("name", ""), box.get("value", "")) for box in boxes]


def test_what_is_ticked_comes_first(visitor: Client) -> None:
    for kind, number in ((Kind.SITE, 3), (Kind.PERSON, 2), (Kind.PLACE, 1)):
        for each in range(number):
            found(RecordFactory(kind=kind, title_vi=f"Tên {kind} {each}"))

    def kinds(path: str) -> list[str]:
        return [value for name, value in _boxes(visitor, path) if name == "kind"]

    assert kinds("/di-san/") == ["site", "person", "place"]
    assert kinds("/di-san/?kind=place&kind=person") == ["person", "place", "site"]


def test_a_facet_that_narrows_nothing_is_not_offered(visitor: Client) -> None:
    found(RecordFactory(title_vi="Một", title_en="One"))
    found(RecordFactory(title_vi="Hai", title_en="Two", kind=Kind.PERSON))
    assert {name for name, _ in _boxes(visitor, "/di-san/")} == {"kind"}


def test_a_facet_is_offered_where_it_narrows(visitor: Client) -> None:
    found(RecordFactory(title_vi="Một", title_en="One"))
    found(RecordFactory(title_vi="Ba", title_en="", kind=Kind.PERSON))
    assert ("lang", "en") in _boxes(visitor, "/di-san/")
    assert ("lang", "vi") in _boxes(visitor, "/di-san/?lang=vi")
    assert "lang" not in {name for name, _ in _boxes(visitor, "/di-san/?kind=site")}


def _found_on(visitor: Client, path: str) -> list[str]:
    """The titles of all pages from a path on, as cards or as places of the map's list."""
    titles = []
    while path:
        tree = parse(visitor.get(path))
        headings = (*tree.iter("h3"), *tree.iter("h4"))
        titles += [
            text_of(link) for each in headings for link in each.iter("a") if link.get("href")
        ]
        following = find_all(tree, "a", rel="next nofollow")
        path = following[0].get("href", "") if following else ""
    return titles


ROOMS = (
    *(
        f"/di-san/?view={view}&sort={sort}&q={text}"
        for view, sort, text in (
            ("grid", "name", ""),
            ("grid", "date", ""),
            ("list", "updated", ""),
            ("list", "", "dinh"),
            ("timeline", "", ""),
            ("timeline", "name", "dinh"),
        )
    ),
    "/ban-do/?q=dinh",
    "/en/heritage/?view=timeline",
)


def _add(places: range) -> None:
    records = []
    for place in places:
        time = "" if place % 5 == 4 else str(1500 + place % 7 * 40)
        name = f"Đình {place:03}"
        records.append(RecordFactory(title_vi=name, title_en=name, time_literal=time))
    all_found(records)


def test_every_view_leads_to_the_last_hit(visitor: Client) -> None:
    for more in (range(24 + 26), range(24 + 26, 100 + 26)):  # over a page of cards, of the map
        _add(more)
        shelf.clear()
        for room in ROOMS:
            titles = _found_on(visitor, room)
            assert len(titles) == more.stop, room
            assert sorted(titles) == [f"Đình {place:03}" for place in range(more.stop)], room


@pytest.mark.parametrize("view", ["grid", "list"])
def test_pages_follow_without_a_gap(visitor: Client, view: str) -> None:
    all_found(RecordFactory(title_vi=f"Đình {number:02}") for number in range(30))
    first = parse(visitor.get(f"/di-san/?view={view}"))
    following = find_all(first, "a", rel="next nofollow")[0].get("href", "")
    titles = _titles(visitor, f"/di-san/?view={view}") + _titles(visitor, following)
    assert titles == [f"Đình {number:02}" for number in range(30)]


def test_the_language_switch_leaves_the_place_in_the_list_behind(visitor: Client) -> None:
    """Names sort differently in each language: a cursor of one means nothing in the other."""
    all_found(
        RecordFactory(title_vi=f"Đình {number:02}", title_en=f"House {number:02}")
        for number in range(30)
    )
    first = parse(visitor.get("/di-san/?view=list"))
    following = find_all(first, "a", rel="next nofollow")[0].get("href", "")
    switch = find_all(parse(visitor.get(following)), "a", class_="language")[0].get("href", "")
    assert switch == "/en/heritage/?view=list"
    assert visitor.get(switch).status_code == 200


def test_an_empty_answer_has_nothing_to_sort_or_filter(visitor: Client) -> None:
    found(RecordFactory())
    tree = parse(visitor.get("/di-san/?q=zzqqxxkk"))
    assert not find_all(tree, "ul", class_="choices")
    assert not find_all(tree, "museum-facets", class_="filters")


def test_a_chosen_value_that_finds_nothing_can_be_unticked(visitor: Client) -> None:
    found(RecordFactory())
    tree = parse(visitor.get("/di-san/?q=zzqqxxkk&kind=site"))
    assert [each.get("value") for each in find_all(tree, "input", checked="")] == ["site"]


def test_the_field_takes_as_much_as_is_read_and_more_is_said_to_be_cut(visitor: Client) -> None:
    found(RecordFactory())
    for length, cut in ((MAX_CHARS, False), (MAX_CHARS + 1, True), (MAX_TEXT + 500, True)):
        tree = parse(visitor.get("/di-san/", {"q": "a" * length}))
        field = find_all(tree, "input", type="search")[0]
        notices = [each for each in tree.iter("p") if each.get("class") == "notice"]
        assert field.get("maxlength") == str(MAX_CHARS)
        assert bool(notices) is cut


def test_an_empty_answer_offers_a_way_on(visitor: Client) -> None:
    found(RecordFactory())
    tree = parse(visitor.get("/di-san/?q=zzqqxxkk"))
    ways = next(each for each in tree.iter("div") if "empty-result" in each.get("class", ""))
    there = {"/di-san/?kind=site", "/di-san/", "/ngau-nhien/"}
    assert {link.get("href") for link in ways.iter("a")} == there


def test_a_passage_says_when_it_is_in_the_other_language(visitor: Client) -> None:
    found(RecordFactory(title_vi="Một", summary_vi="Giếng ngọc cổ.", summary_en="A pearl."))
    for path, lang in (
        ("/en/heritage/?q=giếng+ngọc", "vi"),
        ("/di-san/?q=giếng+ngọc", None),
        ("/di-san/?q=pearl", "en"),
        ("/en/heritage/?q=pearl", None),
    ):
        (passage,) = find_all(parse(visitor.get(path)), "p", class_="snippet")
        assert passage.get("lang") == lang, path


@pytest.mark.parametrize("query", ["%22", "%F0%9F%8F%AF", "%2B%2B%2B"])
def test_a_question_without_a_word_says_so(visitor: Client, query: str) -> None:
    found(RecordFactory())
    tree = parse(visitor.get(f"/di-san/?q={query}"))
    (empty,) = (each for each in tree.iter("div") if "empty-result" in each.get("class", ""))
    assert "Câu hỏi chưa có chữ nào để tìm" in text_of(empty)
    assert "/di-san/" in {link.get("href") for link in empty.iter("a")}
    assert not [each for each in tree.iter("article") if each.get("class") == "card"]


def test_what_is_too_long_to_read_is_told(visitor: Client) -> None:
    found(RecordFactory(title_vi="Đình Chèm"))
    shown = text_of(parse(visitor.get(f"/di-san/?q=dinh+chem+{'a' * 600}")))
    assert "phần cuối không được đọc" in shown
    assert "Đình Chèm" in shown
    assert "phần cuối không được đọc" in text_of(parse(visitor.get(f"/di-san/?q={'a' * 600}")))


def test_what_is_shown_is_valid_in_both_languages(visitor: Client) -> None:
    found(enrich(RecordFactory(title_vi="Đình <b>đậm</b> & “kép”"), rows=1))
    for path in ("/di-san/", "/di-san/?q=dinh&view=list", "/en/heritage/?q=house"):
        tree = parse(visitor.get(path))
        assert len(find_all(tree, "h1")) == 1


@pytest.mark.parametrize(
    "query",
    [
        "view=cube",
        "sort=random",
        "after=%00%ff",
        "page=0",
        "page=-1",
        "page=2",
        "page=abc",
        "page=9999999999999999999999",
        "after=abc&page=0",
        "after=abc&page=%C2%B2",
        "after=abc&page=1234567",
        "after=abc&page=2&back=%00",
        "after=abc&page=2&back=%22%3E%3Cscript%3E",
        "q=%00",
        "kind=" + "x" * 300,
        "kind=xyz",
        "has=smell",
        "century=99999999999999999999",
        "century=3000000",
        "century=abc",
        "century=1.5",
        "century=%C2%B2",
        "month=13",
        "lang=fr",
        "area=%00",
        "&".join(f"area={number}" for number in range(51)),
    ],
)
def test_what_makes_no_sense_is_a_friendly_400(visitor: Client, query: str) -> None:
    response = visitor.get(f"/di-san/?{query}")
    tree = parse(response)
    assert response.status_code == 400
    assert find_all(tree, "form", role="search")


def test_a_refused_value_is_named_in_the_readers_language(visitor: Client) -> None:
    assert "Thế kỷ" in text_of(parse(visitor.get("/di-san/?century=abc")))
    response = visitor.get("/en/heritage/?century=abc")
    assert (response.status_code, "abc" in text_of(parse(response))) == (400, True)


def test_an_unknown_area_is_an_empty_answer_that_can_be_taken_back(visitor: Client) -> None:
    found(RecordFactory())
    tree = parse(visitor.get("/di-san/?area=nowhere"))
    chips = next(each for each in tree.iter("ul") if each.get("class") == "chips")
    assert [link.get("href") for link in chips.iter("a")] == ["/di-san/"]
    assert "nowhere" in text_of(chips)


@pytest.mark.parametrize(
    "query",
    ["q=%22", "q=" + "a" * 5000, "q=((((", "q=%F0%9F%8F%AF", "q=*:*", "q=' OR 1=1 --", "zz=1"],
)
def test_hostile_questions_are_only_questions(visitor: Client, query: str) -> None:
    found(RecordFactory())
    assert visitor.get(f"/di-san/?{query}").status_code == 200


def test_a_search_that_is_down_says_so(visitor: Client, monkeypatch: MonkeyPatch) -> None:
    def down(*_args: object) -> None:
        raise SearchUnavailable

    monkeypatch.setattr("museum.presentation.collection.ask", down)
    response = visitor.get("/di-san/?q=a")
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    (box,) = find_all(parse(response), "input", type="search")
    assert box.get("value") == "a", "to be asked again"


def test_hidden_records_are_not_listed(visitor: Client) -> None:
    found(RecordFactory(title_vi="Đình Kín", access="restricted"))
    assert _titles(visitor, "/di-san/") == []


def test_other_methods_are_refused(visitor: Client) -> None:
    assert visitor.post("/di-san/").status_code == 405


def test_take_me_somewhere(visitor: Client) -> None:
    assert visitor.get("/ngau-nhien/")["Location"] == "/di-san/"
    record = RecordFactory()
    response = visitor.get("/en/random/")
    assert (response.status_code, response["Location"]) == (302, f"/en/heritage/{record.slug}/")
    assert "no-store" in response["Cache-Control"]


def test_a_question_without_words_is_not_quoted_back(visitor: Client) -> None:
    asked = [text_of(p) for p in parse(visitor.get('/di-san/?q="')).iter("p")]
    assert '“"”' not in asked
    assert "Câu hỏi chưa có chữ nào để tìm." in asked


def test_a_picture_that_a_program_drew_says_so_on_its_card(visitor: Client) -> None:
    taken, drawn = found(RecordFactory(title_vi="Chụp")), found(RecordFactory(title_vi="Vẽ"))
    add_picture(taken)
    asset = add_picture(drawn).asset
    Asset.objects.filter(pk=asset.pk).update(generated=True)
    for path, word in (
        ("/di-san/", "Minh họa"),
        ("/di-san/?view=list", "Minh họa"),
        ("/di-san/?view=timeline", "Minh họa"),
    ):
        cards = {text_of(card): card for card in find_all(parse(visitor.get(path)), "article")}
        marked = [bool(find_all(card, "span", class_="drawn")) for card in cards.values()]
        assert sorted(marked) == [False, True], path
        assert sum(word in text for text in cards) == 1


def test_a_page_of_drawn_pictures_says_so_once(visitor: Client) -> None:
    for title in ("Một", "Hai"):
        asset = add_picture(found(RecordFactory(title_vi=title))).asset
        Asset.objects.filter(pk=asset.pk).update(generated=True)
    found(RecordFactory(title_vi="Chưa có hình"))
    for path in ("/di-san/", "/di-san/?view=list", "/di-san/?view=timeline"):
        page = parse(visitor.get(path))
        assert not find_all(page, "span", class_="drawn"), path
        (note,) = find_all(page, "p", class_="quiet drawn-note")
        assert "minh họa" in text_of(note)


def test_a_card_names_the_area_and_leaves_its_dates_to_the_record(visitor: Client) -> None:
    ended, name = date(2025, 6, 30), "phường Ấy"
    for slug, valid_to in (("ay-1", ended), ("ay-2", None)):
        AreaUnit.objects.create(slug=slug, level="ward", name_vi=name, valid_to=valid_to)
    found(RecordFactory(title_vi="Đình Cũ", area=AreaUnit.objects.get(slug="ay-1")))
    (card,) = find_all(parse(visitor.get("/di-san/")), "article")
    assert name in text_of(card)
    assert "đến 2025" not in text_of(card)
