"""What a document may say, and who supplies it."""

from datetime import datetime
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from search.index import (
    Document,
    engine,
    register_engine,
    register_source,
    source_named,
    sources,
    unregister_source,
)
from search.index import engine as engine_of
from search.index.source import labels
from tests.search.library import Library, document


def test_least_document() -> None:
    made = Document("library", 1, {"vi": "Một"})
    assert made.access == "public"
    assert made.main_title == "Một"


def test_main_title_is_the_first_there_is() -> None:
    assert Document("library", 1, {"vi": "", "en": "One"}).main_title == "One"


@pytest.mark.parametrize(
    "wrong",
    [
        {"source": ""},
        {"title": {}},
        {"title": {"vi": ""}},
        {"prior": 0},
        {"prior": -1.0},
        {"prior": 1000.0},
        {"prior": float("nan")},
        {"updated": datetime(2026, 1, 1)},
        {"months": (0,)},
        {"months": (13,)},
        {"body": {"vi": "Hai"}},
    ],
)
def test_what_no_engine_could_use(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Document(**{"source": "library", "id": 1, "title": {"vi": "Một"}, **wrong})


def test_sources_by_name(library: Library) -> None:
    assert sources() == (library,)
    assert source_named("library") is library
    with pytest.raises(LookupError, match="nobody"):
        source_named("nobody")


def test_same_name_takes_the_place(library: Library) -> None:
    other = Library()
    register_source(other)
    assert sources() == (other,)
    unregister_source("library")
    unregister_source("library")
    assert sources() == ()


def test_first_source_to_know_a_label_wins(library: Library) -> None:
    class Other(Library):
        def labels(self, facet: str, values: object, lang: str) -> dict[str, str]:
            return {"site": "khác", "more": "thêm"}

    other = Other(name="other")
    register_source(other)
    found = labels("kind", ["site", "more", "unknown"], "vi")
    unregister_source("other")
    assert found == {"site": "Di tích", "more": "thêm"}


def test_no_engine_without_the_application(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.index.engines._choose", None)
    with pytest.raises(ImproperlyConfigured):
        engine()


def test_registered_engine_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.index.engines._choose", None)
    made: Any = object()
    register_engine(lambda: made)
    assert engine_of() is made


def test_the_library_is_sound() -> None:
    assert document(1, "Một", body="Hai").body == {"vi": ("Hai",)}
