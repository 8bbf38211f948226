"""The demonstration's film: what the program draws, in words too, given once, light."""

import subprocess
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from django.core.files.base import ContentFile
from imageio_ffmpeg import get_ffmpeg_exe
from PIL import Image

from heritage.models import HeritageRecord
from media.kinds.recording.webvtt import check_webvtt, cues
from media.kinds.video.intake import accept_video
from media.models import Asset
from museum.demo.filming import load_films
from museum.demo.films import FILMS, Film
from museum.demo.films.drawing import RATE, SIZE, frame
from museum.demo.films.way import camera_at
from tests.factories.heritage import RecordFactory, add_picture

films = pytest.mark.parametrize("film", FILMS, ids=lambda film: film.file.stem)


@films
def test_it_comes_in_as_any_film_and_is_light(film: Film) -> None:
    data = film.file.read_bytes()
    found = accept_video(ContentFile(data, name=film.file.name), film.file.name)
    assert (found.width, found.height) == SIZE
    assert found.duration == pytest.approx(film.score.seconds, abs=0.2)
    assert 20 <= film.score.seconds <= 40
    assert len(data) <= 1_500_000
    with Image.open(film.cover) as cover:
        assert cover.size == SIZE
    assert film.cover.stat().st_size < 150_000


@films
@pytest.mark.slow
@pytest.mark.parametrize("moment", [2.0, 17.5, 24.0])
def test_it_shows_what_the_program_draws(film: Film, moment: float, tmp_path: Path) -> None:
    shown = tmp_path / "shown.png"
    told = ("-ss", f"{moment}", "-i", str(film.file), "-frames:v", "1", str(shown))
    subprocess.run([get_ffmpeg_exe(), "-v", "error", *told], check=True)  # noqa: S603  (our own)
    size = (320, 180)
    with Image.open(shown) as picture:
        seen = np.asarray(picture.convert("RGB").resize(size), np.float32)
    drawn = np.asarray(frame(film, round(moment * RATE), size), np.float32)
    assert np.abs(seen - drawn).mean() < 12


@films
@pytest.mark.parametrize("language", ["vi", "en"])
def test_all_of_it_is_in_words(film: Film, language: str) -> None:
    for text in (film.score.captions(language), film.score.chapters(language)):
        check_webvtt(text)
        read = cues(text)
        assert len(read) == len(film.score.passages)
        assert read[-1].end <= film.score.seconds
    transcript = getattr(film, f"transcript_{language}")
    assert transcript.startswith({"vi": "Mẫu minh họa", "en": "A specimen"}[language])
    assert len(transcript) > 400


@films
def test_the_way_is_walked_without_a_leap(film: Film) -> None:
    moments = np.arange(0, film.score.seconds, 1 / RATE)
    eyes = np.array([camera_at(film.way, moment, 16, 9).eye for moment in moments])
    speeds = np.linalg.norm(np.diff(eyes, axis=0), axis=1) * RATE
    assert speeds.max() < 3.0, "metres a second: a walk, no flight"
    assert np.abs(np.diff(speeds)).max() < 0.2
    assert (eyes[:, 1] > 1.4).all()


@films
def test_the_words_specimen_are_in_every_frame(film: Film) -> None:
    with Image.open(BytesIO(film.cover.read_bytes())) as cover:
        corner = np.asarray(cover.convert("L"))[-34:, -230:]
    assert (corner > 180).mean() > 0.05
    assert (corner < 110).mean() > 0.3


@pytest.mark.django_db
def test_a_record_is_given_its_film_once_with_a_cover() -> None:
    (film,) = FILMS
    record = RecordFactory(kind="site", slug=film.score.slug)
    add_picture(record)
    records = {record.slug: record}
    assert (load_films(records), load_films(records)) == (1, 0)
    again = HeritageRecord.objects.get(pk=record.pk)
    assert [use.asset.kind for use in again.media.all()] == ["image", "video"]
    asset = Asset.objects.get(kind="video")
    assert (asset.generated, asset.rights, bool(asset.recording.thumbnail)) == (
        *(True, "cc0-1.0"),
        True,
    )
    assert "mẫu minh họa" in asset.credit_vi and "specimen" in asset.credit_en.lower()


@pytest.mark.django_db
def test_an_officers_record_is_left_alone(django_user_model: type) -> None:
    record = RecordFactory(kind="site", slug=FILMS[0].score.slug)
    record.save_revision(user=django_user_model.objects.create_user("canbo"))  # type: ignore[attr-defined]
    assert load_films({record.slug: record}) == 0
