"""A museum of its own with its server in processes of their own, and an officer at the desk."""

import http.client
import os
import re
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.measuring.server import free_port

ROOT = Path(__file__).resolve().parents[3]
_START = 120.0
"""Seconds that the server may take to answer first."""
_ERROR = re.compile(r'class="error-message">(.*?)</p>', re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it is sent; the name is put on the wire as it is, whatever it is."""

    name: bytes
    data: bytes | Path


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it."""

    status: int
    body: str
    seconds: float
    headers: Mapping[str, str]

    @property
    def told(self) -> str:
        """The errors that the form shows, in one line."""
        found = (_TAGS.sub(" ", each) for each in _ERROR.findall(self.body))
        return " ".join(unescape(" ".join(found)).split())


class Desk:
    """An officer who may do everything, signed in at a server."""

    def __init__(self, folder: Path, port: int, server: "subprocess.Popen[bytes]") -> None:
        self.folder, self.port, self.server = folder, port, server
        self.session = _session()
        self.csrf = secrets.token_hex(16)

    def ask(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Send a request and read the whole answer."""
        started = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        cookies = f"sessionid={self.session}; csrftoken={self.csrf}"
        told = {"Cookie": cookies, "X-CSRFToken": self.csrf, **(headers or {})}
        try:
            connection.request(method, path, body, told)  # type: ignore[arg-type]  # also a file
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            return Answer(answer.status, text, time.monotonic() - started, dict(answer.headers))
        finally:
            connection.close()

    def send(
        self, path: str, fields: Mapping[str, str], files: Mapping[str, Sent], **headers: str
    ) -> Answer:
        """Post a form with files, written to disk first so that nothing heavy is held here."""
        boundary = secrets.token_hex(16)
        with tempfile.TemporaryFile() as body:
            for name, value in fields.items():
                body.write(_head(boundary, name) + b"\r\n\r\n" + value.encode() + b"\r\n")
            for name, sent in files.items():
                body.write(_head(boundary, name) + b'; filename="' + sent.name + b'"\r\n')
                body.write(b"Content-Type: application/octet-stream\r\n\r\n")
                data = sent.data
                body.write(data.read_bytes() if isinstance(data, Path) else data)
                body.write(b"\r\n")
            body.write(f"--{boundary}--\r\n".encode())
            length = body.tell()
            body.seek(0)
            told = {
                "Content-Type": f"multipart/form-data; boundary={boundary}",
                "Content-Length": str(length),
                **headers,
            }
            return self.ask("POST", path, body, told)

    def workers(self) -> list[int]:
        """Processes that answer requests."""
        return children(self.server.pid)


def _head(boundary: str, name: str) -> bytes:
    return f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"'.encode()


def _session() -> str:
    """A signed-in session of an officer, as the database keeps it."""
    from django.conf import settings
    from django.contrib.auth import (
        BACKEND_SESSION_KEY,
        HASH_SESSION_KEY,
        SESSION_KEY,
        get_user_model,
    )
    from django.contrib.sessions.backends.db import SessionStore

    officer, _made = get_user_model().objects.get_or_create(
        username="canbo", defaults={"is_superuser": True, "is_staff": True}
    )
    store = SessionStore()
    store[SESSION_KEY] = str(officer.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = officer.get_session_auth_hash()
    store.create()
    return str(store.session_key)


def children(pid: int) -> list[int]:
    """Processes that one began."""
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def peak(pid: int) -> int:
    """The most bytes of memory that a process held since it was last `forgotten`."""
    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) << 10 if found else 0


def forget_peak(pid: int) -> None:
    """Let the peak be counted from now on."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")


@contextmanager
def museum(folder: Path, database: str = "") -> Iterator[None]:
    """Set this process and those it begins to an empty museum in a folder.

    ``database``: an empty one, migrated, that may be used and changed. Static files are those of
    this checkout, gathered at set-up.
    """
    for name in ("static", "frontend"):
        (folder / name).symlink_to(ROOT / "var" / name)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "museum.settings.demo",
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{database or folder / 'museum.sqlite3'}",
        "SEARCH_URL": "sqlite:",
    }
    import django
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    call_command("migrate", verbosity=0)
    yield
    connection.close()


@contextmanager
def desk(folder: Path) -> Iterator[Desk]:
    """Serve the museum as the Procfile does, with one process; an officer is signed in."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "museum.wsgi", "--workers", "1", "--threads", "4"]
    command += ["--bind", f"127.0.0.1:{port}", "--no-control-socket", "--log-level", "error"]
    server = subprocess.Popen(command, cwd=ROOT)  # noqa: S603  (our own command)
    try:
        officer = Desk(folder, port, server)
        _wait(officer)
        yield officer
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait(officer: Desk) -> None:
    until = time.monotonic() + _START
    while True:
        try:
            answer = officer.ask("GET", "/admin/images/add/")
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            if answer.status != 200:
                where = urlsplit(answer.headers.get("Location", "")).path
                raise RuntimeError(f"The desk answers {answer.status} {where}")
            return
