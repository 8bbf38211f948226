"""The whole demonstration, loaded as an operator loads it."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from heritage.models import HeritageRecord, Relation
from museum.demo.people import PASSWORD
from museum.models import HomePage, Identity, StandardPage

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def _load() -> str:
    out = StringIO()
    call_command("load_demo", "--no-pictures", stdout=out)
    return out.getvalue()


def test_the_whole_museum_opens_and_a_second_load_changes_nothing() -> None:
    assert "created=72" in _load()
    assert HeritageRecord.objects.published().count() == 72
    assert Relation.objects.count() == 104
    _front_door_is_furnished()
    _standard_pages_are_there()
    _logins_work()
    with CaptureQueriesContext(connection) as queries:
        assert "created=0 refreshed=0 unchanged=72 kept=0" in _load()
    assert len(queries) < 200
    writes = [query for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert writes == []


def _front_door_is_furnished() -> None:
    for home in HomePage.objects.all():
        assert home.live
        assert home.lead
        assert home.hero.slug == "dinh-chem"
        assert home.featured.count() == 9
    assert Identity.load().name_en == "Bắc Từ Liêm Digital Museum"


def _standard_pages_are_there() -> None:
    pages = StandardPage.objects.live().select_related("locale")
    by_language: dict[str, set[str]] = {}
    for page in pages:
        by_language.setdefault(page.locale.language_code, set()).add(page.slug)
    assert by_language == {
        "vi": {"gioi-thieu", "lien-he", "tiep-can", "ban-quyen", "rieng-tu"},
        "en": {"about", "contact", "accessibility", "rights", "privacy"},
    }
    about = pages.get(slug="about")
    assert about.get_translations().get().slug == "gioi-thieu"


def _logins_work() -> None:
    for username in ("tham-dinh", "can-bo", "nghien-cuu"):
        user = authenticate(username=username, password=PASSWORD)
        assert user is not None
        assert user.groups.count() == 1, username
    assert not get_user_model().objects.filter(is_superuser=True).exists()
