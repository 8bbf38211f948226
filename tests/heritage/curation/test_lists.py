"""Lists: what they show, how they narrow, what they cost."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Workflow
from wagtail.search.index import insert_or_update_object

from heritage.actions.withdrawal import withdraw
from heritage.enums import Access
from heritage.models import AreaUnit, Citation, HeritageRecord, Office, Person, RecordMedia, Site
from museum.accounts.models import User
from tests.factories.media import AssetFactory
from tests.heritage.curation.office import KINDS, make, published, source, url

pytestmark = pytest.mark.django_db


def titles(client: Client, model: type[HeritageRecord], **query: object) -> list[str]:
    """Names in the list, in its order."""
    response = client.get(url(model, "list"), query)
    assert response.status_code == 200
    return [record.title_vi for record in response.context["object_list"]]


@pytest.fixture
def ward() -> AreaUnit:
    return AreaUnit.objects.create(slug="thuy-phuong", level="ward", name_vi="Thụy Phương")


def test_kind_sees_its_own_only(writing: Client, kind: type[HeritageRecord]) -> None:
    for model in KINDS:
        make(model, f"Hồ sơ {model.KIND}")
    assert titles(writing, kind) == [f"Hồ sơ {kind.KIND}"]


def test_everything_lists_all_and_leads_to_each_form(writing: Client) -> None:
    records = [make(model, f"Hồ sơ {model.KIND}") for model in KINDS]
    page = writing.get(url(HeritageRecord, "list")).content.decode()
    for record in records:
        assert url(record, "edit") in page
        assert record.title_vi in page
    for record in records:
        response = writing.get(f"/admin/snippets/heritage/heritagerecord/edit/{record.pk}/")
        assert response.headers["Location"] == url(record, "edit")


def test_everything_creates_and_deletes_nothing(superuser: User) -> None:
    client = Client()
    client.force_login(superuser)
    record = make(Site)
    base = "/admin/snippets/heritage/heritagerecord"
    assert client.get(f"{base}/add/").status_code == 404
    assert client.get(f"{base}/delete/{record.pk}/").status_code == 404
    page = client.get(f"{base}/").content.decode()
    assert "bulk-actions-" not in page or "data-bulk-action-checkbox" not in page


def test_unknown_record_is_not_found(writing: Client) -> None:
    assert writing.get("/admin/snippets/heritage/heritagerecord/edit/999/").status_code == 404
    assert writing.get("/admin/snippets/heritage/site/edit/999/").status_code == 404


def test_record_of_another_kind_is_not_found(writing: Client) -> None:
    person = make(Person, "Lý Ông Trọng")
    assert writing.get(f"/admin/snippets/heritage/site/edit/{person.pk}/").status_code == 404


def test_area_filter_takes_old_and_present(writing: Client, ward: AreaUnit) -> None:
    make(Site, "Cũ", area=ward)
    make(Site, "Nay", area_today=ward)
    make(Site, "Nơi khác")
    assert set(titles(writing, Site, area=ward.pk)) == {"Cũ", "Nay"}


def test_office_and_access_filters(writing: Client) -> None:
    office = Office.objects.create(slug="phuong", name_vi="Ban văn hóa")
    make(Site, "Của ban", office=office)
    make(Site, "Hạn chế", access=Access.RESTRICTED)
    assert titles(writing, Site, office=office.pk) == ["Của ban"]
    assert titles(writing, Site, access="restricted") == ["Hạn chế"]


def test_standing_filter(writing: Client, area_officer: User) -> None:
    published(Site, "Công bố")
    make(Site, "Nháp")
    changed = published(Site, "Sửa dở")
    changed.notes = "x"
    changed.save_revision()
    Workflow.objects.get(name="Duyệt hồ sơ").start(make(Site, "Chờ"), area_officer)
    scheduled = make(Site, "Hẹn")
    scheduled.go_live_at = timezone.now() + timedelta(days=1)
    scheduled.save_revision().publish()
    withdraw(published(Site, "Rút"), reason="Trùng")
    shown = {
        value: set(titles(writing, Site, standing=value))
        for value in ("live", "draft", "changed", "review", "scheduled", "withdrawn", "merged")
    }
    assert shown == {
        "live": {"Công bố", "Sửa dở"},
        "draft": {"Nháp", "Chờ", "Hẹn"},
        "changed": {"Sửa dở"},
        "review": {"Chờ"},
        "scheduled": {"Hẹn"},
        "withdrawn": {"Rút"},
        "merged": set(),
    }


def test_standing_is_told_in_words(writing: Client, area_officer: User) -> None:
    published(Site, "Một")
    make(Site, "Hai")
    Workflow.objects.get(name="Duyệt hồ sơ").start(make(Site, "Ba"), area_officer)
    rows = writing.get(url(Site, "list")).context["object_list"]
    assert {row.title_vi: row.standing for row in rows} == {
        "Một": "đang công bố",
        "Hai": "bản nháp",
        "Ba": "chờ duyệt",
    }


def test_missing_filter(writing: Client, ward: AreaUnit) -> None:
    whole = make(
        Site,
        "Đủ",
        title_en="Whole",
        area=ward,
        latitude=21.0,
        longitude=105.7,
        time_literal="1635",
    )
    Citation.objects.create(record=whole, source=source())
    RecordMedia.objects.create(record=whole, asset=AssetFactory())
    make(Site, "Thiếu")
    for value in ("english", "picture", "place", "point", "time", "source"):
        assert titles(writing, Site, missing=value) == ["Thiếu"], value
    assert titles(writing, Site, missing=["english", "picture"]) == ["Thiếu"]


def test_kind_filter_of_everything(writing: Client) -> None:
    make(Site, "Đình"), make(Person, "Người")
    assert titles(writing, HeritageRecord, kind="person") == ["Người"]


@pytest.mark.parametrize(
    "query", [{"area": "999"}, {"area": "x"}, {"standing": "?"}, {"missing": "?"}, {"p": "-1"}]
)
def test_nonsense_filters_do_no_harm(writing: Client, query: dict[str, str]) -> None:
    make(Site)
    assert writing.get(url(Site, "list"), query).status_code == 200


@pytest.mark.parametrize("words", ["đình chèm", "dinh chem", "DINH CHEM", "chèm"])
def test_search_finds_by_name_typed_any_way(writing: Client, words: str) -> None:
    make(Site, "Đình Chèm")
    make(Site, "Chùa Anh Linh")
    assert titles(writing, Site, q=words) == ["Đình Chèm"]


def test_search_finds_by_other_name_and_pid(writing: Client) -> None:
    record = make(Site, "Đình Chèm")
    record.names.create(text="Đình Thụy Phương")
    record.save()
    insert_or_update_object(record)  # as the worker does, after the rows are written
    assert titles(writing, Site, q="thuy phuong") == ["Đình Chèm"]
    assert titles(writing, Site, q=record.pid) == ["Đình Chèm"]


@pytest.mark.parametrize(
    "ordering", ["name_order", "-name_order", "updated_at", "-updated_at", "live"]
)
def test_sorting(writing: Client, ordering: str) -> None:
    names = ["An", "Bình", "Chèm"]
    for name in names:
        make(Site, name)
    shown = titles(writing, Site, ordering=ordering)
    assert sorted(shown) == names
    if ordering.endswith("name_order"):
        assert shown == (names[::-1] if ordering.startswith("-") else names)


@pytest.mark.parametrize("model", [Site, HeritageRecord])
def test_queries_do_not_grow_with_rows(
    writing: Client, ward: AreaUnit, model: type[HeritageRecord]
) -> None:
    counts = []
    for batch in range(2):
        for number in range(1 + 6 * batch):
            office = Office.objects.create(slug=f"o{batch}-{number}", name_vi="Ban")
            published(Site, f"Đình {batch} {number}", area=ward, office=office)
        writing.get(url(model, "list"))
        with CaptureQueriesContext(connection) as queries:
            writing.get(url(model, "list"))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 16


def test_list_reads_no_long_text(writing: Client) -> None:
    make(Site, "Đình", summary_vi="dài lắm")
    with CaptureQueriesContext(connection) as queries:
        writing.get(url(Site, "list"))
    assert not any('"summary_vi"' in query["sql"] for query in queries)


def test_researchers_see_no_admin(researcher: User) -> None:
    client = Client()
    client.force_login(researcher)
    assert client.get(url(Site, "list")).status_code == 302
    assert client.get("/admin/heritage/read/time/?text=1635").status_code in (302, 403)
