"""Does the index hold what the database holds, whatever is killed? kill -9 at random moments.

    python -m tests.bench.faults [--changes 10000] [--search sqlite:|elasticsearch://…] [--seed N]

Two processes change records (create, rename, take away), one is the clock that tells a search
server late news, one rebuilds the index again and again; each is killed without warning at random
moments and begun anew, and so is a search server that was started here
(`tests.servers.elasticsearch`). Meanwhile somebody searches for records that nobody changes: all
of them must be found at any time, rebuild or not. When the changes are done the clock runs on
alone; within two minutes the ids of index and database must be equal. Exits 1 otherwise.

Everything happens in a folder and a database of its own, which are taken away at the end.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.servers import elasticsearch  # noqa: E402  (the path is set above)

WRITERS = 2
STEADY = 40
"""Records that nobody changes, all with one word in their names."""
UNAIDED = 120.0
"""Seconds after which the index must be right."""
_CHANGES_EACH = 1_000
"""Changes of a writer's life, at most."""
_WORK = 30
"""Changes between two kills, at most."""
_STUCK = 120.0
_POLL = 0.02


@dataclass
class Told:
    """What happened: how many changes were made, kills, searches, and what was amiss."""

    changes: int = 0
    kills: int = 0
    searches: int = 0
    away: int = 0
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Process:
    """One process of ours, killed without warning and begun anew."""

    def __init__(self, *command: str) -> None:
        self.command = [sys.executable, *command]
        self.running: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        """Begin it, unless it runs."""
        if self.running is None or self.running.poll() is not None:
            self.running = subprocess.Popen(  # noqa: S603  (our own commands)
                self.command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )

    def kill(self) -> bool:
        """SIGKILL; whether it was running."""
        alive = self.running is not None and self.running.poll() is None
        if self.running:
            self.running.kill()
            self.running.wait()
        self.running = None
        return alive


def write(changes: int, seed: int) -> None:
    """The life of one writer: changes, each in a transaction of its own."""
    from django.db import transaction

    from heritage.actions.publication import announce
    from heritage.models import ChangeType, HeritageRecord, Site

    chance = random.Random(seed)
    for _ in range(changes):
        mine = list(
            HeritageRecord.objects.published()
            .filter(title_vi__startswith="Miếu")
            .order_by("-pk")
            .values_list("pk", flat=True)[:30]
        )
        what = chance.choice(["create", "rename", "take away"]) if len(mine) > 10 else "create"
        with transaction.atomic():
            if what == "create":
                made = Site(title_vi=f"Miếu {chance.random()}", summary_vi="Mới.", live=True)
                made.save()
                announce(made, type=ChangeType.CREATE)
                continue
            record = HeritageRecord.objects.get(pk=chance.choice(mine))
            if what == "rename":
                record.title_vi = f"Miếu đổi tên {chance.random()}"
            record.live = what == "rename"
            record.save()
            gone = what == "take away"
            announce(record, type=ChangeType.DELETE if gone else ChangeType.UPDATE)


def disturb(changes: int, chance: random.Random, *, server: bool) -> Told:
    """Make so many changes while everything is killed at random; then wait for the index."""
    told = Told()
    clock, rebuild = Process("manage.py", "clock"), Process("manage.py", "search_index", "rebuild")
    writers = [Process() for _ in range(WRITERS)]
    begun = _made()
    try:
        while told.changes < changes:
            for place, writer in enumerate(writers):
                writer.command = _writer(chance.randrange(1 << 30), place)
                writer.run()
            clock.run()
            rebuild.run()
            target = _made() + chance.randint(1, _WORK)
            _search_until(lambda target=target: _made() >= target, told)
            _search_until(_after(chance.uniform(0, 0.3)), told)
            told.kills += chance.choice([*writers, clock, rebuild]).kill()
            if server and chance.random() < 0.1:
                _kill_server()
                told.kills += 1
            told.changes = _made() - begun
            sys.stderr.write(f"\r{told.changes} changes, {told.kills} kills")
    finally:
        for process in (*writers, rebuild, clock):
            process.kill()
    _rebuild_watched(chance, told)
    clock.run()
    try:
        _wait(told)
    finally:
        clock.kill()
    return told


