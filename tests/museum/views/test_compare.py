"""Records side by side: who may lie on the table, what is offered, what the policy allows."""

import pytest
from django.test import Client
from pytest import MonkeyPatch

from heritage.enums import Access
from heritage.models import HeritageRecord
from museum.presentation import compare
from search.backends import SearchUnavailable
from tests.factories.heritage import RecordFactory, add_picture, all_found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


def _pictured(title: str, **fields: object) -> HeritageRecord:
    record: HeritageRecord = RecordFactory(title_vi=title, **fields)
    add_picture(record)
    return record


@pytest.fixture
def five() -> list[HeritageRecord]:
    """Five records that have a picture and are in the index."""
    records = [_pictured(f"Đình {number}") for number in range(1, 6)]
    all_found(records)
    return records


def _table(client: Client, *slugs: str, q: str = "", path: str = "/so-sanh/") -> list[str]:
    tree = parse(client.get(path, {"record": slugs, "q": q}))
    return [text_of(each) for each in find_all(tree, "h2") if find_all(each, "a")]


def test_they_lie_in_the_order_of_the_address(visitor: Client, five: list[HeritageRecord]) -> None:
    slugs = [record.slug for record in five]
    assert _table(visitor, slugs[2], slugs[0]) == ["Đình 3", "Đình 1"]
    assert len(_table(visitor, *slugs)) == compare.MOST
    assert _table(visitor, slugs[0], slugs[0], "khong-co") == ["Đình 1"]


def test_each_has_its_manifest_and_can_be_put_away(
    visitor: Client, five: list[HeritageRecord]
) -> None:
    one, two = five[:2]
    tree = parse(visitor.get(f"/so-sanh/?record={one.slug}&record={two.slug}"))
    (element,) = find_all(tree, "museum-compare")
    hrefs = [each.get("href") for each in find_all(element, "a")]
    assert hrefs == [f"/iiif/presentation/3/{each.pid}/manifest.json" for each in (one, two)]
    assert all(visitor.get(href).status_code == 200 for href in hrefs)
    away = {each.get("href") for each in find_all(tree, "a")}
    assert {f"/so-sanh/?record={one.slug}", f"/so-sanh/?record={two.slug}"} <= away


def test_what_may_not_be_seen_does_not_lie_there(visitor: Client) -> None:
    hidden = _pictured("Kín", access=Access.RESTRICTED)
    draft = _pictured("Nháp", live=False)
    bare = RecordFactory(title_vi="Không hình")
    all_found([hidden, draft, bare])
    assert _table(visitor, hidden.slug, draft.slug, bare.slug) == []


def test_a_word_finds_more_to_put_there(visitor: Client, five: list[HeritageRecord]) -> None:
    answer = visitor.get("/en/compare/", {"record": five[0].slug, "q": "dinh 4"})
    offered = find_all(parse(answer), "li", class_="similar-card")
    hrefs = [find_all(each, "a")[0].get("href") for each in offered]
    assert f"/en/compare/?record={five[0].slug}&record={five[3].slug}" in hrefs
    assert f"/en/compare/?record={five[0].slug}&record={five[0].slug}" not in hrefs
    empty = visitor.get("/so-sanh/", {"q": "zzqqxxkk"})
    assert "Không thấy hồ sơ nào" in empty.content.decode()


def test_hostile_words_are_answered(visitor: Client, five: list[HeritageRecord]) -> None:
    assert visitor.get("/so-sanh/?q=%00").status_code == 400
    many = "&".join(f"record={five[0].slug}{number}" for number in range(900))
    assert visitor.get(f"/so-sanh/?{many}").status_code == 200
    assert visitor.get('/so-sanh/?record=%22%3E%3Cscript%3E&q="(').status_code == 200


def test_while_search_is_away_it_says_so(
    visitor: Client, five: list[HeritageRecord], monkeypatch: MonkeyPatch
) -> None:
    def away(*args: object, **kwargs: object) -> None:
        raise SearchUnavailable

    monkeypatch.setattr(compare, "ask", away)
    answer = visitor.get("/so-sanh/?q=x")
    assert (answer.status_code, answer["Retry-After"] != "") == (503, True)


def test_only_here_may_an_empty_style_be_made(visitor: Client, five: list[HeritageRecord]) -> None:
    policy = visitor.get("/so-sanh/")["Content-Security-Policy"]
    assert "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='" in policy
    assert "unsafe" not in policy
    assert "47DEQpj8" not in visitor.get("/di-san/")["Content-Security-Policy"]


def test_a_record_with_pictures_leads_here(visitor: Client, five: list[HeritageRecord]) -> None:
    page = visitor.get(f"/di-san/{five[0].slug}/").content.decode()
    assert f'href="/so-sanh/?record={five[0].slug}"' in page
    bare = RecordFactory(title_vi="Không hình")
    assert "/so-sanh/" not in visitor.get(f"/di-san/{bare.slug}/").content.decode()


@pytest.mark.parametrize("count", [1, 4])
def test_it_costs_the_same_for_one_and_for_four(
    visitor: Client, five: list[HeritageRecord], count: int, django_assert_max_num_queries: object
) -> None:
    slugs = [record.slug for record in five[:count]]
    visitor.get("/so-sanh/", {"record": slugs, "q": "dinh"})
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        visitor.get("/so-sanh/", {"record": slugs, "q": "dinh"})
