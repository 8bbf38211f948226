"""A command runs beside the server that it needs, or hears in one line why there is none."""

import sys

import pytest

from tests.servers import elasticsearch
from tests.servers.elasticsearch import Unavailable

SAYS_THREE = [sys.executable, "-c", "raise SystemExit(3)"]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done with a server that can be had; nothing is really started."""
    done: list[str] = []
    monkeypatch.setattr(elasticsearch.signal, "signal", lambda *_: None)
    monkeypatch.setattr(elasticsearch, "alive", lambda: False)
    monkeypatch.setattr(elasticsearch, "start", lambda: done.append("start"))
    monkeypatch.setattr(elasticsearch, "stop", lambda: done.append("stop"))
    return done


@pytest.fixture
def nowhere(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine where no server can be had."""

    def refuse() -> str:
        raise Unavailable("Elasticsearch needs Java")

    monkeypatch.setattr(elasticsearch, "start", refuse)


def test_stopped_afterwards_whatever_the_result(steps: list[str]) -> None:
    assert elasticsearch.during(SAYS_THREE) == 3
    assert steps == ["start", "stop"]
    with pytest.raises(OSError):
        elasticsearch.during(["/nowhere/no-such-command"])
    assert steps == ["start", "stop"] * 2


def test_one_that_runs_already_stays(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elasticsearch, "alive", lambda: True)
    elasticsearch.during(SAYS_THREE)
    assert "stop" not in steps


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize(("ci", "result"), [("", 3), ("false", 3), ("true", 1), ("1", 1)])
def test_without_one(
    ci: str, result: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    assert elasticsearch.during(SAYS_THREE) == result
    assert capfd.readouterr().err == "Elasticsearch needs Java\n"
