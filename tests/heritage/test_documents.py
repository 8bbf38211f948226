"""What search is told of a record."""

import pytest

from heritage.documents import document_of
from heritage.models import HeritageRecord, Inscription
from tests.factories.heritage import RecordFactory

pytestmark = pytest.mark.django_db


def test_every_field_is_a_section_of_its_own() -> None:
    record: HeritageRecord = RecordFactory(
        summary_vi="Tóm tắt.", history_vi="Chuyện kể của Đào Trường.", summary_en="Summary."
    )
    body = document_of(record).body
    assert body["vi"] == ("Tóm tắt.", "Chuyện kể của Đào Trường.")
    assert body["en"] == ("Summary.",)


def test_a_heading_stands_before_its_text() -> None:
    story = [
        ("heading", "Sáu thuyền"),
        ("paragraph", "<p>Ba thôn, <b>mỗi thôn</b> hai thuyền.</p>"),
        ("quotation", {"text": "Trống giục.", "attribution": "Ca dao"}),
        ("heading", "Cuối"),
    ]
    record: HeritageRecord = RecordFactory(summary_vi="", body_vi=story)
    (first, second, third) = document_of(record).body["vi"]
    assert first.startswith("Sáu thuyền — Ba thôn,")
    assert (second, third) == ("Trống giục. — Ca dao", "Cuối")


def test_what_tells_comes_before_what_lists() -> None:
    story = [("paragraph", "<p>Sáu thuyền đua.</p>")]
    record: HeritageRecord = RecordFactory(
        summary_vi="Hội.", body_vi=story, components_vi="Sáu thuyền; trống"
    )
    assert document_of(record).body["vi"] == ("Hội.", "Sáu thuyền đua.", "Sáu thuyền; trống")


def test_inscriptions_are_in_their_own_language() -> None:
    record: HeritageRecord = RecordFactory(summary_vi="", summary_en="")
    record.inscriptions.add(Inscription(text="慈廉", reading="Từ Liêm", translation_en="Ci Lian"))
    parts = document_of(record).parts
    assert parts == {"transcript": {"vi": ("Từ Liêm",), "en": ("Ci Lian",), "lzh-Hani": ("慈廉",)}}
