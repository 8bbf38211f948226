"""Addresses worked out once are those that Django reverses."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from museum.addresses import address, path_of, record_path, room_path


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("slug", ["dinh-chem", "a", "chua-tu-khanh-2"])
def test_the_path_of_a_record(language: str, slug: str) -> None:
    with override(language):
        assert record_path(slug) == reverse("record", kwargs={"slug": slug})
    assert record_path(slug, language) == address("record", language, slug=slug)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_path_of_a_room(language: str) -> None:
    with override(language):
        assert room_path("collection") == reverse("collection")
    assert room_path("random", language) == address("random", language)


def test_languages_do_not_run_into_each_other() -> None:
    assert record_path("a", "vi") == "/di-san/a/"
    assert record_path("a", "en") == "/en/heritage/a/"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("record-similar", "slug"),
        ("record-card", "slug"),
        ("record-calendar", "slug"),
        ("calendar-area", "area"),
        ("identifier", "pid"),
        ("identifier-code", "pid"),
    ],
)
def test_the_path_of_anything_named_by_a_slug(language: str, name: str, argument: str) -> None:
    given = {argument: "dinh-chem_1"}
    assert path_of(name, language, **given) == address(name, language, **given)
    with override(language):
        assert path_of(name, **given) == reverse(name, kwargs=given)