def _writer(seed: int, place: int) -> list[str]:
    return [sys.executable, "-m", "tests.bench.faults", "--write", str(_CHANGES_EACH + place),
            "--seed", str(seed)]  # fmt: skip


def _made() -> int:
    from heritage.models import ChangeEvent

    return ChangeEvent.objects.count()


def _after(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def _search_until(enough: Callable[[], bool], told: Told) -> None:
    """Ask for what nobody changes; a server that is away says so and is no answer."""
    from search.ask import ask
    from search.backends import SearchUnavailable
    from search.request import SearchRequest

    late = _after(_STUCK)
    while not enough():
        if late():
            raise RuntimeError(f"Nothing was changed in {_STUCK:.0f} s")
        try:
            found = ask(SearchRequest(text="bền", limit=1)).total
        except SearchUnavailable:
            told.away += 1
            time.sleep(1)
            continue
        told.searches += 1
        if found != STEADY:
            told.problems.append(f"a search found {found} of {STEADY}")
        time.sleep(_POLL)


def _rebuild_watched(chance: random.Random, told: Told) -> None:
    """Rebuilds that are killed half-way and one that is not, searched all the while."""
    rebuild = Process("manage.py", "search_index", "rebuild")
    for life in (chance.uniform(1, 4), chance.uniform(1, 4)):
        rebuild.run()
        _search_until(_after(life), told)
        told.kills += rebuild.kill()


def _wait(told: Told) -> None:
    from search.backends import SearchUnavailable
    from search.index import differences, outbox

    started = time.monotonic()
    amiss: list[object] = ["never looked"]
    while amiss and time.monotonic() - started < UNAIDED:
        try:
            amiss = [each for each in differences() if each]
            if waiting := outbox.pending():
                amiss.append(f"{waiting} changes wait")
        except SearchUnavailable as error:
            amiss = [str(error)]
        time.sleep(_POLL)
    told.seconds = time.monotonic() - started
    told.problems += [f"after {told.seconds:.0f} s: {each}" for each in amiss]


def _kill_server() -> None:
    os.kill(int(elasticsearch.PID.read_text()), 9)
    while elasticsearch.alive():
        time.sleep(_POLL)
    elasticsearch.start()


@contextmanager
def museum(search: str, database: str) -> Iterator[None]:
    """A museum of its own with the steady records; ``database``: an empty one, migrated."""
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "museum.settings.demo",
            "VAR_DIR": folder,
            "DATABASE_URL": f"sqlite:///{database or Path(folder) / 'museum.sqlite3'}",
            "SEARCH_URL": search,
        }
        import django
        from django.core.management import call_command
        from django.db import connection

        django.setup()
        call_command("migrate", verbosity=0)
        _steady()
        call_command("search_index", "rebuild", verbosity=0, stdout=open(os.devnull, "w"))  # noqa: SIM115,PTH123
        yield
        connection.close()


def _steady() -> None:
    from heritage.models import Site

    for number in range(STEADY):
        Site(title_vi=f"Đình Bền {number}", summary_vi="Không đổi.", live=True).save()


def main(arguments: Sequence[str] | None = None) -> int:
    """Disturb, print what came of it, and say by the exit code whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=10_000)
    parser.add_argument("--search", default="sqlite:")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 30))
    parser.add_argument("--database", default="", help="a migrated, empty SQLite file to use")
    parser.add_argument("--write", type=int, default=0, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.write:
        import django

        django.setup()
        write(given.write, given.seed)
        return 0
    with museum(given.search, given.database):
        chance = random.Random(given.seed)
        server = given.search != "sqlite:" and elasticsearch.alive()
        told = disturb(given.changes, chance, server=server)
    sys.stdout.write(
        f"seed {given.seed}: {told.changes} changes, {told.kills} kills, {told.searches} searches"
        f" ({told.away} while the server was away); right after {told.seconds:.1f} s unaided\n"
    )
    for problem in dict.fromkeys(told.problems):
        sys.stdout.write(f"WRONG: {problem}\n")
    return int(bool(told.problems))


if __name__ == "__main__":
    raise SystemExit(main())
