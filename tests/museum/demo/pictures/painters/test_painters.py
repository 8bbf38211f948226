"""Every painter on every theme it is asked for."""

import functools
import hashlib
from dataclasses import dataclass, replace

import pytest
from PIL import Image

from museum.demo.pictures import FORMS, Subject
from museum.demo.pictures.registry import Drawing, painter, painters

TASKS = sorted({task for plan in FORMS.values() for task in plan})
SMALL = Image.new("RGB", (1, 1))


@dataclass(frozen=True)
class Drawn:
    """What is kept of a drawing: everything but its pixels."""

    words: Drawing
    mode: str
    size: tuple[int, int]
    entropy: float
    digest: str


@functools.cache
def draw(name: str, theme: str, slug: str = "thu") -> Drawn:
    drawing = painters()[name](Subject(slug, "site", "Thử"), theme)
    image = drawing.image
    return Drawn(
        words=replace(drawing, image=SMALL),
        mode=image.mode,
        size=image.size,
        entropy=image.convert("L").entropy(),
        digest=hashlib.sha256(image.tobytes()).hexdigest(),
    )


@pytest.mark.parametrize(("name", "theme"), TASKS)
def test_painter_draws_and_describes(name: str, theme: str) -> None:
    drawn = draw(name, theme)
    assert drawn.mode == "RGB"
    assert min(drawn.size) >= 1600
    assert max(drawn.size) >= 2000
    assert drawn.entropy > 3.5
    words = drawn.words
    assert words.view
    assert words.view_vi != words.view_en
    assert words.alt_vi.endswith(".")
    assert words.alt_en.endswith(".")
    assert not words.alt_en.startswith("Measured"), "nothing was measured"
    assert not words.alt_vi.startswith("Bản vẽ mặt")
    assert 0 < words.focus[0] < 1
    assert 0 < words.focus[1] < 1


@pytest.mark.parametrize("name", sorted(painters()))
def test_painter_varies_with_the_record(name: str) -> None:
    theme = next(theme for known, theme in TASKS if known == name)
    assert draw(name, theme).digest != draw(name, theme, "hai").digest


def test_views_of_one_record_have_names_of_their_own() -> None:
    for plan in FORMS.values():
        views = [draw(name, theme).words.view for name, theme in plan]
        assert len(views) == len(set(views))


def test_there_are_many_painters() -> None:
    assert len(painters()) >= 6


def test_a_name_is_taken_once() -> None:
    def paint(subject: Subject, theme: str) -> Drawing:
        raise NotImplementedError

    painters()
    with pytest.raises(ValueError, match="two painters"):
        painter("panel")(paint)
