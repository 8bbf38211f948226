"""Uploads as files on disk, for programs and libraries that read no other."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db.models.fields.files import FieldFile


@contextmanager
def on_disk(file: File, suffix: str = "") -> Iterator[Path]:
    """Yield where the file lies; one held in memory or elsewhere is written aside meanwhile.

    The file is left at its start.
    """
    path = _path_of(file)
    if path is not None:
        yield path
        file.seek(0)
        return
    with NamedTemporaryFile(suffix=suffix) as aside:
        file.seek(0)
        shutil.copyfileobj(file, aside)
        aside.flush()
        file.seek(0)
        yield Path(aside.name)


def _path_of(file: File) -> Path | None:
    """Where an upload lies that is on disk already, or a file of a store that is a folder."""
    if isinstance(file, UploadedFile) and hasattr(file, "temporary_file_path"):
        return Path(file.temporary_file_path())
    try:
        return Path(file.path) if isinstance(file, FieldFile) else None
    except NotImplementedError:
        return None
