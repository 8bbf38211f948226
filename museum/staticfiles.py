"""Static files as production serves them: one style sheet, hashed and compressed.

The style sheet is written one file per component and gathered with ``@import … layer(…)``, which
browsers understand as it is; collecting puts the files in place of the imports, so that a visitor
fetches one file and the browser never discovers the next only after the last.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import HashedFilesMixin
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/museum.css"
LAYERED = re.compile(r'^@import url\("(?P<file>[\w./-]+)"\) layer\((?P<layer>[\w.-]+)\);$', re.M)
"""A line of `SHEET`: the file that it imports and the layer that it goes to."""


class GatheredStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Whitenoise's storage, with the imports of `SHEET` put in place first.

    An address is worked out once: the names are those of our templates, and files never change
    while a process serves them. Scripts name maps of their sources, which are not served
    (`ServedStaticFilesConfig`): nothing in a script is rewritten.
    """

    patterns = tuple(
        (files, rules) for files, rules in HashedFilesMixin.patterns if files != "*.js"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._urls: dict[str, str] = {}
        super().__init__(*args, **kwargs)

    def url(self, name: str, force: bool = False) -> str:
        """Return the address of a file, with its hash outside DEBUG."""
        if settings.DEBUG or force:
            return str(super().url(name, force))
        if name not in self._urls:
            self._urls[name] = super().url(name)
        return self._urls[name]

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str, bool]]:
        """Gather the sheet, then hash and compress everything."""
        self._urls.clear()
        if SHEET in paths and not dry_run:
            self._gather(paths)
        yield from super().post_process(paths, dry_run, **options)

    def _gather(self, paths: dict[str, Any]) -> None:
        storage, path = paths[SHEET]
        whole = LAYERED.sub(lambda found: self._layer(found, paths), _read(storage, path))
        self.delete(SHEET)
        self._save(SHEET, ContentFile(whole.encode()))
        paths[SHEET] = (self, SHEET)

    def _layer(self, found: re.Match[str], paths: dict[str, Any]) -> str:
        """The imported file inside its layer. Addresses hold: all sheets share one folder."""
        name = str(PurePosixPath(SHEET).parent / found["file"])
        storage, path = paths[name]
        return f"@layer {found['layer']} {{\n{_read(storage, path)}}}"


def _read(storage: Any, path: str) -> str:
    with storage.open(path) as file:
        return file.read().decode()
