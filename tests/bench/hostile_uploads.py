"""Files that nobody should send, sent: what the desk says, how long it takes, what memory it takes.

    python -m tests.bench.hostile_uploads [--only WORD] [--database EMPTY]

A museum of its own is served by the processes of the Procfile; an officer signed in there sends
each file by the form it belongs to. Prints for each the status, the seconds, the most memory of
the server meanwhile and the reason told. Exits 1 when one came in that should not have (200 is the
form coming back, 302 a file taken in), when the server broke (500) or said nothing, when one took
more than 20 seconds or 700 MB, when the server began another program, or when a file lies where
none should.
"""

import argparse
import logging
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from zlib import crc32

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.measuring.desk import (  # noqa: E402  (the path is set above)
    Answer,
    Desk,
    Sent,
    children,
    desk,
    forget_peak,
    museum,
    peak,
)

MOST_SECONDS, MOST_BYTES = 20.0, 700 << 20
AT_LEAST = 58
_DOORS = {
    "mp4": "/admin/media/video/add/", "webm": "/admin/media/video/add/",
    "glb": "/admin/models3d/new/", "vtt": "/admin/media/audio/add/",
    **dict.fromkeys(("mp3", "wav", "ogg"), "/admin/media/audio/add/"),
    **dict.fromkeys(
        ("pdf", "docx", "xlsx", "odt", "csv", "txt", "exe", "zip"), "/admin/documents/add/"
    ),
}  # fmt: skip
"""By what the file's name ends in; the others go where pictures go."""
_TEXTS = {
    "title": "Thử", "collection": "1", "tags": "", "alt_vi": "Một tệp thử",
    "transcript_vi": "[tiếng trống]", "rights": "cne", "access": "public", "consent": "unknown",
    "turn": "0", "tilt": "0",
    "views-TOTAL_FORMS": "0", "views-INITIAL_FORMS": "0", "views-MIN_NUM_FORMS": "0",
    "views-MAX_NUM_FORMS": "12",
}  # fmt: skip


@dataclass
class Told:
    """What came of one file."""

    title: str
    answer: Answer
    memory: int
    began: set[str]
    wrong: list[str] = field(default_factory=list)


class Watch:
    """Programs that a process begins while it is watched."""

    def __init__(self, pids: list[int]) -> None:
        self.pids, self.began, self._over = pids, set[str](), Event()
        self._thread = Thread(target=self._look)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.01):
            for pid in self.pids:
                for child in children(pid):
                    self.began.add(_named(child))


def _named(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return str(pid)


def send_all(officer: Desk, only: str) -> Iterator[Told]:
    """Send every file, yielding what came of it."""
    from tests.bench.measuring.hostile_files import every

    for each in every():
        if only not in each.title:
            continue
        data = each.make()
        ending = each.name.rpartition(b".")[2].decode("ascii", "replace").strip("\0")
        files = {each.field: Sent(each.name, data)}
        if each.field != "file":
            files["file"] = Sent(b"a.wav", _sound(each.title))
        for pid in officer.workers():
            forget_peak(pid)
        with Watch(officer.workers()) as watch:
            answer = officer.send(_DOORS.get(ending, "/admin/images/add/"), _TEXTS, files)
        memory = max((peak(pid) for pid in officer.workers()), default=0)
        told = Told(each.title, answer, memory, watch.began)
        told.wrong = list(_wrong(told, may=each.may))
        yield told


def _sound(title: str) -> bytes:
    """A recording of its own, so that none is here already."""
    from tests.media.samples.recordings import wav_bytes

    return wav_bytes(note=200 + crc32(title.encode()) % 1000)


def _wrong(told: Told, *, may: bool) -> Iterator[str]:
    answer = told.answer
    if answer.status == 302 and not may:
        yield "it came in"
    elif answer.status not in (200, 302) and not (may and answer.status == 400):
        yield f"the server answered {answer.status}"
    elif answer.status == 200 and not answer.told:
        yield "nothing was said"
    if answer.seconds > MOST_SECONDS:
        yield f"it took {answer.seconds:.1f} s"
    if told.memory > MOST_BYTES:
        yield f"it took {told.memory >> 20} MB"
    if told.began:
        yield f"the server began {', '.join(sorted(told.began))}"


def escaped(folder: Path) -> Iterator[str]:
    """Yield files that lie where none should, and stored ones that are more than files."""
    from tests.bench.measuring.hostile_making import ESCAPED

    yield from map(str, Path(ESCAPED).parent.glob(f"{Path(ESCAPED).name}*"))
    known = {"var"}
    yield from (str(path) for path in folder.iterdir() if path.name not in known)
    uploads = folder / "var" / "uploads"
    for path in uploads.rglob("*"):
        if path.is_symlink() or (path.is_file() and path.stat().st_mode & 0o111):
            yield str(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Send, print; 1 when something is amiss."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="a word of the title")
    parser.add_argument("--database", default="", help="a migrated, empty SQLite file to use")
    given = parser.parse_args(arguments)
    wrong, count, most, slowest = [], 0, 0, 0.0
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="hostile-") as name:
        folder = Path(name)
        (folder / "var").mkdir()
        with museum(folder / "var", given.database), desk(folder / "var") as officer:
            for told in send_all(officer, given.only):
                count += 1
                most, slowest = max(most, told.memory), max(slowest, told.answer.seconds)
                print(_line(told), flush=True)
                wrong += [f"{told.title}: {each}" for each in told.wrong]
            wrong += [f"escaped: {each}" for each in escaped(folder)]
            if officer.ask("GET", "/healthz").status != 200:
                wrong.append("the server is gone")
    print(f"{count} files; at most {slowest:.1f} s and {most >> 20} MB")
    if not given.only and count < AT_LEAST:
        wrong.append(f"only {count} files were sent")
    for each in wrong:
        print("WRONG", each)
    return int(bool(wrong))


def _line(told: Told) -> str:
    answer = told.answer
    said = answer.told[:110] or {302: "(taken in)"}.get(answer.status, "")
    numbers = f"{answer.status} {answer.seconds:6.2f} s {told.memory >> 20:4d} MB"
    return f"{numbers}  {told.title}: {said}"


if __name__ == "__main__":
    sys.exit(main())
