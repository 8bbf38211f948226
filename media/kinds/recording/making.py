"""Making what goes with a recording: in tasks, in any order, again whenever something lacks."""

import secrets
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, cast

from django.core.cache import cache
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django_tasks import task

from media.intake.disk import on_disk
from media.kinds.base import kind_of
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.steps import Made, plan

if TYPE_CHECKING:
    from media.kinds.recording.base import RecordingKind

Role = Derivative.Role
_ASKED_AGAIN_AFTER = 600  # seconds


class _Finished(File):
    """A file of ours that the store may take as its own instead of copying it."""

    def temporary_file_path(self) -> str:
        """Return where it lies."""
        return str(self.name)


def missing(recording: MuseumRecording) -> list[Derivative.Role]:
    """Return what should be there and is not, in the order of making; failures are not there."""
    made = {
        each.role
        for each in recording.derivatives.all()
        if not each.problem and each.source_sha256 == recording.asset.sha256
    }
    kind = cast("RecordingKind", kind_of(recording.asset))
    return [role for role, step in plan(recording, kind.steps) if role not in made]


def make(recording: MuseumRecording) -> Iterator[Derivative]:
    """Make what is missing, yielding each when stored; one that fails says why and stops no other.

    Safe to run twice, at the same time too. Raises `OSError` when the original cannot be read.
    """
    wanted = missing(recording)
    if not wanted:
        return
    kind = cast("RecordingKind", kind_of(recording.asset))
    original = recording.file
    suffix = Path(recording.asset.filename).suffix.lower()
    with original.open("rb"), on_disk(original, suffix) as source:
        for role in wanted:
            with TemporaryDirectory(dir=_scratch()) as folder:
                try:
                    made, problem = kind.steps[role].make(recording, source, Path(folder)), ""
                # Whatever a decoder does with a strange file becomes an entry to look at.
                except Exception as error:  # noqa: BLE001
                    made, problem = Made(), f"{type(error).__name__}: {error}"[:500]
                yield _store(recording, role, made, problem)


def _store(recording: MuseumRecording, role: Role, made: Made, problem: str) -> Derivative:
    name = ""
    if made.path is not None:
        token = secrets.token_urlsafe(12)
        wanted = f"copies/{recording.asset_id}/{token}{made.path.suffix}"
        with made.path.open("rb") as file:
            name = default_storage.save(wanted, _Finished(file, name=str(made.path)))
    told = {
        "file": name,
        "mime": made.mime,
        "width": made.width,
        "height": made.height,
        "peaks": list(made.peaks),
        "problem": problem,
        "source_sha256": recording.asset.sha256,
    }
    with transaction.atomic():
        old = Derivative.objects.filter(recording=recording, role=role).values_list(
            "file", flat=True
        )
        forerunner = old.first()
        stored, _created = Derivative.objects.update_or_create(
            recording=recording, role=role, defaults=told
        )
        if forerunner:
            transaction.on_commit(lambda: default_storage.delete(forerunner))
    return stored


def _scratch() -> str | None:
    """A place on the store's own disk, so that what is finished need only be renamed."""
    try:
        folder = Path(default_storage.path("copies"))
    except NotImplementedError:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder)


@task(priority=40)
def make_copies(recording_id: int) -> int:
    """Make one recording's; return how many came out (0 when the recording is gone)."""
    recordings = MuseumRecording.objects.select_related("asset").prefetch_related("derivatives")
    recording = recordings.filter(pk=recording_id).first()
    return sum(not each.problem for each in make(recording)) if recording else 0


@receiver(post_delete, sender=Derivative)
def _delete_file(instance: Derivative, **kwargs: Any) -> None:
    if instance.file:
        transaction.on_commit(partial(instance.file.storage.delete, str(instance.file.name)))


def ask_for(recording: MuseumRecording, *, again: bool = False) -> None:
    """Put what is missing on the queue, at most once in ten minutes unless `again`."""
    key = f"media-copies-{recording.pk}-{recording.asset.sha256}"
    if again or cache.add(key, True, _ASKED_AGAIN_AFTER):
        make_copies.enqueue(recording.pk)


def incomplete(recordings: QuerySet[MuseumRecording]) -> Iterator[MuseumRecording]:
    """Yield the recordings that lack something; two queries for each 200."""
    queryset = recordings.select_related("asset").prefetch_related("derivatives")
    for recording in queryset.order_by("pk").iterator(chunk_size=200):
        if missing(recording):
            yield recording
