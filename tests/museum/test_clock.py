"""The clock outlives what goes wrong under it."""

from unittest import mock

import pytest
from django.core.management import call_command

from museum.management.commands import clock


class Stop(BaseException):
    """Ends the endless."""


def test_a_fault_is_told_and_the_next_minute_tries_again(
    db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    publish = mock.Mock(side_effect=[RuntimeError("a broken draft"), None])
    monkeypatch.setattr(clock, "call_command", publish)
    monkeypatch.setattr(clock, "close_old_connections", lambda: None)
    monkeypatch.setattr(clock.time, "sleep", mock.Mock(side_effect=[None, Stop]))
    with pytest.raises(Stop):
        call_command("clock")
    assert publish.call_count == 2
    assert "a broken draft" in caplog.text


def test_embargoes_are_looked_at_once_a_day(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    release = mock.Mock()
    monkeypatch.setattr(clock, "release_embargoes", release)
    monkeypatch.setattr(clock, "close_old_connections", lambda: None)
    monkeypatch.setattr(clock.time, "sleep", mock.Mock(side_effect=[None, None, Stop]))
    with pytest.raises(Stop):
        call_command("clock")
    assert release.call_count == 1
