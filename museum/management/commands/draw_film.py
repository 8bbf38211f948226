"""draw_film: draws the demonstration's film again, for those who change what it shows."""

from argparse import ArgumentParser
from subprocess import CalledProcessError
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from museum.demo.films import FILMS
from museum.demo.films.making import draw_frames, edition, put_together
from museum.settings.environment import VAR_DIR


class Command(BaseCommand):
    """Draw every frame that is not drawn yet, and put the film together."""

    help = "Draw the demonstration's film (some minutes, needs ffmpeg). Interrupted, it goes on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare how many processes may draw."""
        parser.add_argument("--processes", type=int, help="as many as processors unless told")

    def handle(self, *args: Any, **options: Any) -> None:
        """Draw, tell how far it is, and put together."""
        if not settings.MEDIA_FFMPEG:
            raise CommandError("There is no ffmpeg here (MEDIA_FFMPEG).")
        for film in FILMS:
            folder = VAR_DIR / "film" / f"{film.file.stem}-{edition()}"
            folder.mkdir(parents=True, exist_ok=True)
            for number in draw_frames(film, folder, options["processes"]):
                self.stdout.write(f"\r{film.file.stem}: {number}", ending="")
                self.stdout.flush()
            try:
                put_together(film, folder, settings.MEDIA_FFMPEG)
            except (CalledProcessError, OSError) as error:
                raise CommandError(f"{film.file.name}: {error}") from error
            self.stdout.write(f"\n{film.file}: {film.file.stat().st_size:,} bytes")
