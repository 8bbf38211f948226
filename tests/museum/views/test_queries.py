"""Pages ask the database a fixed number of questions, however much there is to show."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from museum.middleware.page_cache import shelf
from museum.presentation import kept
from museum.views.records import ARTICLES
from tests.factories.exhibition import chapter, exhibition, picture, quotation, row, text, timeline
from tests.factories.heritage import MODELS, AreaFactory, RecordFactory, enrich, found, hold
from tests.factories.media import AssetFactory

pytestmark = pytest.mark.django_db
MOST = 12
MOST_OF_A_STORY = 20

Asked = Callable[[str], list[str]]


@pytest.fixture
def questions(visitor: Client) -> Asked:
    """What one page asks once vocabularies and the frame are known."""

    def ask(path: str) -> list[str]:
        kept.forget()
        shelf.clear()
        visitor.get(path)
        ARTICLES.answers.clear()
        shelf.clear()
        with CaptureQueriesContext(connection) as asked:
            response = visitor.get(path)
        assert response.status_code == 200
        return [query["sql"][:300] for query in asked.captured_queries]

    return ask


@pytest.mark.parametrize("kind", MODELS)
def test_a_record_page(questions: Asked, kind: str) -> None:
    few, many = enrich(RecordFactory(kind=kind), rows=2), enrich(RecordFactory(kind=kind), rows=5)
    hold(few, many)
    hold(many, few)
    first, second = questions(f"/di-san/{few.slug}/"), questions(f"/di-san/{many.slug}/")
    assert len(first) == len(second) <= MOST, "\n".join(second)


ROOMS = (
    "/di-san/",
    "/di-san/?q=dinh+thu&kind=site",
    "/di-san/?view=timeline",
    "/di-san/?view=timeline&q=dinh+thu&century=17&decade=1630",
    "/di-san/?q=ddinhf+thuwr",
    "/ban-do/",
    "/ban-do/?q=dinh+thu&kind=site",
    "/ban-do/diem.geojson",
    "/ban-do/diem.geojson?q=dinh+thu&kind=site&bbox=105,20,106,22",
    "/ban-do/diem.geojson?q=dinh+thu&kind=site&bbox=105,20,106,22&cells=12",
    "/ban-do/diem.geojson?bbox=105,20,106,22&cells=12&few=500",
    "/ban-do/dia-ban.geojson",
)


def test_rooms_that_answer_questions(committed_db: None, questions: Asked) -> None:
    for _ in range(3):
        found(enrich(RecordFactory(), rows=1))
    few = {path: questions(path) for path in ROOMS}
    for _ in range(6):
        found(enrich(RecordFactory(), rows=2))
    for path in ROOMS:
        many = questions(path)
        assert len(many) == len(few[path]) <= MOST, "\n".join([path, *many])


def test_the_first_page(questions: Asked) -> None:
    enrich(RecordFactory(), rows=1)
    few = questions("/")
    for _ in range(5):
        enrich(RecordFactory(), rows=2)
    many = questions("/")
    assert len(many) == len(few) <= MOST, "\n".join(many)


CALENDARS = ("/lich/?thang=2027-03", "/lich/?view=list", "/lich/le-hoi.ics")


def test_the_calendar(questions: Asked) -> None:
    hold(RecordFactory(), enrich(RecordFactory(area=AreaFactory()), rows=2))
    few = {path: questions(path) for path in CALENDARS}
    for _ in range(5):
        hold(RecordFactory(), enrich(RecordFactory(area=AreaFactory()), rows=3))
    for path in CALENDARS:
        many = questions(path)
        assert len(many) == len(few[path]) <= MOST, "\n".join([path, *many])


def test_a_record_as_a_calendar(questions: Asked) -> None:
    few, many = RecordFactory(), RecordFactory()
    hold(few, enrich(RecordFactory(), rows=1))
    for _ in range(4):
        hold(many, enrich(RecordFactory(), rows=3))
    first, second = (
        questions(f"/di-san/{few.slug}/lich.ics"),
        questions(f"/di-san/{many.slug}/lich.ics"),
    )
    assert len(first) == len(second) <= MOST, "\n".join(second)


def _story(size: int) -> None:
    records = [enrich(RecordFactory(placed=True, time_literal="1635"), rows=2) for _ in range(size)]
    keys = [record.pk for record in records]
    parts = [
        block
        for record in records
        for block in (
            chapter(),
            text('<p><a linktype="page" id="3">Trang</a></p>'),
            picture(asset=record.media.first().asset_id, record=record.pk, detail=(10, 10, 50, 50)),
            quotation(source=record.citations.first().source_id),
            row(*keys),
            row(*keys, kind="map"),
            timeline(
                {"record": record.pk, "of": "claims", "about": "niên đại 0"},
                {"record": record.pk, "of": "ranks"},
            ),
        )
    ]
    exhibition(*parts, slug=f"chuyen-{size}", hero=AssetFactory())


def test_a_story(questions: Asked) -> None:
    _story(1)
    _story(4)
    few, many = questions("/trien-lam/chuyen-1/"), questions("/trien-lam/chuyen-4/")
    assert len(many) == len(few) <= MOST_OF_A_STORY, "\n".join(many)


def test_the_list_of_exhibitions(questions: Asked) -> None:
    exhibition(slug="mot", hero=AssetFactory())
    few = questions("/trien-lam/")
    for number in range(5):
        exhibition(slug=f"them-{number}", hero=AssetFactory())
    many = questions("/trien-lam/")
    assert len(many) == len(few) <= MOST, "\n".join(many)
    assert len(questions("/")) <= MOST
