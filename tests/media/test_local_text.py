"""A text in the reader's language, or openly in the other."""

from types import SimpleNamespace

import pytest
from django.utils.translation import deactivate_all, override
from hypothesis import given
from hypothesis import strategies as st

from media.models.local_text import LocalText, active_language, local_text


@pytest.mark.parametrize(
    ("active", "language"),
    [("vi", "vi"), ("en", "en"), ("en-us", "en"), ("fr", "vi"), ("zh-hans", "vi")],
)
def test_every_reader_reads_one_of_two_languages(active: str, language: str) -> None:
    with override(active):
        assert active_language() == language


def test_without_a_language_it_is_vietnamese() -> None:
    with override("en"):
        deactivate_all()
        assert active_language() == "vi"


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["vi", "en"]))
def test_a_text_is_shown_whenever_there_is_one(vi: str, en: str, language: str) -> None:
    thing = SimpleNamespace(name_vi=vi, name_en=en)
    with override(language):
        found = local_text(thing, "name")
        assert bool(found) == bool(vi or en)
        assert str(found) == {"vi": vi or en, "en": en or vi}[language]
        if found:
            assert getattr(thing, f"name_{found.language}") == found.text
            assert found.is_fallback == (found.language != language)


def test_it_is_a_value() -> None:
    assert LocalText("a", "vi") == LocalText("a", "vi")
    assert len({LocalText("a", "vi"), LocalText("a", "vi"), LocalText("a", "en")}) == 2
