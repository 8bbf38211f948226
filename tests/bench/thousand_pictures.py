"""A thousand pictures in one sitting, the worker killed twice: each is complete, or named.

    python -m tests.bench.thousand_pictures [NUMBER] [--kills 2] [--database EMPTY]

A museum of its own is served by the processes of the Procfile. An officer sends so many pictures
by Wagtail's uploader of several; some of the originals are lost before anything was made from
them. Meanwhile the worker works, is killed without warning (kill -9) and begun anew. When nothing
is left on the queue, every picture must have all that is made of pictures, or stand in the report
of what could not be made, as the officer sees it. Exits 1 otherwise.
"""

import argparse
import json
import logging
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.faults import Process  # noqa: E402  (the path is set above)
from tests.bench.measuring.desk import Desk, Sent, desk, museum  # noqa: E402

_LOST_OF = 100
"""Of so many pictures one original is lost, of fewer one."""
_STUCK = 600.0
"""Seconds without a task done after which something is wrong."""


@dataclass
class Told:
    """What happened."""

    sent: int = 0
    kills: int = 0
    complete: int = 0
    named: int = 0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)


def send(officer: Desk, number: int) -> str:
    """Send a picture as the uploader does; return what is wrong with the answer."""
    from tests.media.samples.pictures import encoded, scene

    name = f"anh-{number}.jpg"
    sent = {"files[]": Sent(name.encode(), encoded(scene(number, (480, 360)), quality=80))}
    answer = officer.send("/admin/images/multiple/add/", {"title": f"Ảnh {number}"}, sent)
    if answer.status != 200 or not json.loads(answer.body).get("success"):
        return f"{name}: {answer.status} {answer.body[:200]}"
    return "" if json.loads(answer.body).get("image_id") else f"{name}: was asked about"


def lose(pk: int) -> None:
    """Let an original be lost, as by a disk."""
    from media.kinds.image.models import MuseumImage

    Path(MuseumImage.objects.get(pk=pk).file.path).unlink()


def disturbed(officer: Desk, number: int, kills: int) -> Told:
    """Send all, kill the worker on the way, wait until nothing is left to do."""
    told, started = Told(), time.monotonic()
    worker = Process("manage.py", "worker", "--verbosity", "0")
    due = [number * place // (kills + 1) for place in range(1, kills + 1)]
    try:
        worker.run()
        for each in range(number):
            if problem := send(officer, each):
                told.problems.append(problem)
            told.sent += 1
            if each % _LOST_OF == 0:
                _lose_latest()
            if told.sent in due:
                _wait_until_busy()
                told.kills += worker.kill()
                worker.run()
            sys.stderr.write(f"\r{told.sent} sent, {told.kills} kills")
        told.problems += _until_idle(worker)
    finally:
        worker.kill()
    told.seconds = time.monotonic() - started
    return told


def _lose_latest() -> None:
    from media.kinds.image.models import MuseumImage

    lose(MuseumImage.objects.latest("pk").pk)


def _wait_until_busy() -> None:
    """Wait for the worker to be at something, so that the kill falls into it."""
    from django_tasks_db.models import DBTaskResult

    until = time.monotonic() + 60
    while time.monotonic() < until and not DBTaskResult.objects.running().exists():
        time.sleep(0.005)


def _until_idle(worker: Process) -> Iterator[str]:
    from django_tasks_db.models import DBTaskResult

    left, since = -1, time.monotonic()
    while True:
        rows = DBTaskResult.objects.filter(task_path__startswith="media.")
        now = (rows.ready() | rows.running()).count()
        if not now:
            return
        if now != left:
            left, since = now, time.monotonic()
            sys.stderr.write(f"\r{left} tasks left ")
        if time.monotonic() - since > _STUCK:
            yield f"{left} tasks are left and nothing moves"
            return
        worker.run()
        time.sleep(0.2)


def judge(officer: Desk, told: Told) -> None:
    """Look at every picture, and at the report as the officer sees it."""
    from media.kinds.image.derivatives import incomplete
    from media.kinds.image.models import MuseumImage
    from media.models import Unmade

    lacking = {image.pk: image.title for image in incomplete(MuseumImage.objects.all())}
    named = set(Unmade.objects.values_list("asset__image", flat=True))
    shown = _report(officer)
    told.complete = MuseumImage.objects.exclude(pk__in=lacking).count()
    told.named = len(named)
    if MuseumImage.objects.count() != told.sent:
        told.problems.append(f"{MuseumImage.objects.count()} of {told.sent} pictures are there")
    for pk, title in lacking.items():
        if pk not in named:
            told.problems.append(f"{title} is neither complete nor named")
        elif f">{title}<" not in shown:
            told.problems.append(f"{title} is not in the report")


def _report(officer: Desk) -> str:
    pages = []
    for page in range(1, 100):
        answer = officer.ask("GET", f"/admin/reports/unmade/?p={page}")
        pages.append(" ".join(answer.body.split()).replace("> ", ">").replace(" <", "<"))
        if f"p={page + 1}" not in answer.body:
            break
    return "".join(pages)


def main(arguments: Sequence[str] | None = None) -> int:
    """Send, kill, judge; 1 when a picture is neither complete nor named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("number", nargs="?", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--database", default="", help="a migrated, empty SQLite file to use")
    given = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="pictures-") as name:
        folder = Path(name)
        with museum(folder, given.database), desk(folder) as officer:
            told = disturbed(officer, given.number, given.kills)
            judge(officer, told)
    sys.stdout.write(
        f"{told.sent} pictures, {told.kills} kills, {told.seconds:.0f} s: {told.complete} complete,"
        f" {told.named} named as failed\n"
    )
    for problem in told.problems:
        sys.stdout.write(f"WRONG: {problem}\n")
    return int(bool(told.problems) or told.kills < given.kills)


if __name__ == "__main__":
    raise SystemExit(main())
