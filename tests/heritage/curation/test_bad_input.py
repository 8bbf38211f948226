"""Wrong words get a clear message where they stand, and nothing typed is lost."""

from datetime import date

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from heritage.models import (
    FestivalRule,
    FormerSlug,
    HeritageRecord,
    IntangibleElement,
    LegacyIdentifier,
    Relation,
    Site,
)
from museum.accounts.models import User
from tests.heritage.curation.office import filled, make, published, term, url
from tests.heritage.curation.test_drafts import post

pytestmark = pytest.mark.django_db


def refused(client: Client, user: User, model: type[HeritageRecord], **fields: object) -> str:
    """Post a form that must be refused; return the page, which still holds what was typed."""
    data = filled(model, user, **{"title_vi": "Đình Chèm", "notes": "Gõ cả buổi", **fields})
    response = post(client, url(model, "add"), data)
    page = response.content.decode()
    assert response.status_code == 200
    assert "Gõ cả buổi" in page
    assert not model.objects.filter(title_vi="Đình Chèm").exists()
    return page


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("21.08", ""), ("", "105.77")], ids=["no longitude", "no latitude"]
)
def test_half_a_coordinate(
    writing: Client, area_officer: User, latitude: str, longitude: str
) -> None:
    page = refused(writing, area_officer, Site, latitude=latitude, longitude=longitude)
    assert "Tọa độ cần đủ cả vĩ độ và kinh độ." in page


def test_a_decision_on_a_day_that_never_was(writing: Client, area_officer: User) -> None:
    row = {"rank": term("rank").pk, "time_literal": "31/02/1999", "status": "current"}
    page = refused(writing, area_officer, Site, designations=[{**row, "confidence": "high"}])
    assert "Không có ngày này trong lịch." in page


@pytest.mark.parametrize("latitude", ["91", "-90.1", "hai mốt", "1e999", "nan"])
def test_impossible_latitude(writing: Client, area_officer: User, latitude: str) -> None:
    page = refused(writing, area_officer, Site, latitude=latitude, longitude="105")
    assert "w-field__error" in page or "error-message" in page


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (
            {"calendar": "lunar", "month": 1, "day_from": 31},
            "Tháng âm lịch có nhiều nhất 30 ngày.",
        ),
        (
            {"calendar": "lunar", "month": 1, "day_from": 10, "day_to": 31},
            "Tháng âm lịch có nhiều nhất 30 ngày.",
        ),
        (
            {"calendar": "lunar", "month": 1, "day_from": 10, "day_to": 8},
            "Ngày cuối phải sau ngày đầu",
        ),
        (
            {"calendar": "lunar", "month": 1, "day_from": 10, "every_years": 5},
            "Hội mấy năm một lần thì cần một năm đã mở hội.",
        ),
    ],
    ids=["day 31", "last day 31", "backwards", "cycle without a year"],
)
def test_impossible_festival(
    writing: Client, area_officer: User, rule: dict[str, object], message: str
) -> None:
    row = {"leap_policy": "regular", "every_years": 1, "day_to": "", "month_to": "", **rule}
    page = refused(writing, area_officer, IntangibleElement, festival_rules=[row])
    assert message in page
    assert not FestivalRule.objects.exists()


def test_relation_to_itself(writing: Client, area_officer: User) -> None:
    record = published(Site)
    row = {"predicate": term("predicate").pk, "object": record.pk, "certainty": "high"}
    data = filled(Site, area_officer, record, relations=[row], notes="Gõ cả buổi")
    page = post(writing, url(record, "edit"), data).content.decode()
    assert "Hồ sơ không thể có quan hệ với chính nó." in page
    assert "Gõ cả buổi" in page


def test_relation_twice(writing: Client, area_officer: User) -> None:
    row = {
        "predicate": term("predicate").pk,
        "object": make(Site, "Đình khác").pk,
        "certainty": "high",
    }
    page = refused(writing, area_officer, Site, relations=[row, dict(row)])
    assert "trùng" in page
    assert "Dòng này trùng với một dòng ở trên" in page
    assert not Relation.objects.exists()


def test_relation_by_a_term_of_another_vocabulary(writing: Client, area_officer: User) -> None:
    row = {"predicate": term("material").pk, "object": make(Site, "Khác").pk, "certainty": "high"}
    refused(writing, area_officer, Site, relations=[row])


