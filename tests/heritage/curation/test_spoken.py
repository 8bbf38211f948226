"""Words that Wagtail would fix at start, or fill with a name kept in Vietnamese only."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import translation
from wagtail.users.models import UserProfile

from heritage.models import AreaUnit, HeritageRecord, Site, Source
from museum.accounts.models import User
from tests.heritage.curation.conftest import signed_in
from tests.heritage.curation.office import KINDS, make, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(area_officer: User) -> Iterator[Client]:
    """The browser of an officer who reads English."""
    UserProfile.objects.create(user=area_officer, preferred_language="en")
    with translation.override("vi"):
        yield signed_in(area_officer)


@pytest.mark.parametrize("model", [HeritageRecord, *KINDS, AreaUnit, Source])
def test_first_crumb(model: type) -> None:
    crumb = model.snippet_viewset.breadcrumbs_items[0]["label"]
    with translation.override("en"):
        assert str(crumb) == "Home"
    with translation.override("vi"):
        assert str(crumb) != "Home"


def test_form_in_english_has_no_vietnamese_frame(english: Client) -> None:
    page = english.get(url(make(Site), "edit")).content.decode()
    assert "Trang chủ" not in page
    assert "Duyệt hồ sơ" not in page.split("<footer")[1]


def test_sending_to_review_is_said_plainly(writing: Client) -> None:
    for address in (url(Site, "add"), url(make(Site), "edit")):
        footer = writing.get(address).content.decode().split("<footer")[1]
        assert "Gửi duyệt" in footer
        assert "Gửi duyệt theo" not in footer


def test_help_is_about_the_museum(writing: Client) -> None:
    assert "whats-new" not in writing.get("/admin/").content.decode()
