"""Putting a film together: frames on all processors, the score, ffmpeg."""

import hashlib
import subprocess
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import django
from PIL import Image

from museum.demo import films, models3d, spheres
from museum.demo.films.drawing import RATE, frame
from museum.demo.films.film import Film

_COVER_QUALITY = 78
_FADES = 1.5  # seconds at the end in which what rings dies away
_BETWEEN = f"minterpolate=fps={2 * RATE}:mi_mode=mci:mc_mode=aobmc:me_mode=bidir:vsbmc=1"
"""A frame between each two, by the movement from one to the other."""
_CODED = (
    *("-vf", _BETWEEN),
    *("-c:v", "libx264", "-preset", "veryslow", "-crf", "31"),
    *("-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "48k", "-ac", "1"),
    *(
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        "-flags:v",
        "+bitexact",
        "-flags:a",
        "+bitexact",
    ),
    *("-metadata", "title=Mẫu minh họa / specimen"),
    *("-metadata", "comment=CC0 1.0. Drawn by the museum’s own code; no camera stood there."),
    *("-movflags", "+faststart"),
)


def edition() -> str:
    """Return the edition of all that draws: another one draws every frame again."""
    rooms = (films, models3d, spheres)
    files = sorted(file for room in rooms for file in Path(room.__path__[0]).rglob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


def draw_frames(film: Film, folder: Path, processes: int | None = None) -> Iterator[int]:
    """Draw the frames that the folder lacks, yielding the number of each; can be interrupted."""
    numbers = range(round(film.score.seconds * RATE))
    lacking = [number for number in numbers if not _file(folder, number).exists()]
    draw = partial(_draw, film, folder)
    spawn = get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=spawn, initializer=django.setup) as pool:
        yield from pool.map(draw, lacking)


def put_together(film: Film, folder: Path, ffmpeg: str) -> None:
    """Write the film and its cover where they are kept. Raises `CalledProcessError`, `OSError`."""
    film.file.parent.mkdir(exist_ok=True)
    score = folder / "score.wav"
    score.write_bytes(film.score.wav())
    seen = ("-framerate", str(RATE), "-i", str(folder / "%04d.png"))
    fades = f"afade=t=out:st={film.score.seconds - _FADES}:d={_FADES}"
    heard = ("-i", str(score), "-af", fades)
    command = [ffmpeg, "-v", "error", "-y", *seen, *heard, *_CODED, str(film.file)]
    subprocess.run(command, check=True)  # noqa: S603  (our own list)
    with Image.open(_file(folder, round(film.cover_at * RATE))) as cover:
        cover.save(film.cover, "WEBP", quality=_COVER_QUALITY, method=6)


def _file(folder: Path, number: int) -> Path:
    return folder / f"{number:04}.png"


def _draw(film: Film, folder: Path, number: int) -> int:
    target = _file(folder, number)
    half_done = target.with_suffix(".part")
    frame(film, number).save(half_done, "PNG", compress_level=1)
    half_done.rename(target)
    return number
