"""Constant words are looked up once per language; nothing else changes."""

from unittest.mock import patch

import pytest
from django.template import Context, Template
from django.templatetags.i18n import TranslateNode
from django.utils.translation import override


def _said(source: str, language: str, **given: object) -> str:
    with override(language):
        return Template("{% load words %}" + source).render(Context(given))


@pytest.mark.parametrize(
    ("source", "vietnamese", "english"),
    [
        ('{% translate "Bộ sưu tập" %}', "Bộ sưu tập", "Collection"),
        ('{% trans "Bộ sưu tập" %}', "Bộ sưu tập", "Collection"),
        ('{% translate "Bộ sưu tập" noop %}', "Bộ sưu tập", "Bộ sưu tập"),
        ('{% translate "Bộ sưu tập" as word %}<{{ word }}>', "<Bộ sưu tập>", "<Collection>"),
        ('{% translate "Bộ sưu tập"|upper %}', "BỘ SƯU TẬP", "COLLECTION"),
        ('{% translate "B" context "hướng bắc" %}', "B", "N"),
    ],
)
def test_every_form_says_what_django_would(source: str, vietnamese: str, english: str) -> None:
    assert _said(source, "vi") == vietnamese
    assert _said(source, "en") == english


def test_one_template_speaks_both_languages_in_turn() -> None:
    template = Template('{% load words %}{% translate "Bộ sưu tập" %}')
    said = []
    for language in ("vi", "en", "vi"):
        with override(language):
            said.append(template.render(Context()))
    assert said == ["Bộ sưu tập", "Collection", "Bộ sưu tập"]


def test_a_variable_is_never_remembered() -> None:
    template = Template("{% load words %}{% translate word %}")
    with override("en"):
        assert template.render(Context({"word": "Bộ sưu tập"})) == "Collection"
        assert template.render(Context({"word": "<b>"})) == "&lt;b&gt;"


def test_constant_words_are_looked_up_once() -> None:
    template = Template('{% load words %}{% translate "Bộ sưu tập" %}')
    with override("en"), patch.object(TranslateNode, "render", return_value="x") as asked:
        assert [template.render(Context()) for _ in range(3)] == ["x"] * 3
    assert asked.call_count == 1
