"""What search asks of records: the answer's cost does not grow with the collection."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from heritage.models import LegacyIdentifier
from heritage.source import RecordSource
from tests.factories.heritage import RecordFactory

pytestmark = pytest.mark.django_db


def test_presents_with_the_id_given_at_import() -> None:
    record = RecordFactory()
    for scheme, value in (("external", "b"), ("external", "a"), ("register", "0")):
        LegacyIdentifier.objects.create(record=record, scheme=scheme, value=value)
    assert RecordSource().present([record.pk], "vi", None)[record.pk].external_id == "a"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="asks SQLite for its plan")
def test_presenting_looks_ids_up_by_record() -> None:
    record = RecordFactory()
    with CaptureQueriesContext(connection) as asked:
        RecordSource().present([record.pk], "vi", None)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
        plan = " ".join(str(row[3]) for row in cursor.fetchall())
    assert "legacyidentifier_record" in plan
    assert "scheme=?" not in plan


def test_a_document_says_the_same_whoever_publishes() -> None:
    record = RecordFactory()
    said = []
    for lang in ("vi", "en"):
        with override(lang):
            said += RecordSource().documents([record.pk])
    assert said[0] == said[1]
