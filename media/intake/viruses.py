"""Whether a file carries a virus that is known: asked of ClamAV's daemon, where there is one.

The setting `CLAMAV_SOCKET` says where it listens: a path, or ``host:port``. Nothing is asked when
it is empty. The protocol: https://docs.clamav.net/manual/Usage/ClamdProtocol.html, INSTREAM.
"""

import logging
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.conf import settings
from django.core.files import File

from media.intake.refusal import refuse

logger = logging.getLogger(__name__)

_PIECE = 1 << 18
_LONGEST_ANSWER = 4096
_FOUND, _CLEAN = " FOUND", " OK"
_TOO_LONG = "size limit exceeded"


class ScannerAway(Exception):
    """The daemon cannot be reached, does not answer in time or says that something is wrong."""


class TooHeavyForScanner(ScannerAway):
    """The daemon takes no file as heavy (its own setting `StreamMaxLength`)."""


def without_viruses(file: File) -> None:
    """Raise `ValidationError` for a file in which a virus is found, or that cannot be scanned.

    A scanner that is away lets nothing in: it was set up so that nothing comes in unscanned. The
    file is left at its start.
    """
    if not settings.CLAMAV_SOCKET:
        return
    try:
        found = scan(file)
    except TooHeavyForScanner as error:
        logger.error("ClamAV takes no file as heavy as %s: %s", file.size, error)
        raise refuse("scanner-limit") from error
    except ScannerAway as error:
        logger.error("ClamAV: %s", error)
        raise refuse("scanner-away") from error
    if found:
        logger.warning("Refused an upload: %s", found)
        raise refuse("infected", found=found)


def scan(file: File) -> str:
    """Return what ClamAV calls the virus that it finds in a file, "" when it finds none.

    Raises `ScannerAway`. The file is left at its start.
    """
    with _daemon() as daemon:
        # A daemon that has heard enough answers and hangs up; its answer is still to be read.
        with suppress(BrokenPipeError, ConnectionResetError):
            daemon.sendall(b"zINSTREAM\0")
            file.seek(0)
            while piece := file.read(_PIECE):
                daemon.sendall(struct.pack("!L", len(piece)) + piece)
            daemon.sendall(struct.pack("!L", 0))
        answer = _answer(daemon)
    file.seek(0)
    if answer.endswith(_FOUND):
        return answer.removeprefix("stream: ").removesuffix(_FOUND)
    if answer.endswith(_CLEAN):
        return ""
    if _TOO_LONG in answer:
        raise TooHeavyForScanner(answer)
    raise ScannerAway(answer or "no answer")


def ping() -> None:
    """Raise `ScannerAway` unless the daemon answers."""
    with _daemon() as daemon:
        daemon.sendall(b"zPING\0")
        if (answer := _answer(daemon)) != "PONG":
            raise ScannerAway(answer or "no answer")


def address() -> str | tuple[str, int]:
    """Return where the daemon listens: a path, or host and port. Raises `ValueError`."""
    told = str(settings.CLAMAV_SOCKET)
    if told.startswith("/"):
        return told
    host, _colon, port = told.rpartition(":")
    if not host or not port.isdecimal():
        raise ValueError(told)
    return host.strip("[]"), int(port)


@contextmanager
def _daemon() -> Iterator[socket.socket]:
    """Yield a connection; whatever goes wrong with it is `ScannerAway`."""
    try:
        with _connected() as daemon:
            yield daemon
    except (OSError, ValueError) as error:
        raise ScannerAway(f"{type(error).__name__}: {error}") from error


def _connected() -> socket.socket:
    where = address()
    if isinstance(where, tuple):
        return socket.create_connection(where, timeout=settings.CLAMAV_SECONDS)
    daemon = socket.socket(socket.AF_UNIX)
    try:
        daemon.settimeout(settings.CLAMAV_SECONDS)
        daemon.connect(where)
    except OSError:
        daemon.close()
        raise
    return daemon


def _answer(daemon: socket.socket) -> str:
    heard = b""
    while not heard.endswith(b"\0") and len(heard) < _LONGEST_ANSWER:
        if not (more := daemon.recv(_LONGEST_ANSWER)):
            break
        heard += more
    return heard.rstrip(b"\0\n").decode("utf-8", "replace").strip()
