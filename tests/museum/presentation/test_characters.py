"""Letters and characters: all that the museum writes can be drawn by the fonts it ships."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.test import Client
from fontTools.ttLib import TTFont
from hypothesis import example, given
from hypothesis import strategies as st

import museum
from heritage.enums import NameLanguage
from heritage.models import RecordName
from museum.presentation.characters import _HAN, face, file_of, han_of, slices_of, undrawn
from museum.sharing.faces import STRONG, TEXT, TITLE, Face
from tests.factories.heritage import RecordFactory
from tests.museum.fonts import fetched

_ROOT = settings.BASE_DIR
_WORDS = ("museum/demo", "heritage/vocabularies", "heritage/chronology/data", "heritage/curation")
"""Where data lies; of Python only the demonstration's own words are shown."""
_ARROWS = set("←→↑↓")
"""Signs of which every system has a font; words stand beside them."""
_SHEET = Path(museum.__file__).parent / "static" / "css" / "fonts.css"


def _files() -> Iterator[tuple[str, str]]:
    """Everything that may come to be shown: content, vocabularies, templates, both languages."""
    for folder in _WORDS:
        for suffix in ("json", "py") if folder == "museum/demo" else ("json",):
            for path in (_ROOT / folder).rglob(f"*.{suffix}"):
                yield path.name, path.read_text(encoding="utf-8")
    for package in ("museum", "heritage", "media"):
        for path in (_ROOT / package / "templates").rglob("*.html"):
            yield path.name, path.read_text(encoding="utf-8")
    for path in (_ROOT / "locale").rglob("*.po"):
        for entry in polib.pofile(str(path)):
            said = (entry.msgid, entry.msgid_plural, entry.msgstr, *entry.msgstr_plural.values())
            yield f"{path}: {entry.msgid[:40]}", "".join(said)


@cache
def written() -> dict[str, str]:
    """Every character that the museum writes → a file that has it."""
    return {
        character: name
        for name, text in _files()
        for character in unicodedata.normalize("NFC", text)
        if not character.isspace()
    }


@cache
def glyphs(path: str) -> frozenset[int]:
    """The code points that a font file can draw, from the file itself."""
    return frozenset(TTFont(path).getBestCmap())


@cache
def declared() -> dict[str, list[tuple[int, int]]]:
    """Static name of a font file → the ranges for which css/fonts.css lets browsers fetch it."""
    rules = re.findall(r'url\("\.\./([^"]+)"\).*?unicode-range: ([^;]+);', _SHEET.read_text(), re.S)
    return {
        name: [
            (int(first, 16), int(last or first, 16))
            for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", span)
        ]
        for name, span in rules
    }


def drawn_by(face: Face, character: str) -> bool:
    """Whether a browser finds the character in this face: told of it, and a glyph there."""
    return any(
        ord(character) in glyphs(path)
        and any(
            first <= ord(character) <= last
            for name, spans in declared().items()
            if path.endswith(name.removeprefix("vendor/").partition("/")[2])
            for first, last in spans
        )
        for path in face.paths()
    )


@fetched
@pytest.mark.parametrize("face", [TITLE, TEXT, STRONG])
def test_every_letter_the_museum_writes_is_in_the_families_it_ships(face: Face) -> None:
    letters = {
        each: name for each, name in written().items() if not han_of(each) | ({each} & _ARROWS)
    }
    assert len(letters) > 150
    assert {each: name for each, name in letters.items() if not drawn_by(face, each)} == {}


@fetched
def test_every_character_the_museum_writes_has_a_glyph() -> None:
    """A declared range is a promise that some files do not keep: the glyphs themselves count."""
    characters = {each: name for each, name in written().items() if han_of(each)}
    assert len(characters) > 40
    poor = {
        each: name
        for each, name in characters.items()
        if not (path := file_of(each)) or ord(each) not in glyphs(path)
    }
    assert poor == {}


@fetched
@pytest.mark.parametrize(
    "nom", ["𡨸喃", "𠄩𠀧𦊚𠄼𦒹𠔭𠃩𨑮", "\U0002a700\U0002b740\U0002b820\U0002ceb0"]
)
def test_nom_of_the_supplementary_planes_is_drawn(nom: str) -> None:
    assert undrawn(nom) == set()
    assert any(name.startswith("nom-") for name in slices_of(nom))
    assert all(ord(each) in glyphs(file_of(each)) for each in nom)


@given(st.text())
@example("Đình Chèm – “đình Thụy Phương”… 40 ₫ ệ")
@example("⺀")
@example("⿕ ")
@example("\ud800")
def test_characters_are_found_wherever_they_stand(text: str) -> None:
    """What the pattern alone finds, the look at the bytes before it never hides."""
    assert han_of(text) == {each for each in text if _HAN.match(each)}


@fetched
def test_what_nothing_draws_is_known() -> None:
    assert undrawn("慈\U00030000x") == {"\U00030000"}
    assert file_of("\U00030000") == file_of("x") == ""
    assert slices_of("\U00030000") == []


@fetched
def test_only_the_files_of_the_characters_are_named() -> None:
    names = slices_of("Làng Chèm 慈廉")
    assert 0 < len(names) <= 2
    assert all(f"Museum Han {name[:2]}" in face(name) for name in names)
    assert slices_of("Đình Chèm, thế kỷ XVII; “sắc phong”…") == []


def test_a_file_that_does_not_exist_has_no_rule() -> None:
    assert face("hk-9999") == face("") == face("../../x") == ""


@fetched
@pytest.mark.django_db
def test_pages_with_characters_link_their_sheet_and_others_do_not(visitor: Client) -> None:
    plain, named = RecordFactory(), RecordFactory()
    RecordName.objects.create(record=named, text="慈廉𡨸", language=NameLanguage.HAN)
    assert b"characters.css" not in visitor.get(plain.get_absolute_url()).content
    page = visitor.get(named.get_absolute_url()).content.decode()
    link = re.search(r'<link rel="stylesheet" href="(/characters\.css\?files=[^"]+)">', page)
    assert link
    sheet = visitor.get(link[1])
    assert sheet["Content-Type"].startswith("text/css")
    assert sheet.content.decode().count("@font-face") == len(slices_of("慈廉𡨸"))
    for font, (_sheet, folder) in settings.HAN_FONTS.items():
        assert (f"Museum Han {font}" in sheet.content.decode()) is (
            f"/static/{folder}/" in sheet.content.decode()
        )
