"""Wagtail's lists and choosers find Vietnamese however it is typed."""

import unicodedata
from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from modelsearch.query import MATCH_ALL, And, Boost, Fuzzy, Not, Or, Phrase, PlainText
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from search.backends.wagtail.backend import VietnameseSearchBackend

pytestmark = pytest.mark.django_db

TITLES = ("Đình Chèm", "Hội bơi Đăm", "Nem Vẽ làng Đông Ngạc", "Định lệ làng", "Chùa Bà Đanh")


@pytest.fixture(autouse=True)
def backend(db: None, settings: Settings) -> VietnameseSearchBackend:
    """Our back end as Wagtail's default one."""
    settings.WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends.wagtail"}}
    found = get_search_backend()
    assert isinstance(found, VietnameseSearchBackend)
    return found


@pytest.fixture
def pages() -> Iterator[list[Page]]:
    """Pages with Vietnamese titles."""
    root = Page.objects.get(depth=1)
    yield [
        root.add_child(instance=Page(title=title, slug=f"p{n}")) for n, title in enumerate(TITLES)
    ]


def titles(text: object, **more: object) -> list[str]:
    """Titles of the pages found."""
    return [page.title for page in get_search_backend().search(text, Page, **more)]


@pytest.mark.parametrize(
    "text",
    [
        "đình chèm",
        "dinh chem",
        "DINH CHEM",
        unicodedata.normalize("NFD", "Đình Chèm"),
        "ddinhf chemf",
        "d9inh2 che2m",
        'đình chèm "',
        "đình, chèm!",
    ],
)
def test_ways_of_typing(pages: list[Page], text: str) -> None:
    assert titles(text) == ["Đình Chèm"]


def test_marks_count_when_typed(pages: list[Page]) -> None:
    assert titles("đình") == ["Đình Chèm"]
    assert titles("định") == ["Định lệ làng"]
    assert set(titles("dinh")) == {"Đình Chèm", "Định lệ làng"}


@pytest.mark.parametrize("text", ['"', "'", "***", "()", "   ", "\x00", "-", ":"])
def test_no_words_find_nothing(pages: list[Page], text: str) -> None:
    assert titles(text) == []
    assert list(get_search_backend().autocomplete(text, Page)) == []


@pytest.mark.parametrize(
    "text", ['a" OR "b', "AND", "NEAR(a b)", "title:x", "%s %(x)s", "x' --", "𒀀" * 300]
)
def test_no_text_is_syntax(pages: list[Page], text: str) -> None:
    assert isinstance(titles(text), list)


def test_autocomplete(pages: list[Page]) -> None:
    backend = get_search_backend()
    for text in ("dinh ch", "đình ch", "đình chè", "ddinhf ch", "Dinh c"):
        assert [page.title for page in backend.autocomplete(text, Page)] == ["Đình Chèm"], text
    assert not list(backend.autocomplete("dinh ", Page.objects.filter(title="x")))


def test_query_trees(pages: list[Page]) -> None:
    assert titles(Phrase("đông ngạc")) == ["Nem Vẽ làng Đông Ngạc"]
    assert titles(Phrase("ngac dong")) == []
    assert titles(Phrase('"')) == []
    assert set(titles(PlainText("nem") | PlainText("hoi"))) == {TITLES[2], TITLES[1]}
    assert titles(And([PlainText("lang"), Not(PlainText("nem"))])) == ["Định lệ làng"]
    assert titles(Or([PlainText("zzz"), Boost(PlainText("chua"), 2)])) == ["Chùa Bà Đanh"]
    assert set(TITLES) <= set(titles(MATCH_ALL))
    assert titles(Not(MATCH_ALL)) == []
    assert "Đình Chèm" not in titles(~PlainText("dinh"))
    assert "Hội bơi Đăm" in titles(~PlainText("dinh"))
    with pytest.raises(NotImplementedError):
        titles(Fuzzy("dinh"))


def test_operator_or(pages: list[Page]) -> None:
    assert set(titles("nem chùa", operator="or")) == {TITLES[2], TITLES[4]}


def test_fields(pages: list[Page]) -> None:
    assert titles("chem", fields=["title"]) == ["Đình Chèm"]


def test_filters_order_and_pages(pages: list[Page]) -> None:
    query = Page.objects.filter(title__startswith="Đ").order_by("title")
    found = get_search_backend().search("dinh", query, order_by_relevance=False)
    assert [page.title for page in found] == sorted(["Đình Chèm", "Định lệ làng"])
    assert found.count() == 2
    assert [page.title for page in found[1:2]] == ["Định lệ làng"]
    ranked = get_search_backend().search("dinh", Page)
    assert len(ranked[0:1]) == 1
    assert ranked[0] == next(iter(ranked))


def test_scores(pages: list[Page]) -> None:
    found = list(get_search_backend().search("làng", Page).annotate_score("worth"))
    assert all(page.worth > 0 for page in found)
    assert [page.worth for page in found] == sorted((p.worth for p in found), reverse=True)


def test_hits_beyond_the_ranked_ones(pages: list[Page], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.backends.wagtail.query.MOST_RANKED", 1)
    found = get_search_backend().search("dinh", Page)
    assert len(found) == 2
    assert [page.title for page in found[0:1]] + [page.title for page in found[1:2]] == [
        page.title for page in found
    ]


def test_changes_and_deletions(pages: list[Page]) -> None:
    pages[0].title = "Miếu Đồng Cổ"
    pages[0].save()
    assert titles("dinh chem") == []
    assert titles("mieu dong co") == ["Miếu Đồng Cổ"]
    pages[0].delete()
    assert titles("mieu dong co") == []


def test_queries_do_not_grow(
    pages: list[Page], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    titles("dinh")
    with django_assert_max_num_queries(3):
        titles("dinh")


def test_images_documents_users(client: Client) -> None:
    backend = get_search_backend()
    image = get_image_model().objects.create(title="Mái đình Chèm", file=get_test_image_file())
    document = get_document_model().objects.create(
        title="Lý lịch đình Chèm", file=ContentFile(b"ly lich", "a.txt")
    )
    assert list(backend.search("dinh chem", get_image_model())) == [image]
    assert list(backend.autocomplete("ly lich din", get_document_model())) == [document]


def test_chooser_and_list(client: Client) -> None:
    get_image_model().objects.create(title="Mái đình Chèm", file=get_test_image_file())
    client.force_login(
        get_user_model().objects.create_superuser("officer", "officer@example.org", "x")
    )
    for name in ("wagtailimages:index", "wagtailimages_chooser:choose"):
        for text in ("dinh chem", "đình chèm", "ddinhf chemf"):
            response = client.get(reverse(name), {"q": text})
            is_json = response["Content-Type"] == "application/json"
            page = response.json()["html"] if is_json else response.content.decode()
            assert "Mái đình Chèm" in page, (name, text)
        assert client.get(reverse(name), {"q": '"'}).status_code == 200


def test_rebuild_keeps_finding(pages: list[Page], backend: VietnameseSearchBackend) -> None:
    index = backend.get_index_for_model(Page)
    rebuilder = backend.rebuilder_class(index)
    rebuilder.start().add_items(Page, pages)
    rebuilder.finish()
    assert titles("dinh chem") == ["Đình Chèm"]


def test_other_databases_keep_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    from search.backends import wagtail

    monkeypatch.setattr(connection, "vendor", "unknown")
    assert not isinstance(wagtail.SearchBackend({}), VietnameseSearchBackend)
