"""By which server letters leave: read strictly."""

import importlib.util

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest import MonkeyPatch

from museum.settings import mail


def _read(monkeypatch: MonkeyPatch, url: str) -> dict[str, object]:
    """Return what the module says under ``url``; the loaded module itself is left as it was."""
    monkeypatch.setenv("EMAIL_URL", url)
    spec = importlib.util.find_spec("museum.settings.mail")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module)


def test_a_server_with_its_secrets(monkeypatch: MonkeyPatch) -> None:
    said = _read(monkeypatch, "smtp+tls://thu%40x.vn:m%3At@mail.example.vn:587")
    assert said["EMAIL_HOST"] == "mail.example.vn" and said["EMAIL_PORT"] == 587
    assert said["EMAIL_HOST_USER"] == "thu@x.vn" and said["EMAIL_HOST_PASSWORD"] == "m:t"
    assert said["EMAIL_USE_TLS"] and said["WAGTAIL_PASSWORD_RESET_ENABLED"]


def test_none_sends_nothing_and_offers_nothing(monkeypatch: MonkeyPatch) -> None:
    said = _read(monkeypatch, "dummymail://")
    assert str(said["LETTERS_BACKEND"]).endswith("dummy.EmailBackend")
    assert not said["WAGTAIL_PASSWORD_RESET_ENABLED"]


def test_what_is_no_server_stops_the_start(monkeypatch: MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured):
        _read(monkeypatch, "carrier-pigeon://x")


def test_letters_come_from_the_museums_own_host() -> None:
    assert mail.DEFAULT_FROM_EMAIL.endswith("@localhost>")
