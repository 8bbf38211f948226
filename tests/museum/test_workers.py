"""What a killed worker was at is begun anew, and given up when it has killed three."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from media.kinds.image.derivatives import make_derivatives
from media.models import Unmade
from museum import workers
from museum.workers import ATTEMPTS, present, take_up
from tests.factories.media import AssetFactory

QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
HOLD = """
import fcntl, sys, time
file = open(sys.argv[1], "w")
fcntl.flock(file, fcntl.LOCK_EX)
print("held", flush=True)
time.sleep(600)
"""


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Iterator[Path]:
    """Every test has a queue, and workers of its own."""
    settings.WORKERS_DIR = str(tmp_path / "workers")
    with override_settings(TASKS=QUEUE):
        yield tmp_path / "workers"


@pytest.fixture
def begun(db: None) -> DBTaskResult:
    """A task that worker “một” has begun."""
    make_derivatives.enqueue(AssetFactory().image.pk)
    row = DBTaskResult.objects.filter(task_path__endswith="make_derivatives").latest("enqueued_at")
    row.claim("mot")
    return row


def status(row: DBTaskResult) -> str:
    """Return how it stands with a task."""
    row.refresh_from_db()
    return str(row.status)


def test_what_a_living_worker_is_at_is_left_alone(begun: DBTaskResult) -> None:
    with present("mot"):
        assert take_up() == 0
    assert status(begun) == TaskResultStatus.RUNNING


def test_what_a_killed_worker_was_at_is_begun_anew(begun: DBTaskResult, own_folder: Path) -> None:
    own_folder.mkdir()
    command = [sys.executable, "-c", HOLD, str(own_folder / "mot")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as worker:  # noqa: S603  (our own)
        assert worker.stdout is not None
        assert worker.stdout.readline() == b"held\n"
        assert take_up() == 0
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()
    assert take_up() == 1
    assert status(begun) == TaskResultStatus.READY
    assert take_up() == 0


def test_what_has_killed_three_is_given_up_and_named(begun: DBTaskResult, own_folder: Path) -> None:
    own_folder.mkdir()
    for number in range(ATTEMPTS):
        begun.claim(f"w{number}")
        (own_folder / f"w{number}").touch()
    take_up()
    assert status(begun) == TaskResultStatus.FAILED
    assert "workers were stopped" in Unmade.objects.get().problem


def test_a_worker_elsewhere_has_a_day(begun: DBTaskResult) -> None:
    assert take_up() == 0
    DBTaskResult.objects.update(started_at=timezone.now() - timedelta(days=2))
    assert take_up() == 1


def test_files_of_lost_workers_go(own_folder: Path, db: None) -> None:
    own_folder.mkdir()
    (own_folder / "cu").touch()
    (own_folder / "moi").touch()
    long_ago = time.time() - 2 * workers._JUST_BEGUN
    os.utime(own_folder / "cu", (long_ago, long_ago))
    take_up()
    assert [path.name for path in own_folder.iterdir()] == ["moi"]
