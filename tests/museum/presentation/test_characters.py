"""Hán and Nôm characters: all of the content’s can be drawn, and a page asks only for its own."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from fontTools.ttLib import TTFont

import museum
from heritage.enums import NameLanguage
from heritage.models import RecordName
from museum.presentation.characters import face, han_of, slices_of
from tests.factories.heritage import RecordFactory

fetched = pytest.mark.skipif(
    not all(sheet.is_file() for sheet in settings.HAN_FONT_SHEETS.values()),
    reason="set-up has not fetched the fonts",
)
_CONTENT = Path(museum.__file__).parent / "demo"


def _written() -> dict[str, str]:
    """Every Hán character of the demonstration → a file that has it."""
    files = [*_CONTENT.rglob("*.json"), *_CONTENT.rglob("*.py"), *_CONTENT.rglob("*.md")]
    return {
        character: file.name
        for file in files
        for character in han_of(file.read_text(encoding="utf-8"))
    }


@cache
def _glyphs(name: str) -> frozenset[int]:
    """The code points that a font file can draw, from the file itself."""
    address = re.search(r'url\("[^"]*/(noto-serif-(?:hk|sc))/([^"]+)"\)', face(name))
    assert address
    font = address[1].removeprefix("noto-serif-")
    path = settings.HAN_FONT_SHEETS[font].parent / "files" / address[2]
    return frozenset(TTFont(path).getBestCmap())


@fetched
def test_no_character_of_the_content_lacks_a_glyph() -> None:
    """A declared range is a promise that some files do not keep: the glyphs themselves count."""
    written = _written()
    assert len(written) > 40
    poor = {
        character: file
        for character, file in written.items()
        if not any(ord(character) in _glyphs(name) for name in slices_of(character))
    }
    assert poor == {}


@fetched
def test_only_the_files_of_the_characters_are_named() -> None:
    names = slices_of("Làng Chèm 慈廉")
    assert 0 < len(names) <= 4
    assert all(f"Museum Han {name[:2]}" in face(name) for name in names)
    assert slices_of("Đình Chèm, thế kỷ XVII; “sắc phong”…") == []


def test_a_file_that_does_not_exist_has_no_rule() -> None:
    assert face("hk-9999") == face("") == face("../../x") == ""


@fetched
@pytest.mark.django_db
def test_pages_with_characters_link_their_sheet_and_others_do_not(visitor: Client) -> None:
    plain, named = RecordFactory(), RecordFactory()
    RecordName.objects.create(record=named, text="慈廉", language=NameLanguage.HAN)
    assert b"characters.css" not in visitor.get(plain.get_absolute_url()).content
    page = visitor.get(named.get_absolute_url()).content.decode()
    link = re.search(r'<link rel="stylesheet" href="(/characters\.css\?files=[^"]+)">', page)
    assert link
    sheet = visitor.get(link[1])
    assert sheet["Content-Type"].startswith("text/css")
    assert sheet.content.decode().count("@font-face") == len(slices_of("慈廉"))
