"""A small part of the demonstration, whole in itself, for tests that need the database."""

from typing import Any

import pytest

from heritage.authorities import load_authorities
from museum.demo import reading
from museum.demo.citing import load_sources
from museum.demo.lookups import Lookups
from museum.demo.places import load_areas, load_offices

CHEM = (
    "dinh-chem",
    "le-hoi-dinh-chem",
    "ly-ong-trong",
    "tuong-ly-ong-trong",
    "lang-chem",
    "quan-bac-tu-liem",
    "dinh-hoang-lien",
)
"""Records whose relations stay among themselves."""


@pytest.fixture
def known(db: None) -> Lookups:
    """What content files refer to, loaded."""
    load_authorities()
    load_areas()
    return Lookups.read(load_sources(), load_offices())


@pytest.fixture
def facts() -> list[dict[str, Any]]:
    """Return the content of the Chèm records; a test may change it."""
    return [item for item in reading.records() if item["slug"] in CHEM]
