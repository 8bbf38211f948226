"""Texts beside a record's own: found by search, told where, and only what may be seen."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heritage.enums import MediaRole
from heritage.models import Citation, Claim, HeritageRecord, Inscription, RecordMedia
from heritage.parts import part_labels, parts_of
from heritage.source import RecordSource
from media.kinds.recording.models import MuseumRecording
from media.models import Access, Asset
from tests.factories.heritage import RecordFactory, SourceFactory, add_picture, found
from tests.factories.media import RecordingAssetFactory
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def record() -> HeritageRecord:
    """A record with one of each."""
    made: HeritageRecord = RecordFactory(title_vi="Đình Một", title_en="")
    use = add_picture(made)
    RecordMedia.objects.filter(pk=use.pk).update(caption_vi="Cụ từ gióng trống khai hội")
    Asset.objects.filter(pk=use.asset_id).update(creator="Nguyễn Văn Ảnh", captured="Tết 1987")
    Inscription.objects.create(record=made, text="慈廉", reading="Tối linh từ")
    source = SourceFactory(citation="Thần tích làng Kẻ Giàn")
    Citation.objects.create(record=made, source=source)
    Claim.objects.create(record=made, field="niên đại", value="Dựng năm Bảo Thái", source=source)
    return found(made)


@pytest.mark.parametrize(
    ("asked", "where", "passage"),
    [
        ("gióng trống", "Trong chú thích ảnh", "Cụ từ gióng trống khai hội"),
        ("nguyen van anh", "Trong thông tin về tư liệu", "Nguyễn Văn Ảnh — Tết 1987"),
        ("tối linh từ", "Trong bản chép", "Tối linh từ"),
        ("慈廉", "Trong bản chép", "慈廉"),
        ("thần tích", "Trong nguồn dẫn", "Thần tích làng Kẻ Giàn"),
        ("bảo thái", "Trong điều các nguồn nói", "niên đại — Dựng năm Bảo Thái"),
    ],
)
def test_the_collection_finds_it_and_says_where(
    client: Client, record: HeritageRecord, asked: str, where: str, passage: str
) -> None:
    tree = parse(client.get("/di-san/", {"q": asked}))
    (snippet,) = find_all(tree, "p", class_="snippet")
    assert text_of(snippet) == f"{where}: {passage}"


def test_the_api_says_it_too(client: Client, record: HeritageRecord) -> None:
    (hit,) = client.get("/api/v1/search?q=gióng trống").json()["results"]
    assert (hit["snippet_part"], hit["snippet_where"]) == ("caption", "Trong chú thích ảnh")


def test_nothing_of_a_picture_that_may_not_be_seen(record: HeritageRecord) -> None:
    Asset.objects.update(access=Access.STAFF)
    fresh = HeritageRecord.objects.get(pk=record.pk)
    assert {"caption", "media"}.isdisjoint(parts_of(fresh))


def test_of_a_drawing_only_the_caption(record: HeritageRecord) -> None:
    Asset.objects.update(generated=True)
    parts = parts_of(HeritageRecord.objects.get(pk=record.pk))
    assert parts["caption"] == {"vi": ("Cụ từ gióng trống khai hội",)}
    assert "media" not in parts


def test_an_unknown_part_has_no_words() -> None:
    assert part_labels(["thứ khác"], "vi") == {}


VTT = "WEBVTT\n\n00:00.000 --> 00:00.500\nCụ từ khấn mời đức Ông về đình\n"


def heard(record: HeritageRecord, **words: object) -> MuseumRecording:
    """A recording of ``record``, in words."""
    asset = RecordingAssetFactory(**words)
    RecordMedia.objects.create(record=record, asset=asset, role=MediaRole.GALLERY)
    found(record)
    recording: MuseumRecording = asset.recording
    return recording


def where(client: Client, asked: str) -> list[str]:
    """Where the answers to a question say they found it."""
    hits = client.get("/api/v1/search", {"q": asked}).json()["results"]
    return [hit["snippet_where"] for hit in hits]


def test_what_is_said_in_a_recording_is_found(client: Client, record: HeritageRecord) -> None:
    heard(record, transcript_vi="Bà kể chuyện rước nước giữa dòng.", transcript_en="By boat.")
    assert where(client, "rước nước giữa dòng") == ["Trong bản chép"]
    assert where(client, "by boat") == ["Trong bản chép"]


def test_without_a_transcript_the_captions_are(client: Client, record: HeritageRecord) -> None:
    heard(record, transcript_vi="", captions_vi=VTT)
    assert where(client, "khấn mời đức ông") == ["Trong bản chép"]
    assert parts_of(record)["transcript"]["vi"][-1] == "Cụ từ khấn mời đức Ông về đình"


def test_other_words_of_a_recording_are_found_at_once(
    client: Client, record: HeritageRecord
) -> None:
    recording = heard(record, transcript_vi="Bà kể chuyện rước nước.")
    recording.transcript_vi = "Ông kể chuyện đúc chuông."
    recording.save()
    assert where(client, "đúc chuông") == ["Trong bản chép"]
    assert where(client, "rước nước") == []


def test_nothing_of_a_recording_that_may_not_be_heard(
    client: Client, record: HeritageRecord
) -> None:
    heard(record, transcript_vi="Bà kể chuyện rước nước.", staff_only=True)
    assert where(client, "chuyện rước nước") == []


def test_recordings_cost_one_query_however_many(record: HeritageRecord) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            list(RecordSource().documents([record.pk]))
        return len(asked)

    heard(record)
    one = queries()
    for _ in range(3):
        heard(record)
    assert queries() == one
