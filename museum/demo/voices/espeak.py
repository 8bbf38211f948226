"""Asking espeak-ng for a Vietnamese voice (setting `DEMO_VOICE`).

https://github.com/espeak-ng/espeak-ng, of which Debian has a package. It is plain to hear that no
person speaks.
"""

import subprocess
import wave
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

RATE = 22_050
"""Samples a second, 16 bits, mono."""
_HOW = ("-v", "vi", "-s", "145", "-b", "1")
"""The voice of the North, so many words a minute, UTF-8."""
_MOST_SECONDS = 20


class VoiceFailed(OSError):
    """What the program said, or that what it wrote is no sound."""


def has_voice() -> bool:
    """Return whether there is a program to ask."""
    return bool(settings.DEMO_VOICE)


def spoken(text: str) -> bytes:
    """Return the samples of a text that is read aloud. Raises `VoiceFailed`."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "spoken.wav"
        command = [settings.DEMO_VOICE, *_HOW, "-w", str(target), "--stdin"]
        try:
            subprocess.run(  # noqa: S603  (our own list)
                command, input=text.encode(), check=True, capture_output=True, timeout=_MOST_SECONDS
            )
            with wave.open(str(target)) as file:
                if file.getparams()[:3] != (1, 2, RATE):
                    raise VoiceFailed(f"{file.getparams()}")
                return file.readframes(file.getnframes())
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode("utf-8", "replace").strip()
            raise VoiceFailed(said or f"exit {error.returncode}") from error
        except (OSError, wave.Error, EOFError, subprocess.TimeoutExpired) as error:
            raise VoiceFailed(str(error)) from error
