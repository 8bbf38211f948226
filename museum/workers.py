"""Tasks that were begun by a worker which is no more: begun anew, or given up and told of.

Every worker holds a lock on a file of its own in `VAR_DIR/workers` for as long as it lives; the
system lets go of it however the process ends. A worker of another machine has no file here: what
it began is left alone for a day.
"""

import fcntl
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks.signals import task_finished
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

ATTEMPTS = 3
"""Workers that may die of a task before it is given up."""
_ELSEWHERE = timedelta(days=1)
_JUST_BEGUN = 60
"""Seconds in which a worker has surely locked the file that it made."""


class WorkerLost(Exception):
    """The workers that ran a task were stopped, perhaps by it: too little memory, say."""


@contextmanager
def present(worker_id: str) -> Iterator[None]:
    """Hold the lock that says the worker lives."""
    path = _folder() / worker_id
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def take_up() -> int:
    """Put back on the queue what lost workers had begun; return how many tasks that were.

    What was begun `ATTEMPTS` times is marked as failed instead. Safe to run at any time.
    """
    lost = {path.name for path in _folder().iterdir() if not _held(path)}
    count = 0
    for row in DBTaskResult.objects.running():
        worker = row.worker_ids[-1] if row.worker_ids else ""
        if worker in lost or _long_ago(row, worker):
            count += _take_up(row)
    for name in lost:
        _forget(_folder() / name)
    return count


def _take_up(row: DBTaskResult) -> int:
    """Put one back, or give it up; nothing when somebody else has done so."""
    begun = DBTaskResult.objects.running().filter(pk=row.pk, started_at=row.started_at)
    if len(row.worker_ids) < ATTEMPTS:
        logger.warning("Task %s was lost with its worker; it is begun anew", row.task_path)
        return begun.update(status=TaskResultStatus.READY)
    if not begun.exists():
        return 0
    logger.error("Task %s was lost with %s workers; it is given up", row.task_path, ATTEMPTS)
    row.set_failed(WorkerLost(f"{ATTEMPTS} workers were stopped while they were at it"))
    task_finished.send(sender=type(row.task.get_backend()), task_result=row.task_result)
    return 1


def _long_ago(row: DBTaskResult, worker: str) -> bool:
    here = worker and (_folder() / worker).exists()
    return not here and (row.started_at or timezone.now()) < timezone.now() - _ELSEWHERE


def _held(path: Path) -> bool:
    with path.open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _forget(path: Path) -> None:
    try:
        if path.stat().st_mtime < time.time() - _JUST_BEGUN:
            path.unlink()
    except FileNotFoundError:
        return


def _folder() -> Path:
    folder = Path(settings.WORKERS_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
