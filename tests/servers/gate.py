"""A gate before a server on loopback: shut, the server is down; stuck, it says nothing.

Tests go through it so that they need not stop a server that other tests use.
"""

import socket
import threading
from contextlib import suppress
from typing import Self

_MOST = 65_536


class Gate:
    """Passes everything on to a port on loopback, while it is open. A context manager."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._stuck = False
        self._open: list[socket.socket] = []
        self._listening: socket.socket | None = None
        self.taken: list[str] = []
        """Who came, since it was opened."""
        self.port = 0
        """Where it listens: the same after it was shut."""
        self.open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.shut()

    def open(self, *, stuck: bool = False) -> None:
        """Let everything through; ``stuck``: take it and never answer."""
        self.shut()
        self._stuck, self.taken = stuck, []
        self._listening = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def shut(self) -> None:
        """Refuse connections, and end those that there are."""
        ending = [*self._open, *([self._listening] if self._listening else [])]
        self._open, self._listening = [], None
        for each in ending:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self, listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                coming, (host, port) = listening.accept()
                self.taken.append(f"{host}:{port}")
                self._open.append(coming)
                if not self._stuck:
                    going = socket.create_connection(("127.0.0.1", self._target))
                    self._open.append(going)
                    for pair in ((coming, going), (going, coming)):
                        threading.Thread(target=_pass, args=pair, daemon=True).start()


def _pass(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(_MOST):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
