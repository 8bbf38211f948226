"""Making what goes with an original: in tasks, in any order, again whenever something lacks."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.cache import cache
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet
from django_tasks import task

from media.intake.disk import on_disk
from media.kinds.base import kind_of, payload_of
from media.kinds.derivative import AbstractDerivative
from media.kinds.steps import Made, Steps, plan
from media.models import Asset

_ASKED_AGAIN_AFTER = 600  # seconds


class _Finished(File):
    """A file of ours that the store may take as its own instead of copying it."""

    def temporary_file_path(self) -> str:
        """Return where it lies."""
        return str(self.name)


def missing(payload: Any) -> list[Any]:
    """Return what should be there and is not, in the order of making; failures are not there."""
    made = {
        each.role
        for each in payload.derivatives.all()
        if not each.problem and each.source_sha256 == payload.asset.sha256
    }
    return [role for role, _step in plan(payload, _steps(payload)) if role not in made]


def make(payload: Any) -> Iterator[AbstractDerivative]:
    """Make what is missing, yielding each when stored; one that fails says why and stops no other.

    Safe to run twice, at the same time too. Raises `OSError` when the original cannot be read.
    """
    wanted = missing(payload)
    if not wanted:
        return
    steps = _steps(payload)
    original = payload.file
    suffix = Path(payload.asset.filename).suffix.lower()
    with original.open("rb"), on_disk(original, suffix) as source:
        for role in wanted:
            with TemporaryDirectory(dir=_scratch()) as folder:
                try:
                    made, problem = steps[role].make(payload, source, Path(folder)), ""
                # Whatever a decoder does with a strange file becomes an entry to look at.
                except Exception as error:  # noqa: BLE001
                    made, problem = Made(), f"{type(error).__name__}: {error}"[:500]
                yield _store(payload, role, made, problem)


def _steps(payload: Any) -> Steps:
    kind = kind_of(payload.asset)
    return kind.steps if kind else {}


def _store(payload: Any, role: Any, made: Made, problem: str) -> AbstractDerivative:
    name, weight = "", 0
    if made.path is not None:
        weight = made.path.stat().st_size
        token = secrets.token_urlsafe(12)
        wanted = f"copies/{payload.asset_id}/{token}{made.path.suffix}"
        with made.path.open("rb") as file:
            name = default_storage.save(wanted, _Finished(file, name=str(made.path)))
    told = {
        "file": name,
        "mime": made.mime,
        "width": made.width,
        "height": made.height,
        "bytes": weight,
        "problem": problem,
        "source_sha256": payload.asset.sha256,
        **made.told,
    }
    with transaction.atomic():
        rows = payload.derivatives
        forerunner = rows.filter(role=role).values_list("file", flat=True).first()
        stored: AbstractDerivative = rows.update_or_create(role=role, defaults=told)[0]
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


class NotMade(Exception):
    """Something could not be made; says what and why."""


@task(priority=40)
def make_copies(asset_id: str) -> int:
    """Make those of one asset; return how many came out (0 when the asset is gone).

    Raises `NotMade` at the end when one did not.
    """
    asset = Asset.objects.with_payload().filter(pk=asset_id).first()
    payload = payload_of(asset) if asset else None
    made = list(make(payload)) if payload else []
    if problems := [f"{each.role}: {each.problem}" for each in made if each.problem]:
        raise NotMade("; ".join(problems))
    return len(made)


def ask_for(payload: Any, *, again: bool = False) -> None:
    """Put what is missing on the queue, at most once in ten minutes unless `again`."""
    asset = payload.asset
    if again or cache.add(f"media-copies-{asset.pk}-{asset.sha256}", True, _ASKED_AGAIN_AFTER):
        make_copies.enqueue(asset.pk)


def incomplete(payloads: QuerySet) -> Iterator[Any]:
    """Yield the payloads that lack something; two queries for each 200."""
    queryset = payloads.select_related("asset").prefetch_related("derivatives")
    for payload in queryset.order_by("pk").iterator(chunk_size=200):
        if missing(payload):
            yield payload
