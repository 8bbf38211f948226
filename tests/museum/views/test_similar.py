"""What is similar to a record, on its own page and led to from the record's."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest import MonkeyPatch

from heritage.enums import Access, Kind
from heritage.models import FormerSlug, HeritageRecord
from museum.middleware.page_cache import shelf
from search.backends import SearchUnavailable, get_backend
from tests.factories.heritage import ConceptFactory, RecordFactory, all_found, found, relate
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
STORY = "Trong đình còn giữ thuyền rồng chạm gỗ."


@pytest.fixture
def alike() -> Callable[..., HeritageRecord]:
    """A published record that honours the same as others made so, told to the index."""
    deity = RecordFactory(kind=Kind.PERSON, title_vi="Lý Ông Trọng", title_en="Lý Ông Trọng")
    worships = ConceptFactory(predicate=True, notation="worships")

    def make(title: str, **fields: object) -> HeritageRecord:
        record = RecordFactory(title_vi=title, title_en=f"{title} (en)", **fields)
        relate(record, deity, predicate=worships)
        return record

    others = [
        RecordFactory(kind=Kind.OBJECT, title_vi=f"Hiện vật {number}", summary_vi="Khác.")
        for number in range(12)
    ]
    all_found([*others, deity])
    return make


def _names(client: Client, path: str) -> list[str]:
    tree = parse(client.get(path))
    return [text_of(find_all(card, "a")[0]) for card in find_all(tree, "li", class_="similar-card")]


def test_it_says_what_is_shared(visitor: Client, alike: Callable[..., HeritageRecord]) -> None:
    first, second = alike("Đình Một", summary_vi=STORY), alike("Đình Hai", summary_vi=STORY)
    found(first), found(second)
    tree = parse(visitor.get(f"/di-san/{first.slug}/gan-voi/"))
    (card,) = find_all(tree, "li", class_="similar-card")
    assert find_all(card, "a")[0].get("href") == f"/di-san/{second.slug}/"
    assert "cùng thờ Lý Ông Trọng" in text_of(card)
    assert "cùng nhắc" in text_of(card) and "thuyền rồng" in text_of(card)
    assert text_of(find_all(tree, "h1")[0]) == "Có điểm chung với Đình Một"


def test_the_record_leads_there(visitor: Client, alike: Callable[..., HeritageRecord]) -> None:
    record = alike("Đình Một")
    tree = parse(visitor.get(f"/en/heritage/{record.slug}/"))
    (section,) = find_all(tree, "museum-similar")
    (link,) = find_all(section, "a")
    assert link.get("href") == f"/en/heritage/{record.slug}/similar/"
    assert visitor.get(str(link.get("href"))).status_code == 200


def test_nothing_that_the_record_names_already(
    visitor: Client, alike: Callable[..., HeritageRecord]
) -> None:
    first, second, third = (found(alike(f"Đình {each}")) for each in ("Một", "Hai", "Ba"))
    relate(second, first)
    assert _names(visitor, f"/di-san/{first.slug}/gan-voi/") == [third.title_vi]


def test_nothing_that_the_visitor_may_not_see(
    visitor: Client, alike: Callable[..., HeritageRecord]
) -> None:
    first, second = found(alike("Đình Một")), found(alike("Đình Hai"))
    found(alike("Đình Ba", access=Access.STAFF))
    HeritageRecord.objects.filter(pk=second.pk).update(live=False)
    assert _names(visitor, f"/di-san/{first.slug}/gan-voi/") == []


def test_a_secret_deity_is_not_named(visitor: Client, alike: Callable[..., HeritageRecord]) -> None:
    first, second = alike("Đình Một", summary_vi=STORY), alike("Đình Hai", summary_vi=STORY)
    found(first), found(second)
    HeritageRecord.objects.filter(title_vi="Lý Ông Trọng").update(access=Access.STAFF)
    body = visitor.get(f"/di-san/{first.slug}/gan-voi/").content.decode()
    assert "Đình Hai" in body and "Lý Ông Trọng" not in body


@pytest.mark.parametrize("fields", [{"live": False}, {"access": Access.STAFF}])
def test_a_record_that_is_not_to_be_seen_is_like_nothing(
    visitor: Client, alike: Callable[..., HeritageRecord], fields: dict[str, object]
) -> None:
    record = alike("Đình Một", **fields)
    assert visitor.get(f"/di-san/{record.slug}/gan-voi/").status_code == 404


def test_a_former_address_leads_on(visitor: Client) -> None:
    record = RecordFactory()
    FormerSlug.objects.create(slug="ten-cu", record=record)
    answer = visitor.get("/di-san/ten-cu/gan-voi/")
    assert (answer.status_code, answer["Location"]) == (301, f"/di-san/{record.slug}/gan-voi/")


def test_while_search_is_away(
    visitor: Client, alike: Callable[..., HeritageRecord], monkeypatch: MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise SearchUnavailable("away")

    record = found(alike("Đình Một"))
    monkeypatch.setattr(get_backend(), "album", away)
    answer = visitor.get(f"/di-san/{record.slug}/gan-voi/")
    assert answer.status_code == 503 and answer["Retry-After"]
    assert visitor.get(f"/di-san/{record.slug}/").status_code == 200


def test_questions_do_not_grow(
    committed_db: None, visitor: Client, alike: Callable[..., HeritageRecord]
) -> None:
    first = found(alike("Đình Một", summary_vi=STORY))
    found(alike("Đình Hai", summary_vi=STORY))
    few = _asked(visitor, first)
    for each in ("Ba", "Tư"):
        found(alike(f"Đình {each}", summary_vi=STORY))
    many = _asked(visitor, first)
    assert len(many) == len(few) <= 12, "\n".join(many)


def _asked(client: Client, record: HeritageRecord) -> list[str]:
    path = f"/di-san/{record.slug}/gan-voi/"
    shelf.clear()
    client.get(path)
    shelf.clear()
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return [query["sql"][:200] for query in asked.captured_queries]


def test_the_api_says_the_same(visitor: Client, alike: Callable[..., HeritageRecord]) -> None:
    first, second = found(alike("Đình Một")), found(alike("Đình Hai"))
    answer = visitor.get(f"/api/v1/records/{first.pid}/similar?lang=vi")
    (line,) = answer.json()["results"]
    assert (line["id"], line["title"]) == (second.pid, "Đình Hai")
    assert line["url"] == f"http://testserver/di-san/{second.slug}/"
    assert "cùng thờ Lý Ông Trọng" in line["shared"]
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("query", "status"),
    [("?limit=0", 400), ("?limit=x", 400), ("?lang=fr", 400), ("?limit=24", 200)],
)
def test_the_api_says_what_it_cannot_read(
    visitor: Client, alike: Callable[..., HeritageRecord], query: str, status: int
) -> None:
    record = found(alike("Đình Một"))
    assert visitor.get(f"/api/v1/records/{record.pid}/similar{query}").status_code == status


def test_the_api_knows_nothing_of_what_is_not_public(
    visitor: Client, alike: Callable[..., HeritageRecord]
) -> None:
    secret = alike("Đình Một", access=Access.STAFF)
    for pid in (secret.pid, "khong-co", "%00", "a" * 300):
        answer = visitor.get(f"/api/v1/records/{pid}/similar")
        assert answer.status_code == 404
        assert answer["Content-Type"] == "application/problem+json"
