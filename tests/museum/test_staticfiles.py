"""The style sheet is gathered into one file when static files are collected."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from django.core.management import call_command
from pytest_django import Settings

from museum.staticfiles import LAYERED, SHEET

BUDGET = 60 * 1024
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


def test_one_sheet_within_the_budget(collected: Path) -> None:
    (sheet,) = collected.glob("css/museum.*.css")
    text = sheet.read_text()
    assert "@import" not in text
    assert text.count("@layer components {") > 5
    scripts = collected.glob("js/museum-*.*.js.gz")
    compressed = sum(
        path.stat().st_size for path in (*scripts, *collected.glob("css/museum.*.css.gz"))
    )
    assert 0 < compressed < BUDGET


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
