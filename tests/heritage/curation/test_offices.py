"""The office of a new record comes from its area, unless its officer names one."""

import pytest
from django.test import Client

from heritage.models import AreaUnit, HeritageRecord, Office, Site
from museum.accounts.models import User
from tests.heritage.curation.office import filled, make, published, url
from tests.heritage.curation.test_drafts import post

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward() -> AreaUnit:
    return AreaUnit.objects.create(slug="phuong", level="ward", name_vi="Phường")


@pytest.fixture
def village(ward: AreaUnit) -> AreaUnit:
    return AreaUnit.objects.create(slug="lang", level="village", name_vi="Làng", parent=ward)


@pytest.fixture
def keeper(ward: AreaUnit) -> Office:
    office = Office.objects.create(slug="phuong", name_vi="Ban văn hóa phường")
    office.areas.add(ward)
    return office


@pytest.fixture
def other() -> Office:
    """An office that keeps another ward."""
    office = Office.objects.create(slug="khac", name_vi="Ban văn hóa phường khác")
    office.areas.add(AreaUnit.objects.create(slug="khac", level="ward", name_vi="Phường khác"))
    return office


def written(client: Client, user: User, record: HeritageRecord, **fields: object) -> Site:
    """Save the draft again; return it as it was saved."""
    draft = record.get_latest_revision_as_object()
    assert post(client, url(record, "edit"), filled(Site, user, draft, **fields)).status_code == 302
    record.refresh_from_db()
    saved = record.get_latest_revision_as_object()
    assert isinstance(saved, Site)
    return saved


def test_the_area_names_the_office(
    writing: Client, area_officer: User, village: AreaUnit, keeper: Office
) -> None:
    data = filled(Site, area_officer, title_vi="Đình Chèm", area=village.pk)
    post(writing, url(Site, "add"), data)
    assert Site.objects.get().office == keeper


def test_the_area_of_today_names_it_when_the_old_one_has_none(
    writing: Client, area_officer: User, ward: AreaUnit, keeper: Office
) -> None:
    old = AreaUnit.objects.create(slug="xa-cu", level="commune", name_vi="Xã cũ")
    data = filled(Site, area_officer, title_vi="Đình", area=old.pk, area_today=ward.pk)
    post(writing, url(Site, "add"), data)
    assert Site.objects.get().office == keeper


def test_the_officer_may_choose_another(
    writing: Client, area_officer: User, ward: AreaUnit, keeper: Office, other: Office
) -> None:
    data = filled(Site, area_officer, title_vi="Đình", area=ward.pk, office=other.pk)
    post(writing, url(Site, "add"), data)
    record = Site.objects.get()
    assert record.office == other
    assert written(writing, area_officer, record, notes="thêm").office == other
    assert written(writing, area_officer, record, area=other.areas.get().pk).office == other


def test_the_office_filled_in_follows_the_area(
    writing: Client, area_officer: User, ward: AreaUnit, keeper: Office, other: Office
) -> None:
    record = make(Site)
    assert written(writing, area_officer, record, area=ward.pk).office == keeper
    assert written(writing, area_officer, record, area=other.areas.get().pk).office == other


def test_a_chosen_office_stays_when_the_area_changes(
    writing: Client, area_officer: User, ward: AreaUnit, keeper: Office, other: Office
) -> None:
    record = make(Site, office=other)
    assert written(writing, area_officer, record, area=ward.pk).office == other


@pytest.mark.parametrize("place", ["", "nowhere"])
def test_no_office_is_made_up(
    writing: Client, area_officer: User, keeper: Office, place: str
) -> None:
    nowhere = AreaUnit.objects.create(slug="nowhere", level="ward", name_vi="Không ai giữ")
    area = nowhere.pk if place else ""
    assert written(writing, area_officer, make(Site), area=area).office is None


def test_what_the_public_has_seen_keeps_its_empty_office(
    reviewing: Client, reviewer: User, ward: AreaUnit, keeper: Office
) -> None:
    record = published(Site, "Đình Chèm", area=ward)
    assert written(reviewing, reviewer, record, notes="thêm").office is None


def test_the_form_says_so_and_autosave_shows_it(
    writing: Client, area_officer: User, ward: AreaUnit, keeper: Office
) -> None:
    record = make(Site)
    page = writing.get(url(record, "edit")).content.decode()
    assert "Để trống: đơn vị phụ trách địa bàn của hồ sơ." in page
    answer = writing.post(
        url(record, "edit"),
        filled(Site, area_officer, record, area=ward.pk).urlencode(),
        content_type="application/x-www-form-urlencoded",
        headers={"accept": "application/json"},
    ).json()
    assert answer["field_updates"]["office"] == str(keeper.pk)
