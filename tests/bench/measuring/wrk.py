"""``wrk`` asking for many addresses in turn: how many a second, how soon 95 of 100."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SCRIPT = """
local paths = {}
for line in io.lines("%(list)s") do paths[#paths + 1] = line end
local next = 0
local threads = 0
function setup(thread) thread:set("first", threads * 7919); threads = threads + 1 end
function init(args) next = first end
function request() next = next + 1; return wrk.format("GET", paths[next %% #paths + 1]) end
function done(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.read + summary.errors.timeout
  print(string.format("TOLD %%d %%d %%d %%d", summary.requests, summary.duration,
    latency:percentile(95), failed))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What came of it."""

    rate: float
    p95: float
    failed: int


def load(folder: Path, address: str, paths: Sequence[str], *, clients: int, seconds: int) -> Load:
    """Ask for the paths in turn with so many clients. ``p95`` in seconds."""
    listed, script = folder / "paths.txt", folder / "wrk.lua"
    listed.write_text("\n".join(paths))
    script.write_text(_SCRIPT % {"list": listed})
    command = ["wrk", "-t2", f"-c{clients}", f"-d{seconds}s", "-s", str(script), address]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    told = next(line for line in done.stdout.splitlines() if line.startswith("TOLD"))
    requests, duration, p95, failed = map(int, told.split()[1:])
    return Load(requests / duration * 1e6, p95 / 1e6, failed)
