"""Letters are drawn with the museum's own fonts, each from a file that has it."""

import pytest
from PIL import Image, ImageDraw

from museum.presentation.glyphs import has_glyph
from museum.sharing.faces import STRONG, TEXT, TITLE, Face
from tests.museum.fonts import fetched

pytestmark = fetched
VIETNAMESE = "ĂÂĐÊÔƠƯăâđêôơư ỄỘỮẶẪẤẬ ễộữặẫấậ “Kẻ Vẽ” – 1635"


@pytest.mark.parametrize("face", [TITLE, TEXT, STRONG])
def test_every_vietnamese_letter_has_a_glyph(face: Face) -> None:
    for path, run in face.runs(VIETNAMESE):
        assert path in face.paths()
        assert all(has_glyph(path, character) for character in run)


def test_characters_come_from_the_han_font() -> None:
    paths = [path for path, _run in TITLE.runs("Làng Chèm 慈廉")]
    assert "source-serif" in paths[0] and "noto-serif" in paths[-1]
    assert all(has_glyph(paths[-1], character) for character in "慈廉")


def test_a_mark_stays_with_its_letter() -> None:
    """A letter no font has composed is drawn with its mark from one file."""
    assert len(list(TITLE.runs("x\u0323"))) == 1


def test_what_no_font_has_is_still_drawn_as_missing() -> None:
    assert [run for _path, run in TITLE.runs("\U0010fffd")] == ["\U0010fffd"]
    assert TITLE.width("\U0010fffd", 40) > 0


def test_runs_stand_side_by_side() -> None:
    sheet = Image.new("L", (600, 80))
    TITLE.draw(ImageDraw.Draw(sheet), (0, 60), "Đình 慈", 48, "white")
    box = sheet.getbbox()
    assert box and abs(box[2] - TITLE.width("Đình 慈", 48)) < 8
