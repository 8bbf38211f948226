"""Lighter copies of films: two sizes that never grow, once, again when asked."""

from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from imageio_ffmpeg import get_ffmpeg_exe

from media.kinds.making import make, missing
from media.kinds.recording import steps
from media.kinds.recording.inspecting import inspect
from media.kinds.recording.models import Derivative
from media.models import Asset
from tests.factories.media import RecordingAssetFactory
from tests.media.samples.recordings import encoded

pytestmark = pytest.mark.django_db
Role = Derivative.Role


@pytest.fixture(autouse=True)
def with_ffmpeg(settings: Any) -> None:
    """A machine that has it."""
    settings.MEDIA_FFMPEG = get_ffmpeg_exe()


def film(coding: str = "heavy.mp4") -> Asset:
    """A film nothing was made from yet."""
    return RecordingAssetFactory.create(file=encoded(coding), filename="phim.mp4")


def made(asset: Asset) -> dict[str, Derivative]:
    """Make everything; return it by role."""
    list(make(asset.recording))
    return {each.role: each for each in Derivative.objects.filter(recording=asset.recording)}


@pytest.mark.parametrize(
    ("coding", "small", "light"),
    [
        ("heavy.mp4", (640, 360), (1280, 720)),
        ("upright.mp4", (360, 640), (720, 1280)),
    ],
)
def test_a_heavy_film_is_made_lighter_twice(
    coding: str, small: tuple[int, int], light: tuple[int, int], tmp_path: Path
) -> None:
    asset = film(coding)
    found = made(asset)
    for role, size in ((Role.SMALL, small), (Role.LIGHT, light)):
        copy = found[role]
        assert (copy.mime, copy.width, copy.height) == ("video/mp4", *size)
        assert copy.bytes == copy.file.size < asset.bytes
    assert found[Role.SMALL].bytes * 8 / 4 < 360_000
    path = tmp_path / "small.mp4"
    path.write_bytes(data := found[Role.SMALL].file.open().read())
    seen = inspect(path)
    assert (seen.film, seen.sound, seen.tags) == ("AVC", "AAC", ())
    assert data.index(b"moov") < data.index(b"mdat"), "a player needs the index first"


def test_a_light_film_stays_as_it_is() -> None:
    found = made(RecordingAssetFactory.create(film=True))
    assert {Role.SMALL, Role.LIGHT}.isdisjoint(found)


def test_a_copy_that_came_out_no_lighter_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    asset = film()
    monkeypatch.setattr(
        steps, "ffmpeg", lambda source, *told: Path(told[-1]).write_bytes(encoded("heavy.mp4"))
    )
    found = made(asset)
    assert not found[Role.SMALL].file and not found[Role.SMALL].problem
    assert missing(asset.recording) == []


def test_what_was_interrupted_goes_on_and_nothing_is_made_twice() -> None:
    asset = film()
    making = make(asset.recording)
    first = [next(making).role for _ in range(3)]
    making.close()  # type: ignore[attr-defined]
    fresh = Asset.objects.get(pk=asset.pk).recording
    assert first == [Role.PLAIN, Role.POSTER, Role.THUMB]
    assert missing(fresh) == [Role.SMALL, Role.LIGHT]
    assert [each.role for each in make(fresh)] == [Role.SMALL, Role.LIGHT]
    assert missing(Asset.objects.get(pk=asset.pk).recording) == []


def _fails(*args: Any, **kwargs: Any) -> SimpleNamespace:
    return SimpleNamespace(returncode=1, stderr=b"no room left", stdout=b"")


def test_a_failure_is_named_and_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asset = film()
    with monkeypatch.context() as patched:
        patched.setattr("media.kinds.recording.ffmpeg.subprocess.run", _fails)
        with pytest.raises(CommandError):
            call_command("make_renditions", asset.pk, stdout=StringIO(), stderr=StringIO())
    problems = dict(Derivative.objects.exclude(problem="").values_list("role", "problem"))
    assert set(problems) == {Role.POSTER, Role.THUMB, Role.SMALL, Role.LIGHT}
    assert "no room left" in problems[Role.SMALL]
    out = StringIO()
    call_command("make_renditions", asset.pk, stdout=out)
    assert "failed=0" in out.getvalue()
    assert not Derivative.objects.exclude(problem="").exists()
