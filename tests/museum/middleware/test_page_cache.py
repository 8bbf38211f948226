"""Whole pages are kept for strangers, and only while they are true."""

import gzip
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from heritage.actions.publication import announce_many
from heritage.models import ChangeType
from museum import freshness
from museum.middleware import page_cache
from museum.middleware.page_cache import Kept, Shelf, shelf
from tests.factories.heritage import ConceptFactory, RecordFactory

pytestmark = pytest.mark.django_db


def _asked(visitor: Client, path: str, **headers: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        visitor.get(path, headers=headers)
    return len(asked.captured_queries)


def test_a_kept_page_asks_nothing(visitor: Client) -> None:
    path = f"/di-san/{RecordFactory().slug}/"
    assert _asked(visitor, path) > 0
    assert _asked(visitor, path) == 0


def test_a_kept_page_is_the_same_page(visitor: Client) -> None:
    path = f"/di-san/{RecordFactory().slug}/"
    first, second = visitor.get(path), visitor.get(path)
    assert first.content == second.content
    assert second["Content-Security-Policy"] == first["Content-Security-Policy"]
    assert (second["Vary"], second["Cache-Control"]) == ("Accept-Encoding", "no-cache")
    assert not second.cookies


def test_it_travels_compressed_and_revalidates(visitor: Client) -> None:
    path = f"/di-san/{RecordFactory().slug}/"
    plain = visitor.get(path)
    packed = visitor.get(path, headers={"accept-encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    same = visitor.get(path, headers={"if-none-match": plain["ETag"]})
    assert (same.status_code, same.content) == (304, b"")


def test_a_change_is_seen_at_once(
    visitor: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    record = RecordFactory()
    visitor.get(f"/di-san/{record.slug}/")
    with django_capture_on_commit_callbacks(execute=True):
        record.title_vi = "Tên mới"
        record.save()
    assert "Tên mới" in visitor.get(f"/di-san/{record.slug}/").content.decode()


def test_a_word_of_the_vocabulary_changes_pages_too(
    visitor: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    concept = ConceptFactory()
    record = RecordFactory()
    record.designations.create(rank=concept)
    record.save()
    assert concept.label_vi in visitor.get(f"/di-san/{record.slug}/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        concept.label_vi = "Hạng mới"
        concept.save()
    assert "Hạng mới" in visitor.get(f"/di-san/{record.slug}/").content.decode()


def test_an_import_of_many_is_seen_at_once(
    visitor: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    record = RecordFactory()
    visitor.get("/di-san/")
    with django_capture_on_commit_callbacks(execute=True):
        announce_many([record], type=ChangeType.CREATE)
    assert record.title_vi in visitor.get("/di-san/").content.decode()


def test_a_page_made_while_something_changed_is_not_kept_as_new(visitor: Client) -> None:
    record = RecordFactory()
    made_in = freshness.generation()
    visitor.get(f"/di-san/{record.slug}/")
    key = next(iter(shelf.pages))
    freshness.touch()
    assert freshness.generation() > made_in
    assert shelf.get(key, freshness.generation()) is None


def test_midnight_in_the_village_ends_it(visitor: Client) -> None:
    record = RecordFactory(embargo_until=datetime(2026, 5, 2, tzinfo=UTC).date())
    path = f"/di-san/{record.slug}/"
    with time_machine.travel(datetime(2026, 5, 1, 16, 50, tzinfo=UTC)):
        assert visitor.get(path).status_code == 404
        visitor.get("/di-san/")
    with time_machine.travel(datetime(2026, 5, 1, 17, 1, tzinfo=UTC)):
        assert visitor.get(path).status_code == 200
        assert _asked(visitor, "/di-san/") > 0


def test_nothing_is_kept_for_those_signed_in(client: Client) -> None:
    user = get_user_model().objects.create_superuser(username="an", password="x", email="a@b.vn")
    client.force_login(user)
    client.get(f"/di-san/{RecordFactory().slug}/")
    assert not shelf.pages


@pytest.mark.parametrize(
    "path", ["/khong-co/", "/ngau-nhien/", "/healthz", "/di-san/?q=" + "a" * 400, "/di-san/?sort=x"]
)
def test_what_is_not_a_good_page_is_not_kept(visitor: Client, path: str) -> None:
    visitor.get(path)
    assert not shelf.pages


def test_it_can_be_turned_off(visitor: Client, settings: Settings) -> None:
    settings.PAGE_CACHE_BYTES = 0
    visitor.get("/di-san/")
    assert not shelf.pages


def test_strangers_never_start_a_session(visitor: Client) -> None:
    for path in ("/", "/di-san/", f"/di-san/{RecordFactory().slug}/", "/khong-co/"):
        response = visitor.get(path)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")


def _kept(body: bytes) -> Kept:
    later = (datetime.now(UTC) + timedelta(hours=1)).timestamp()
    return Kept(1, later, '"e"', (), body, b"")


def test_the_shelf_lets_go_of_the_oldest() -> None:
    small = Shelf()
    for name in "abc":
        small.put(name, _kept(b"x" * 40), room=100)
    assert (list(small.pages), small.bytes) == (["b", "c"], 80)
    small.put("b", _kept(b"y" * 10), room=100)
    assert small.bytes == 50


def test_a_page_too_large_is_not_kept(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_cache, "LARGEST_PAGE", 10)
    visitor.get("/di-san/")
    assert not shelf.pages


def test_a_shared_cache_tells_the_generation(settings: Settings) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert freshness.generation() == 0
    cache.clear()
    freshness.touch()
