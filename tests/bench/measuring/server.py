"""A WSGI application under gunicorn with one worker, and the CPU it burns per request."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_START = 60.0
"""Seconds a server may take to answer first."""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """One gunicorn master with one synchronous worker."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self.process = process
        self.port = port

    def get(self, path: str) -> tuple[int, bytes]:
        """Ask once, on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body

    def warm_up(self, path: str, times: int = 20) -> None:
        """Ask a few times. Raises RuntimeError for anything but 200."""
        for _ in range(times):
            status, _body = self.get(path)
            if status != 200:
                raise RuntimeError(f"{path} answered {status}")

    def cpu(self) -> float:
        """Seconds of CPU that the worker has used."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return sum(_seconds(int(pid)) for pid in children.read_text().split())


def _seconds(pid: int) -> float:
    """Of a process's CPU clock, as clock_getcpuclockid(3) names it on Linux; in nanoseconds."""
    return time.clock_gettime(~pid << 3 | 2)


@contextmanager
def serving(application: str, **environment: str) -> Iterator[Server]:
    """Serve ``module:application`` while the block runs."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", application, "--workers", "1"]
    command += ["--worker-class", "sync", "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    process = subprocess.Popen(command, env={**os.environ, **environment})  # noqa: S603  (our own command)
    server = Server(process, port)
    try:
        _wait(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(server: Server) -> None:
    until = time.monotonic() + _START
    while True:
        try:
            server.get("/")
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return
