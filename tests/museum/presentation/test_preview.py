"""Officers see the real page of what they have not yet saved."""

import pytest
from django.contrib.auth import get_user_model
from django.test import RequestFactory

from heritage.enums import Kind
from heritage.models import Claim, FestivalRule, HeritageRecord, RecordName, Relation
from heritage.preview import preview_response
from tests.factories.heritage import (
    MODELS,
    ConceptFactory,
    RecordFactory,
    SourceFactory,
    add_picture,
    enrich,
)

pytestmark = pytest.mark.django_db


def _preview(record: HeritageRecord) -> str:
    request = RequestFactory().get("/admin/preview/")
    request.user, _made = get_user_model().objects.get_or_create(username="an")
    response = preview_response(record, request)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("kind", MODELS)
def test_a_record_that_was_never_saved(kind: str) -> None:
    record = MODELS[kind](title_vi="Bản nháp", kind=kind)
    body = _preview(record)
    assert "Bản nháp" in body and "bản xem trước" in body and "noindex" in body


def test_unsaved_children_are_shown() -> None:
    record = enrich(RecordFactory(), rows=1)
    other = RecordFactory(kind=Kind.PERSON, title_vi="Vị Thần")
    predicate = ConceptFactory(predicate=True)
    record.names = [RecordName(text="Tên chưa lưu")]
    record.claims = [Claim(field="niên đại", value="1635", source=SourceFactory())]
    record.festival_rules = [FestivalRule(month=5, day_from=14, day_to=16)]
    record.relations = [Relation(predicate=predicate, object=other)]
    body = _preview(record)
    for words in ("Tên chưa lưu", "1635", "14–16 tháng Năm âm lịch", "Vị Thần"):
        assert words in body


def test_pictures_of_a_draft_are_shown() -> None:
    record = RecordFactory(draft=True)
    use = add_picture(record)
    assert str(use.asset.alt) in _preview(HeritageRecord.objects.get(pk=record.pk))


def test_the_latest_revision_is_what_is_previewed() -> None:
    record = RecordFactory()
    record.title_vi = "Tên trong bản thảo"
    record.save_revision()
    draft = HeritageRecord.objects.get(pk=record.pk).get_latest_revision_as_object()
    assert "Tên trong bản thảo" in _preview(draft)
