"""Files on their way in, piece by piece: what has come stays, however often the line breaks.

Each lies in `MEDIA_ARRIVING_DIR` under a name that cannot be guessed, beside a note of whose it is,
what it is called and how long it will be. How much has come is the length of the file itself, so
nothing else can be wrong about it. `media.curation.arriving` is the door (tus 1.0.0); a form is
then given the name in place of the file.
"""

import fcntl
import json
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol, Self

from django.conf import settings
from django.core.files import File
from django.core.files.uploadedfile import UploadedFile

from media.intake.envelope import extension_of, may_be_so_heavy
from media.intake.refusal import refuse
from media.kinds import all_kinds, kind_for

KEPT_FOR = 7 * 24 * 60 * 60
"""Seconds after the last piece."""
AT_A_TIME = 20
"""Files of one person that may be on their way."""
KEPT_AT_A_TIME = 4
"""Files of one person that came with a form which was not in order; the newest."""
_ROOM_LEFT = 1 << 30
"""Bytes that stay free on the disk."""
_PIECE = 1 << 20
_TOKEN = re.compile(r"[\w-]{43}", re.ASCII)


class Stream(Protocol):
    """What bytes are read from, such as a request."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes, none at the end."""
        ...


class WrongPlace(Exception):
    """The piece does not follow what has come."""


class InUse(Exception):
    """Another request is writing to the same file."""


@dataclass(frozen=True, slots=True)
class Arriving:
    """A file of which something, all or nothing has come."""

    token: str
    owner: str
    filename: str
    length: int
    kept: bool = False
    """Whether it came with a form and waits for the rest of it to be put right."""

    @classmethod
    def keep(cls, owner: object, file: File) -> Self:
        """Keep a file that came whole with a form. Raises `ValidationError` when it cannot be."""
        name, length = _name(file.name or ""), file.size or 0
        _check(name, length)
        made = cls(secrets.token_urlsafe(32), str(owner), name, length, kept=True)
        made.path.touch(mode=0o600)
        with made.path.open("wb") as kept:
            file.seek(0)
            shutil.copyfileobj(file, kept, _PIECE)
            file.seek(0)
        made._write_note()
        for each in sorted(_notes(str(owner), kept=True), key=_age)[KEPT_AT_A_TIME:]:
            cls.find(each.stem, owner).forget()
        return made

    @classmethod
    def begin(cls, owner: object, filename: str, length: int) -> Self:
        """Make room for a file of so many bytes. Raises `ValidationError` when it is refused."""
        name = _name(filename)
        _check(name, length)
        count = len(_notes(str(owner), kept=False))
        if count >= AT_A_TIME:
            raise refuse("too-many-arriving", count=count)
        made = cls(secrets.token_urlsafe(32), str(owner), name, length)
        made.path.touch(mode=0o600)
        made._write_note()
        return made

    @classmethod
    def find(cls, token: str, owner: object) -> Self:
        """Return one by its token. Raises `LookupError` when this person has none such."""
        if not _TOKEN.fullmatch(token):
            raise LookupError(token)
        note = Path(settings.MEDIA_ARRIVING_DIR) / f"{token}.json"
        try:
            found = cls(**json.loads(note.read_text()))
        except (OSError, ValueError, TypeError):
            raise LookupError(token) from None
        if found.owner != str(owner) or not found.path.exists():
            raise LookupError(token)
        return found

    @property
    def path(self) -> Path:
        """Where what has come lies."""
        return Path(settings.MEDIA_ARRIVING_DIR) / self.token

    @property
    def note(self) -> Path:
        """Where is written what it is."""
        return self.path.with_name(f"{self.token}.json")

    @property
    def offset(self) -> int:
        """Bytes that have come."""
        return self.path.stat().st_size

    @property
    def complete(self) -> bool:
        """Whether all has come."""
        return self.offset == self.length

    def take(self, stream: Stream, offset: int) -> int:
        """Add what a stream has, up to the length; return how much has come now.

        What came before the stream broke is kept. Raises `WrongPlace` when `offset` is not where
        the file ends, `InUse` when somebody else is writing, and whatever the stream raises.
        """
        with self._locked() as file:
            if file.tell() != offset:
                raise WrongPlace
            while left := self.length - file.tell():
                if not (piece := stream.read(min(_PIECE, left))):
                    break
                file.write(piece)
            return int(file.tell())

    @contextmanager
    def _locked(self) -> Iterator[BinaryIO]:
        with self.path.open("ab") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise InUse from None
            yield file

    def _write_note(self) -> None:
        self.note.write_text(json.dumps(asdict(self)))

    def file(self) -> "ArrivedFile":
        """Return it as the upload that it is, once all has come."""
        return ArrivedFile(self)

    def forget(self) -> None:
        """Throw it away."""
        self.path.unlink(missing_ok=True)
        self.note.unlink(missing_ok=True)


class ArrivedFile(UploadedFile):
    """An upload that came piece by piece; a store on the same disk moves it to its place."""

    def __init__(self, arriving: Arriving) -> None:
        super().__init__(arriving.path.open("rb"), arriving.filename, size=arriving.length)
        self._path = arriving.path

    def temporary_file_path(self) -> str:
        """Return where it lies."""
        return str(self._path)


def token_name(name: str) -> str:
    """Return the name under which a form is told of a file that came before it."""
    return f"{name}-arrived"


def sweep() -> int:
    """Forget what nothing was added to for `KEPT_FOR`, and notes of what was taken in; how many."""
    gone = 0
    before = time.time() - KEPT_FOR
    for path in Path(settings.MEDIA_ARRIVING_DIR).glob("*"):
        lone = path.suffix == ".json" and not path.with_suffix("").exists()
        if lone or path.stat().st_mtime < before:
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def _name(filename: str) -> str:
    return PurePath(filename.replace("\\", "/")).name[:200] or "tep"


def _check(name: str, length: int) -> None:
    """Raise unless such a file may come in by its name and weight and there is room for it."""
    extension = extension_of(name)
    kind = kind_for(extension)
    if kind is None:
        accepted = ", ".join(each for kind in all_kinds() for each in kind.extensions).upper()
        raise refuse("unknown-extension", extension=extension, accepted=accepted)
    may_be_so_heavy(length, kind.most_bytes)
    folder = Path(settings.MEDIA_ARRIVING_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < length + _ROOM_LEFT:
        raise refuse("no-room")


def _notes(owner: str, *, kept: bool) -> list[Path]:
    """Notes of one person's files that are there, of those that came with a form or of others."""
    folder = Path(settings.MEDIA_ARRIVING_DIR)
    return [each for each in folder.glob("*.json") if _is_of(each, owner, kept)]


def _is_of(note: Path, owner: str, kept: bool) -> bool:
    try:
        told = json.loads(note.read_text())
        found = (told["owner"], told.get("kept", False))
    except (OSError, ValueError, KeyError):
        return False
    return found == (owner, kept) and note.with_suffix("").exists()


def _age(note: Path) -> float:
    """Seconds since a note was written, as far as can be told."""
    try:
        return time.time() - note.stat().st_mtime
    except OSError:
        return KEPT_FOR
