"""The pyramid of every picture, made ahead of the first visitor who looks closely."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.files import File
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django_tasks import task

from media.kinds.image.levelled import write_pyramid
from media.kinds.image.models import MuseumImage, Pyramid
from media.storage import is_there, pyramid_path

_ASKED_AGAIN_AFTER = 600  # seconds
_LEFT_BEHIND_AFTER = 60 * 60  # seconds: whoever was making this was stopped


def pyramid_of(image: MuseumImage) -> Pyramid | None:
    """Return the pyramid made from the original as it is now, if its file is there."""
    found: Pyramid | None = getattr(image, "pyramid", None)
    if found is None or found.sha256 != image.asset.sha256:
        return None
    return found if is_there(found.file.storage, str(found.file.name)) else None


def make_pyramid(image: MuseumImage) -> bool:
    """Make the image's pyramid unless it has one; return whether one was made.

    It is written aside and named once whole, so that nobody ever reads half of one. Safe to run
    twice, at the same time too. Raises `OSError` when the original cannot be read.
    """
    if pyramid_of(image):
        return False
    storage = Pyramid._meta.get_field("file").storage
    name = pyramid_path(image.asset.pk)
    with image.open_file() as file:
        _write(file, storage, name)
    forerunner: Pyramid | None = getattr(image, "pyramid", None)
    made = {"file": name, "sha256": image.asset.sha256}
    Pyramid.objects.update_or_create(image=image, defaults=made)
    if forerunner is not None:
        storage.delete(str(forerunner.file.name))
    return True


def _write(original: File, storage: Storage, name: str) -> None:
    try:
        path = Path(storage.path(name))
    except NotImplementedError:
        with NamedTemporaryFile(suffix=".tif") as aside:
            write_pyramid(original, Path(aside.name))
            storage.save(name, File(aside))
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written_aside(path) as aside_path:
        write_pyramid(original, aside_path)
    _sweep(path.parent)


@contextmanager
def _written_aside(path: Path) -> Iterator[Path]:
    aside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        yield aside
        if settings.FILE_UPLOAD_PERMISSIONS is not None:
            aside.chmod(settings.FILE_UPLOAD_PERMISSIONS)
        aside.rename(path)
    finally:
        aside.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Take away what someone began here and was stopped."""
    for path in folder.glob(".*.part"):
        if path.stat().st_mtime < time.time() - _LEFT_BEHIND_AFTER:
            path.unlink(missing_ok=True)


@task(priority=10)
def make_pyramid_of(image_id: int) -> bool:
    """Make one image's pyramid; return whether that was needed (not when the image is gone)."""
    images = MuseumImage.objects.select_related("asset", "pyramid")
    image = images.filter(pk=image_id).first()
    return image is not None and make_pyramid(image)


def ask_for_pyramid(image: MuseumImage) -> None:
    """Put the making of a pyramid on the queue, at most once in ten minutes."""
    key = f"media-pyramid-{image.pk}-{image.asset.sha256}"
    if cache.add(key, True, _ASKED_AGAIN_AFTER):
        make_pyramid_of.enqueue(image.pk)


@receiver(post_delete, sender=Pyramid)
def _delete_file(instance: Pyramid, **kwargs: Any) -> None:
    transaction.on_commit(partial(instance.file.storage.delete, str(instance.file.name)))
