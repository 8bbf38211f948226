"""A real PostgreSQL of its own for measurements, in a folder that is thrown away.

Needs the server's programs (Debian: ``apt-get install postgresql``), no running cluster. Only a
socket inside the folder is listened on.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER = "postgres"
"""Who owns the cluster when root asks: the server refuses to run as root."""
_OPTIONS = {
    "listen_addresses": "''",
    "shared_buffers": "1GB",
    "work_mem": "64MB",
    "maintenance_work_mem": "512MB",
    "max_wal_size": "8GB",
    "fsync": "off",
}


class Unavailable(Exception):
    """The server cannot be had here; the message says what is missing."""


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """A server while the block runs; its connection string. Raises `Unavailable`."""
    programs = _programs()
    data = folder / "postgres"
    data.mkdir()
    if os.geteuid() == 0:
        shutil.chown(data, USER, USER)
        for parent in (folder, *folder.parents):
            if not parent.stat().st_mode & 0o001:
                parent.chmod(parent.stat().st_mode | 0o711)
    _run(programs / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C")
    options = " ".join(f"-c {name}={value}" for name, value in _OPTIONS.items())
    control = (programs / "pg_ctl", "-D", data, "-w")
    _run(*control, "-o", f"{options} -k {data}", "-l", data / "log", "start")
    try:
        yield f"host={data} user={USER} dbname=postgres"
    finally:
        _run(*control, "-m", "immediate", "stop")


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return found[-1].parent
    if initdb := shutil.which("initdb"):
        return Path(initdb).parent
    raise Unavailable("PostgreSQL's server is missing: apt-get install postgresql")


def _version(initdb: Path) -> int:
    return int(initdb.parts[-3])


def _run(*command: str | Path) -> None:
    as_user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]
    words = [*(as_user if os.geteuid() == 0 else []), *map(str, command)]
    done = subprocess.run(words, capture_output=True, text=True, cwd="/")  # noqa: S603
    if done.returncode:
        raise Unavailable(f"{command[0]} failed: {done.stderr or done.stdout}")
