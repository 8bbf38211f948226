"""Records read aloud: sentence by sentence in time, once, said to be no person; or not at all."""

import os
import shutil
import sys
import wave
from array import array
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from heritage.models import HeritageRecord
from media.kinds.recording.webvtt import check_webvtt, cues
from media.models import Asset
from museum.demo import reading
from museum.demo.voices import Sentence, VoiceFailed, read_aloud
from museum.demo.voices.reading import sentences
from museum.demo.voicing import READ, load_readings
from tests.factories.heritage import RecordFactory

_STAND_IN = f"""#!{sys.executable}
import sys, wave
text = sys.stdin.buffer.read().decode()
with wave.open(sys.argv[sys.argv.index("-w") + 1], "wb") as file:
    file.setparams((1, 2, 22050, 0, "NONE", ""))
    file.writeframes(b"\\x10\\x20" * 2205 * len(text.split()))
"""


@pytest.fixture
def stand_in(settings: Any, tmp_path: Path) -> None:
    """A program that takes a tenth of a second for each word."""
    program = tmp_path / "voice"
    program.write_text(_STAND_IN)
    program.chmod(0o755)
    settings.DEMO_VOICE = str(program)


@pytest.fixture
def record(db: None) -> HeritageRecord:
    """One of those that are read."""
    return RecordFactory(
        slug=READ[0],
        title_vi="Đình Chèm",
        title_en="Chèm House",
        summary_vi="Đình bên sông. Có từ lâu.",
        summary_en="A house by the river. It is old.",
    )


def asset() -> Asset:
    """The recording that was made."""
    return Asset.objects.get(kind="audio")


@pytest.mark.usefixtures("stand_in")
def test_a_record_is_read_once_and_says_that_nobody_reads(record: HeritageRecord) -> None:
    assert load_readings({record.slug: record}) == ""
    made = asset()
    assert load_readings({record.slug: record}) == ""
    assert asset() == made
    assert (made.generated, made.rights) == (True, "cc0-1.0")
    assert "Giọng đọc tổng hợp" in made.credit_vi and "Synthesised" in made.credit_en
    assert made.recording.transcript_vi == "Đình Chèm. Đình bên sông. Có từ lâu."


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_sentence_has_its_time(record: HeritageRecord, language: str) -> None:
    load_readings({record.slug: record})
    recording = asset().recording
    text = getattr(recording, f"captions_{language}")
    check_webvtt(text)
    read = cues(text)
    assert [cue.text for cue in read] == {
        "vi": ["Đình Chèm.", "Đình bên sông.", "Có từ lâu."],
        "en": ["Chèm House.", "A house by the river.", "It is old."],
    }[language]
    assert [round(cue.start, 2) for cue in read] == [0, 0.55, 1.2]
    assert read[-1].end <= recording.duration


@pytest.mark.usefixtures("stand_in")
def test_a_changed_summary_is_read_anew_and_the_old_reading_goes(record: HeritageRecord) -> None:
    load_readings({record.slug: record})
    record.summary_vi = "Khác."
    load_readings({record.slug: record})
    assert asset().recording.transcript_vi == "Đình Chèm. Khác."
    assert record.media.count() == 1


def test_a_machine_without_a_voice_says_so(record: HeritageRecord, settings: Any) -> None:
    settings.DEMO_VOICE = ""
    assert "espeak-ng" in load_readings({record.slug: record})
    assert not Asset.objects.exists()


@pytest.mark.parametrize("program", ["/bin/false", "/bin/true", "/nonexistent"])
def test_a_voice_that_fails_stops_nothing(
    record: HeritageRecord, settings: Any, program: str
) -> None:
    settings.DEMO_VOICE = program
    assert load_readings({record.slug: record}).startswith("espeak-ng: ")
    assert not Asset.objects.exists()


def test_languages_of_unlike_length_stand_side_by_side_whole() -> None:
    title = Sentence("Tên.", "Name.")
    assert sentences(title, Sentence("Một. Hai.", "Both.")) == (
        title,
        Sentence("Một. Hai.", "Both."),
    )


@pytest.mark.usefixtures("stand_in")
def test_without_english_there_are_no_english_captions() -> None:
    found = read_aloud([Sentence("Tên.", "Name."), Sentence("Một.", "")])
    assert (bool(found.captions("vi")), found.captions("en")) == (True, "")


@pytest.fixture
def espeak(settings: Any) -> None:
    """The real voice; skipped where there is none, except in continuous integration."""
    settings.DEMO_VOICE = shutil.which("espeak-ng") or ""
    if not settings.DEMO_VOICE and not os.environ.get("CI"):
        pytest.skip("espeak-ng is not installed")


@pytest.mark.usefixtures("espeak")
def test_the_voice_reads_vietnamese_in_seconds() -> None:
    found = read_aloud([Sentence("Đình Chèm.", ""), Sentence("Đình bên sông Hồng.", "")])
    with wave.open(BytesIO(found.wav)) as file:
        seconds = file.getnframes() / file.getframerate()
        loudest = max(array("h", file.readframes(file.getnframes())))
    assert 1.5 < seconds < 8
    assert loudest > 1000
    assert found.told[1][0] > found.told[0][1]
    assert found.wav == read_aloud([each for _start, _end, each in found.told]).wav


@pytest.mark.usefixtures("espeak")
def test_a_text_that_looks_like_a_switch_is_read() -> None:
    try:
        found = read_aloud([Sentence("--version", "")])
    except VoiceFailed as error:
        pytest.fail(str(error))
    assert found.told[0][1] > 0


def test_ten_records_with_short_texts_are_read() -> None:
    told = {item["slug"]: item["summary"]["vi"] for item in reading.records()}
    assert len(set(READ)) == 10
    assert all(0 < len(told[slug]) < 160 for slug in READ)
