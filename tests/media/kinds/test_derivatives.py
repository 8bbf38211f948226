"""Renditions are made ahead, in order, once, and again when asked."""

from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from media.kinds.image import derivatives
from media.kinds.image.models import MuseumImage, MuseumRendition
from media.kinds.image.plain import plain_picture
from tests.factories.media import AssetFactory, picture_bytes


@pytest.mark.parametrize(
    ("width", "steps"),
    [
        (100, (100,)),
        (320, (320,)),
        (700, (320, 640, 700)),
        (2000, (320, 640, 960, 1440, 2000)),
        (9000, (320, 640, 960, 1440, 2000)),
    ],
)
def test_the_ladder_never_enlarges(width: int, steps: tuple[int, ...]) -> None:
    assert derivatives.ladder(width) == steps


@given(st.integers(1, 100_000))
def test_the_ladder_rises_to_the_picture_or_the_widest(width: int) -> None:
    steps = derivatives.ladder(width)
    assert list(steps) == sorted(set(steps))
    assert steps[-1] == min(width, 2000)


def test_jpeg_comes_first_and_avif_last(image: MuseumImage) -> None:
    specs = derivatives.specs(image)
    formats = [spec.rpartition("|format-")[2] for spec in specs if "format" in spec]
    assert formats == ["jpeg", "jpeg", "webp", "webp", "avif", "avif"]
    assert {derivatives.ADMIN_SPEC, derivatives.EDITOR_SPEC} < set(specs)


@pytest.fixture
def image(db: None) -> MuseumImage:
    """A picture nothing was made from yet."""
    found: MuseumImage = AssetFactory.create(size=(400, 300)).image
    return found


def test_everything_missing_is_made_from_one_decoding(
    image: MuseumImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded = []

    def counting(*args: Any, **kwargs: Any) -> Any:
        decoded.append(1)
        return plain_picture(*args, **kwargs)

    monkeypatch.setattr(derivatives, "plain_picture", counting)
    assert list(derivatives.make(image)) == derivatives.specs(image)
    assert len(decoded) == 1
    assert derivatives.missing(image) == []
    widths = {r.width for r in image.renditions.filter(filter_spec__contains="avif")}
    assert widths == {320, 400}


def test_a_second_run_makes_nothing(image: MuseumImage) -> None:
    list(derivatives.make(image))
    before = set(MuseumRendition.objects.values_list("file", flat=True))
    assert list(derivatives.make(image)) == []
    assert set(MuseumRendition.objects.values_list("file", flat=True)) == before


def test_an_interrupted_run_goes_on_where_it_stopped(image: MuseumImage) -> None:
    making = derivatives.make(image)
    first = next(making)
    making.close()  # type: ignore[attr-defined]
    assert list(derivatives.make(image)) == derivatives.specs(image)[1:]
    assert first == derivatives.specs(image)[0]


def test_a_page_is_complete_before_the_small_files(
    image: MuseumImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    queued: list[int] = []
    later = type("Task", (), {"enqueue": staticmethod(queued.append)})
    small_files = derivatives.make_small_files
    monkeypatch.setattr(derivatives, "make_small_files", later)
    assert derivatives.make_derivatives.call(image.pk) == len(derivatives.first_specs(image))
    assert queued == [image.pk]
    assert derivatives.missing(image, derivatives.first_specs(image)) == []
    assert small_files.call(image.pk) == 3
    assert derivatives.missing(image) == []
    assert derivatives.make_derivatives.priority > 0 > small_files.priority


def test_the_task_of_a_picture_that_is_gone_does_nothing(db: None) -> None:
    assert derivatives.make_derivatives.call(12345) == 0
    assert derivatives.make_small_files.call(12345) == 0


def test_a_tall_jpeg_is_decoded_no_larger_than_needed() -> None:
    data = picture_bytes(size=(1600, 3200), form="JPEG")
    plain = plain_picture(ContentFile(data), widest=200)
    assert plain.image.size == (200, 400)
    assert plain.format_name == "jpeg"


def test_what_is_missing_is_asked_for_once(
    image: MuseumImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    queued: list[tuple[str, int]] = []
    for name in ("make_derivatives", "make_small_files"):
        task = SimpleNamespace(name=name, enqueue=lambda pk, name=name: queued.append((name, pk)))
        monkeypatch.setattr(derivatives, name, task)
    for _ in range(2):
        derivatives.ask_for(image)
    assert queued == [("make_derivatives", image.pk)]
    list(derivatives.make(image, derivatives.first_specs(image)))
    for _ in range(2):
        derivatives.ask_for(image)
    assert queued[1:] == [("make_small_files", image.pk)]
    list(derivatives.make(image))
    cache.clear()
    derivatives.ask_for(image)
    assert len(queued) == 2


def test_storing_a_picture_has_its_renditions_made(
    db: None, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        asset = AssetFactory.create()
    assert derivatives.missing(asset.image) == []


def test_the_search_for_what_is_missing_costs_no_query_per_picture(
    db: None, django_assert_num_queries: Any
) -> None:
    for _ in range(3):
        AssetFactory.create()
    with django_assert_num_queries(2):
        assert len(list(derivatives.incomplete(MuseumImage.objects.all()))) == 3


def run(*args: str) -> str:
    """Run the command and return what it printed."""
    out = StringIO()
    call_command("make_renditions", *args, stdout=out, stderr=out)
    return out.getvalue()


def test_the_command_makes_what_is_missing_and_tells(image: MuseumImage) -> None:
    assert "assets=1 made=1 failed=0" in run()
    assert "assets=1 made=0 failed=0" in run()


def test_the_command_can_make_one_asset_or_all_again(image: MuseumImage) -> None:
    other = AssetFactory.create()
    assert "assets=1 made=1" in run(other.pk)
    assert image.renditions.count() == 0
    before = set(other.image.renditions.values_list("file", flat=True))
    assert "assets=1 made=1" in run(other.pk, "--again")
    assert not before & set(other.image.renditions.values_list("file", flat=True))


def test_the_command_names_the_original_it_cannot_read(
    image: MuseumImage, own_storage: Path
) -> None:
    whole = AssetFactory.create()
    (own_storage / image.file.name).unlink()
    with pytest.raises(CommandError, match="Of 1 assets"):
        run()
    assert derivatives.missing(whole.image) == []
