"""gltfpack of meshoptimizer, when the machine has it: https://meshoptimizer.org/gltf/."""

import subprocess
from pathlib import Path

from django.conf import settings

_LONGEST = 600  # seconds


def has_gltfpack() -> bool:
    """Return whether lighter models can be made here."""
    return bool(settings.MEDIA_GLTFPACK)


def lighten(source: Path, target: Path, share: float) -> None:
    """Write a model of about `share` (0 to 1) of the triangles, its numbers quantised.

    Nothing is compressed that a browser would need a program to unpack. Raises `OSError`.
    """
    told = ["-i", str(source), "-o", str(target), "-si", f"{share:.3f}", "-sp"]
    try:
        subprocess.run(  # noqa: S603  (the operator's own program, our own file names)
            [settings.MEDIA_GLTFPACK, *told], check=True, capture_output=True, timeout=_LONGEST
        )
    except subprocess.CalledProcessError as error:
        raise OSError(error.stderr.decode("utf-8", "replace")[-300:]) from error
    except subprocess.TimeoutExpired as error:
        raise OSError("gltfpack took too long") from error
