"""The demonstration's sounds: the same every time, in words, given once."""

import wave
from io import BytesIO

import pytest

from heritage.models import HeritageRecord
from media.kinds.recording.webvtt import check_webvtt, cues
from media.models import Asset
from museum.demo.sounding import load_sounds
from museum.demo.sounds import PIECES, Piece
from tests.factories.heritage import RecordFactory, add_picture


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.slug)
def test_a_piece_is_the_same_every_time(piece: Piece) -> None:
    data = piece.wav()
    assert data == piece.wav()
    with wave.open(BytesIO(data)) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(piece.seconds)
    assert 20 <= piece.seconds <= 40
    assert len(data) < 2_000_000


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.slug)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_heard_is_told_in_time(piece: Piece, language: str) -> None:
    for text in (piece.captions(language), piece.chapters(language)):
        check_webvtt(text)
        read = cues(text)
        assert len(read) == len(piece.passages)
        assert read[-1].end <= piece.seconds
    assert all(cue.text.startswith("[") for cue in cues(piece.captions(language)))


@pytest.mark.django_db
def test_a_record_is_given_its_piece_once_and_keeps_its_pictures() -> None:
    record = RecordFactory(kind="element", slug=PIECES[0].slug)
    add_picture(record)
    records = {record.slug: record}
    assert (load_sounds(records), load_sounds(records)) == (1, 0)
    again = HeritageRecord.objects.get(pk=record.pk)
    assert [use.asset.kind for use in again.media.all()] == ["image", "audio"]
    sound = Asset.objects.get(kind="audio")
    assert (sound.generated, sound.rights) == (True, "cc0-1.0")
    assert "tạo ra" in sound.credit_vi and "mẫu minh họa" in sound.caption_vi


@pytest.mark.django_db
def test_an_officers_record_is_left_alone(django_user_model: type) -> None:
    record = RecordFactory(kind="element", slug=PIECES[0].slug)
    record.save_revision(user=django_user_model.objects.create_user("canbo"))  # type: ignore[attr-defined]
    assert load_sounds({record.slug: record}) == 0
    assert not Asset.objects.filter(kind="audio").exists()
