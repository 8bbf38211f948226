"""The style sheet is gathered into one file when static files are collected."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from django.core.management import call_command
from pytest_django import Settings

from museum.staticfiles import LAYERED, SHEET
from museum.views import calendar, collection, reading, records
from museum.views import map as map_room

BUDGET = 60 * 1024
ROOMS = {
    "record": (*records.SCRIPTS, *records.VIEWERS),
    "leaf": reading.SCRIPTS,
    "collection": collection.SCRIPTS,
    "map": map_room.SCRIPTS,
    "calendar": calendar.SCRIPTS,
    "story": ("js/museum-chapters.js", "js/museum-gallery.js"),
}
FOLDER = Path(str(find(SHEET))).parent
SHEETS = sorted(path.name for path in FOLDER.glob("*.css"))


@pytest.fixture
def collected(tmp_path: Path, settings: Settings) -> Path:
    """Collect static files as production does."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "museum.staticfiles.GatheredStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_one_sheet(collected: Path) -> None:
    (sheet,) = collected.glob("css/museum.*.css")
    text = sheet.read_text()
    assert "@import" not in text
    assert text.count("@layer components {") > 5


def test_every_room_is_within_the_budget(collected: Path) -> None:
    """The sheet, and what a page of the room may ask for at once; a record has every viewer."""
    for room, scripts in ROOMS.items():
        patterns = [f"{Path(each).stem}.*.js.gz" for each in ("museum-network.js", *scripts)]
        files = [path for each in patterns for path in collected.glob(f"js/{each}")]
        assert len(files) == len(patterns), room
        files += collected.glob("css/museum.*.css.gz")
        assert 0 < sum(path.stat().st_size for path in files) < BUDGET, room


def test_every_sheet_is_imported() -> None:
    text = Path(str(find(SHEET))).read_text()
    imported = {found["file"] for found in LAYERED.finditer(text)}
    assert imported == {*SHEETS} - {Path(SHEET).name}


@pytest.mark.parametrize("name", SHEETS)
def test_every_block_that_opens_closes(name: str) -> None:
    """A browser drops the rest of a sheet in silence, and no page says so."""
    text = re.sub(r"/\*.*?\*/", "", (FOLDER / name).read_text(), flags=re.S)
    depth = 0
    for number, line in enumerate(text.splitlines(), 1):
        for character in line:
            depth += {"{": 1, "}": -1}.get(character, 0)
            assert depth >= 0, f"{name}:{number}"
    assert depth == 0
