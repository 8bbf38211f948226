"""Where the map's ground comes from: read strictly, and no host opened but those named."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest import MonkeyPatch

from museum.settings.map import address, origins

TILES = ("{z}", "{x}", "{y}")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/tiles/{z}/{x}/{y}.png",
        "https://tiles.example.vn:8443/{z}/{x}/{y}.png",
        "http://a/{z}{x}{y}",
    ],
)
def test_what_is_an_address_is_taken(monkeypatch: MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("MAP_TILES_URL", url)
    assert address("MAP_TILES_URL", *TILES) == url


@pytest.mark.parametrize(
    "url",
    [
        "tiles.example.vn/{z}/{x}/{y}.png",
        "//tiles.example.vn/{z}/{x}/{y}.png",
        "https://{s}.example.vn/{z}/{x}/{y}.png",
        "ftp://tiles.example.vn/{z}/{x}/{y}.png",
        "https://tiles.example.vn/{z}/{x}.png",
        "https:///{z}/{x}/{y}",
        "https://a.example; script-src */{z}/{x}/{y}",
        "https://user:word@tiles.example/{z}/{x}/{y}",
    ],
)
def test_what_is_none_stops_the_start(monkeypatch: MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("MAP_TILES_URL", url)
    with pytest.raises(ImproperlyConfigured, match="MAP_TILES_URL"):
        address("MAP_TILES_URL", *TILES)


def test_exactly_the_named_hosts_are_opened() -> None:
    assert origins("", "/tiles/{z}/{x}/{y}.png") == []
    assert origins("https://a.example/style.json", "https://b.example:8443/{z}/{x}/{y}.png") == [
        "https://a.example",
        "https://b.example:8443",
    ]
    assert origins("https://a.example/style.json", "https://a.example/{z}/{x}/{y}") == [
        "https://a.example"
    ]