def test_taken_slug(writing: Client, area_officer: User) -> None:
    make(Site, "Đình khác", slug="dinh-khac")
    page = refused(writing, area_officer, Site, slug="dinh-khac")
    assert "Đường dẫn này đã có hồ sơ khác dùng." in page


def test_slug_that_leads_elsewhere(writing: Client, area_officer: User) -> None:
    other = make(Site, "Đình khác")
    FormerSlug.objects.create(record=other, slug="dinh-cu")
    page = refused(writing, area_officer, Site, slug="dinh-cu")
    assert "Đường dẫn này từng thuộc hồ sơ khác" in page


@pytest.mark.parametrize("slug", ["Đình Chèm", "a/b", "<script>", "x" * 161, "-", "_-_"])
def test_impossible_slug(writing: Client, area_officer: User, slug: str) -> None:
    page = refused(writing, area_officer, Site, slug=slug)
    assert "<script>alert" not in page


def test_published_address_cannot_be_changed(reviewing: Client, reviewer: User) -> None:
    record = published(Site)
    data = filled(Site, reviewer, record, slug="dia-chi-khac", **{"action-publish": "1"})
    post(reviewing, url(record, "edit"), data)
    record.refresh_from_db()
    assert record.slug == "dinh-chem"


def test_name_too_long(writing: Client, area_officer: User) -> None:
    data = filled(Site, area_officer, title_vi="Đ" * 300, notes="Gõ cả buổi")
    page = post(writing, url(Site, "add"), data).content.decode()
    assert "Đ" * 300 in page
    assert "255" in page


def test_time_that_nobody_understands_is_kept(writing: Client, area_officer: User) -> None:
    literal = "năm con trâu trắng"
    post(
        writing,
        url(Site, "add"),
        filled(Site, area_officer, title_vi="Đình Chèm", time_literal=literal),
    )
    record = Site.objects.get()
    assert (record.time_literal, record.time_earliest) == (literal, None)
    page = writing.get(url(record, "edit")).content.decode()
    assert "reading__text--unknown" in page
    assert "Ví dụ viết được" in page


def test_words_are_never_run(reviewing: Client, reviewer: User) -> None:
    nasty = '"><script>alert(1)</script>'
    post(
        reviewing,
        url(Site, "add"),
        filled(Site, reviewer, title_vi=nasty, time_literal=nasty, notes=nasty),
    )
    record = Site.objects.get()
    for view in ("edit", "history", "delete", "usage"):
        assert nasty not in reviewing.get(url(record, view)).content.decode()
    assert nasty not in reviewing.get(url(Site, "list")).content.decode()
    assert nasty not in reviewing.get("/admin/").content.decode()


def test_removing_what_others_point_to_is_told(reviewing: Client) -> None:
    record = make(Site)
    subject = make(Site, "Đình khác")
    subject.relations.add(Relation(predicate=term("predicate"), object=record))
    subject.save()
    page = reviewing.get(url(record, "delete")).content.decode()
    assert url(record, "usage") in page


def test_a_number_that_another_record_bears_names_that_record(
    reviewing: Client, reviewer: User
) -> None:
    held = make(Site, "Đình Chèm")
    LegacyIdentifier.objects.create(record=held, scheme="external", value="7")
    record = make(Site, "Đình Vẽ")
    rows = [{"scheme": "external", "value": "7"}]
    page = reviewing.post(
        url(record, "edit"), filled(Site, reviewer, record, identifiers=rows)
    ).content.decode()
    assert "Mã này đã thuộc hồ sơ “Đình Chèm”" in page
    assert not record.identifiers.exists()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_day_is_read_as_dossiers_write_it(
    reviewing: Client, reviewer: User, language: str
) -> None:
    UserProfile.objects.create(user=reviewer, preferred_language=language)
    record = make(Site)
    reviewing.post(url(record, "edit"), filled(Site, reviewer, record, embargo_until="05/12/2027"))
    record.refresh_from_db()
    assert record.get_latest_revision_as_object().embargo_until == date(2027, 12, 5)


def test_a_day_that_is_none_is_kept_and_told(reviewing: Client, reviewer: User) -> None:
    record = make(Site)
    data = filled(Site, reviewer, record, embargo_until="35/13/2020")
    page = reviewing.post(url(record, "edit"), data).content.decode()
    assert 'value="35/13/2020"' in page
    assert "ngày hợp lệ" in page
