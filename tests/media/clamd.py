"""A daemon that speaks ClamAV's protocol over a real socket, and knows one virus."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer, ThreadingUnixStreamServer
from threading import Thread
from typing import Any

EICAR = (r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").encode()
"""What every scanner takes for a virus, and no machine: https://www.eicar.org. In two parts here,
so that no scanner takes this file for one."""


class _Talk(StreamRequestHandler):
    """One command and its answer."""

    server: Any

    def handle(self) -> None:
        """Answer PING and INSTREAM as clamd does, and hang up on what is too long."""
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1) or b"\0"
        if command == b"zPING\0":
            self.wfile.write(b"PONG\0")
        elif command == b"zINSTREAM\0":
            self.wfile.write(self._scanned() + b"\0")
        else:
            self.wfile.write(b"UNKNOWN COMMAND\0")

    def _scanned(self) -> bytes:
        data = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(size)
            if len(data) > self.server.most:
                return b"INSTREAM size limit exceeded. ERROR"
        self.server.scanned.append(data)
        if self.server.answer:
            return bytes(self.server.answer)
        return b"stream: Eicar-Signature FOUND" if EICAR in data else b"stream: OK"


class _Unix(ThreadingUnixStreamServer):
    daemon_threads = True


class _Network(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


@contextmanager
def clamd(where: Path | None = None) -> Iterator[Any]:
    """Listen at a path, or on a port when there is none.

    What is yielded has `scanned` (what was sent whole), `most` (bytes it takes) and `answer` (said
    instead of a finding).
    """
    server: Any = _Unix(str(where), _Talk) if where else _Network(("127.0.0.1", 0), _Talk)
    server.scanned, server.most, server.answer = [], 1 << 24, b""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
