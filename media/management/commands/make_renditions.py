"""`manage.py make_renditions`: make again whatever derivative is missing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from media.kinds.image.derivatives import incomplete, make
from media.kinds.image.models import MuseumImage, MuseumRendition, Pyramid
from media.kinds.image.pyramids import make_pyramid


class Command(BaseCommand):
    """Makes what is missing of every image; running it again goes on where it stopped."""

    help = "Make the renditions and pyramids that are missing. Safe to interrupt and to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take asset ids and --again."""
        parser.add_argument("assets", nargs="*", metavar="ASSET", help="only these asset ids")
        parser.add_argument(
            "--again", action="store_true", help="throw away what was made before first"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each image; exit 1 when an original could not be read."""
        images = MuseumImage.objects.all()
        if options["assets"]:
            images = images.filter(asset_id__in=options["assets"])
        if options["again"]:
            for rendition in MuseumRendition.objects.filter(image__in=images).iterator():
                rendition.delete()
            Pyramid.objects.filter(image__in=images).delete()
        done = failed = 0
        for image in incomplete(images):
            try:
                count = sum(1 for _ in make(image))
                pyramid = " and a pyramid" if make_pyramid(image) else ""
            except OSError as error:
                failed += 1
                self.stderr.write(f"{image.asset_id}  failed: {error}")
            else:
                done += 1
                self.stdout.write(f"{image.asset_id}  {count} renditions{pyramid}  {image.title}")
        self.stdout.write(f"images={images.count()} made={done} failed={failed}")
        if failed:
            raise CommandError(f"{failed} originals could not be read.")
