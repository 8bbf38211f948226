"""`manage.py make_renditions`: make again whatever derivative is missing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from media.kinds.image.derivatives import incomplete, make
from media.kinds.image.models import MuseumImage, MuseumRendition


class Command(BaseCommand):
    """Makes the missing renditions of every image; running it again goes on where it stopped."""

    help = "Make the renditions that are missing. Safe to interrupt and to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take asset ids and --again."""
        parser.add_argument("assets", nargs="*", metavar="ASSET", help="only these asset ids")
        parser.add_argument(
            "--again", action="store_true", help="throw the existing renditions away first"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each image; exit 1 when an original could not be read."""
        images = MuseumImage.objects.all()
        if options["assets"]:
            images = images.filter(asset_id__in=options["assets"])
        if options["again"]:
            for rendition in MuseumRendition.objects.filter(image__in=images).iterator():
                rendition.delete()
        done = failed = 0
        for image in incomplete(images):
            try:
                count = sum(1 for _ in make(image))
            except OSError as error:
                failed += 1
                self.stderr.write(f"{image.asset_id}  failed: {error}")
            else:
                done += 1
                self.stdout.write(f"{image.asset_id}  {count} renditions  {image.title}")
        self.stdout.write(f"images={images.count()} made={done} failed={failed}")
        if failed:
            raise CommandError(f"{failed} originals could not be read.")
