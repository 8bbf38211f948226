"""A PDF of several hundred pages, the worker killed while it draws them: each page is there, once.

    python -m tests.bench.thick_pdf [PAGES] [--kills 2] [--database EMPTY]

A museum of its own is served by the processes of the Procfile. An officer sends the PDF to a
scanned document of a record that everybody may see; the worker draws its pages, is killed without
warning (kill -9) and begun anew. Meanwhile the officer is told how far it is, and visitors read
what is there already. When nothing is left on the queue, the document must hold every page in its
order, once, whole, with its own text. Prints the most memory of the worker and of what it began.
Exits 1 otherwise, or when the worker took more than 700 MB.
"""

import argparse
import logging
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.faults import Process  # noqa: E402  (the path is set above)
from tests.bench.measuring.desk import Desk, Sent, children, desk, museum, peak  # noqa: E402

MOST_BYTES = 700 << 20
_STUCK = 300.0
"""Seconds without a page after which something is wrong."""
_TOLD = re.compile(r"đã vẽ (\d+)/(\d+) trang|đã vẽ xong (\d+) trang")
_LOOK = 5.0
"""Seconds between two looks of the officer and of a visitor."""


@dataclass
class Told:
    """What happened."""

    pages: int
    kills: int = 0
    seconds: float = 0.0
    worker: int = 0
    child: int = 0
    seen: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def furnish() -> tuple[Any, str]:
    """A record that everybody may see with a document without pages: that, and where it is read."""
    from heritage.models import RecordMedia
    from media.actions.pages import create_sequence
    from tests.factories.heritage import RecordFactory

    asset = create_sequence(title="Gia phả dày", alt_vi="Các trang gia phả", pages=[])
    record = RecordFactory(kind="document", slug="gia-pha-day")
    RecordMedia.objects.create(record=record, asset=asset)
    return asset.sequence, f"/di-san/{record.slug}/"


def send(officer: Desk, door: str, pages: int) -> str:
    """Send the PDF as the form without a script does; return what is wrong with the answer."""
    from tests.media.samples.pdfs import pdf

    data = pdf([[f"tờ thứ {number}", "Cảnh Hưng"] for number in range(1, pages + 1)])
    answer = officer.send(door, {"text": "1"}, {"files": Sent(b"gia-pha.pdf", data)})
    return "" if answer.status == 302 else f"the desk answers {answer.status}: {answer.told}"


def disturbed(officer: Desk, sequence: Any, door: str, page: str, told: Told, kills: int) -> None:
    """Let the worker draw, kill it on the way, look at it with both eyes, wait for the end."""
    due = [told.pages * place // (kills + 1) for place in range(1, kills + 1)]
    worker, started = Process("manage.py", "worker", "--verbosity", "0"), time.monotonic()
    looked, moved, before = 0.0, time.monotonic(), (-1, -1)
    try:
        while left := _left():
            worker.run()
            _weigh(worker, told)
            drawn = _drawn(sequence)
            if (drawn, left) != before:
                before, moved = (drawn, left), time.monotonic()
            if time.monotonic() - moved > _STUCK:
                told.problems.append(f"{left} tasks are left and nothing moves")
                return
            if time.monotonic() - looked > _LOOK:
                _look(officer, door, page, told)
                looked = time.monotonic()
                sys.stderr.write(f"\r{drawn} pages, {left} tasks left, {told.kills} kills ")
            if due and drawn >= due[0]:
                told.kills += worker.kill()
                due.pop(0)
            time.sleep(0.05)
    finally:
        worker.kill()
        told.seconds = time.monotonic() - started
    _look(officer, door, page, told)


def _left() -> int:
    from django_tasks_db.models import DBTaskResult

    rows = DBTaskResult.objects.filter(task_path__startswith="media.")
    return (rows.ready() | rows.running()).count()


def _drawn(sequence: Any) -> int:
    return sum(sequence.pdfs.values_list("drawn", flat=True))


def _weigh(worker: Process, told: Told) -> None:
    """Note the most memory that the worker and those it began have held so far."""
    if not worker.running:
        return
    try:
        told.worker = max(told.worker, peak(worker.running.pid))
        for pid in children(worker.running.pid):
            told.child = max(told.child, peak(pid))
    except (OSError, ValueError):
        return


def _look(officer: Desk, door: str, page: str, told: Told) -> None:
    """See as the officer and as a visitor does."""
    answer = officer.ask("GET", door)
    found = _TOLD.search(answer.body)
    if answer.status != 200 or found is None:
        told.problems.append(f"the officer is answered {answer.status} and sees no progress")
        return
    told.seen.append(int(found[1] or found[3]))
    read = officer.ask("GET", page, headers={"Cookie": ""})
    if read.status != 200:
        told.problems.append(f"a visitor is answered {read.status}")


def judge(sequence: Any, told: Told) -> None:
    """Look at every page."""
    from media.kinds.image.derivatives import incomplete
    from media.kinds.image.models import MuseumImage
    from media.kinds.pages.leaves import pages_of
    from media.models import Unmade

    told.problems += _wrong_pages(list(pages_of(sequence)), told.pages)
    told.problems += [f"{image.title} is incomplete" for image in incomplete(MuseumImage.objects)]
    told.problems += [f"{each} could not be made" for each in Unmade.objects.all()]
    if told.seen != sorted(told.seen) or told.seen[-1] != told.pages:
        told.problems.append(f"the officer was told {told.seen}")
    if told.worker > MOST_BYTES:
        told.problems.append(f"the worker took {told.worker >> 20} MB")


def _wrong_pages(pages: list[Any], number: int) -> Iterator[str]:
    if [page.pdf_page for page in pages] != list(range(1, number + 1)):
        yield f"{len(pages)} pages of {number}, or not in their order"
    for page in pages:
        if page.image is None:
            yield f"page {page.pdf_page} has no picture"
        elif not page.text.startswith(f"tờ thứ {page.pdf_page}\n"):
            yield f"page {page.pdf_page} says {page.text[:40]!r}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Send, kill, judge; 1 when a page is missing, there twice, or the memory has no bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="?", type=int, default=400)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--database", default="", help="a migrated, empty SQLite file to use")
    given = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    told = Told(given.pages)
    with tempfile.TemporaryDirectory(prefix="thick-pdf-") as name:
        folder = Path(name)
        with museum(folder, given.database), desk(folder) as officer:
            sequence, page = furnish()
            from django.urls import reverse

            door = reverse("media_sequences:add_pages", args=[sequence.pk])
            if problem := send(officer, door, told.pages):
                told.problems.append(problem)
            else:
                disturbed(officer, sequence, door, page, told, given.kills)
                judge(sequence, told)
    sys.stdout.write(
        f"{told.pages} pages, {told.kills} kills, {told.seconds:.0f} s;"
        f" at most {told.worker >> 20} MB for the worker, {told.child >> 20} MB for a drawing\n"
    )
    for problem in told.problems:
        sys.stdout.write(f"WRONG: {problem}\n")
    return int(bool(told.problems) or told.kills < given.kills)


if __name__ == "__main__":
    raise SystemExit(main())
