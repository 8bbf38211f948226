"""Choosers: find by name, write what is missing, link to the right form."""

import pytest
from django.db import connection
from django.forms import Select
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.html import strip_tags
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets import BaseChooser

from heritage.models import AreaUnit, HeritageRecord, Person, Site, Source
from museum.accounts.models import User
from tests.heritage.curation.office import KINDS, make, source, url

pytestmark = pytest.mark.django_db

BASE = "/admin/snippets/choose/heritage"


def found(client: Client, model: str, words: str) -> str:
    """The rows of a chooser after a search."""
    return client.get(f"{BASE}/{model}/results/", {"q": words}).content.decode()


def test_record_is_found_by_a_bare_name(writing: Client) -> None:
    make(Site, "Đình Chèm")
    make(Person, "Lý Ông Trọng")
    page = found(writing, "heritagerecord", "dinh chem")
    assert "Đình Chèm" in page
    assert "Lý Ông Trọng" not in page
    assert "Di tích" in page


def test_chosen_record_links_to_its_own_form(writing: Client) -> None:
    for model in KINDS:
        record = make(model, f"Hồ sơ {model.KIND}")
        chosen = writing.get(f"{BASE}/heritagerecord/chosen/{record.pk}/").json()["result"]
        assert chosen["string"] == record.title_vi
        assert chosen["edit_url"] == url(record, "edit")


def test_finder_gives_the_form_of_the_kind(area_officer: User, researcher: User) -> None:
    for model in KINDS:
        record = HeritageRecord.objects.get(pk=make(model, f"Hồ sơ {model.KIND}").pk)
        assert AdminURLFinder(area_officer).get_edit_url(record) == url(record, "edit")
        assert AdminURLFinder(researcher).get_edit_url(record) is None


def test_kind_chooser_offers_its_kind_only(writing: Client) -> None:
    make(Site, "Đình Chèm")
    person = make(Person, "Chèm thị")
    page = found(writing, "person", "chem")
    assert person.title_vi in page
    assert "Đình Chèm" not in page


def test_chooser_queries_do_not_grow(writing: Client) -> None:
    counts = []
    for batch in range(2):
        for number in range(1 + 8 * batch):
            area = AreaUnit.objects.create(
                slug=f"a{batch}-{number}", level="ward", name_vi="Phường"
            )
            make(Site, f"Đình {batch} {number}", area=area)
        writing.get(f"{BASE}/heritagerecord/")
        with CaptureQueriesContext(connection) as queries:
            writing.get(f"{BASE}/heritagerecord/")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_source_is_found_or_written_on_the_spot(writing: Client) -> None:
    source("Đại Việt sử ký toàn thư")
    assert "sử ký" in found(writing, "source", "su ky")
    data = {"source-chooser-create-form-citation": "x"}
    created = writing.post(
        f"{BASE}/source/create/",
        {
            **data,
            "citation": "Việt điện u linh",
            "kind": "book",
            "url": "",
            "archive_mark": "",
        },
    )
    page = created.json()
    if page["step"] != "chosen":
        prefix = "source-chooser-create-form"
        page = writing.post(
            f"{BASE}/source/create/",
            {f"{prefix}-citation": "Việt điện u linh", f"{prefix}-kind": "book"},
        ).json()
    assert page["step"] == "chosen"
    assert Source.objects.filter(citation="Việt điện u linh").exists()


def test_area_is_found_by_a_bare_name(writing: Client) -> None:
    AreaUnit.objects.create(slug="dong-ngac", level="ward", name_vi="Đông Ngạc")
    assert "Đông Ngạc" in found(writing, "areaunit", "dong ngac")
    assert "Đông Ngạc" not in found(writing, "areaunit", "tay tuu")


@pytest.mark.parametrize(
    ("model", "title"),
    [
        ("heritagerecord", "Chọn hồ sơ"),
        ("source", "Chọn nguồn"),
        ("areaunit", "Chọn địa bàn"),
        ("site", "Chọn hồ sơ di tích"),
    ],
)
def test_title_names_once_what_is_chosen(writing: Client, model: str, title: str) -> None:
    page = writing.get(f"{BASE}/{model}/").json()["html"]
    heading = page.split("<h1")[1].split("</h1>")[0].split(">", 1)[1]
    assert " ".join(strip_tags(heading).split()) == title


def test_buttons_speak_the_readers_language(area_officer: User) -> None:
    """Widgets are built once, whatever the language of that moment."""
    form = Site.get_edit_handler().get_form_class()(instance=Site(), for_user=area_officer)
    button = form.fields["area"].widget.choose_one_text
    assert str(button) == "Chọn địa bàn"
    with translation.override("en"):
        assert str(button) != "Chọn địa bàn"


def test_forms_use_the_choosers(kind: type[HeritageRecord], area_officer: User) -> None:
    """Authorities are registered before records, or the forms would fall back to drop-downs."""
    form = kind.get_edit_handler().get_form_class()(instance=kind(), for_user=area_officer)
    assert isinstance(form.fields["area"].widget, BaseChooser)
    row = form.formsets["relations"].empty_form
    assert isinstance(row.fields["object"].widget, BaseChooser)
    assert isinstance(row.fields["source"].widget, BaseChooser)
    assert isinstance(row.fields["predicate"].widget, Select)
