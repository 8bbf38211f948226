"""Media: files, their rights and what is made from them."""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

_BLOCK = 64 << 20
"""Bytes of a picture that lie together in memory, at most."""


class MediaConfig(AppConfig):
    """Knows files, not heritage."""

    name = "media"
    verbose_name = _("Tư liệu số")

    def import_models(self) -> None:
        """Load the shared models, then those of every kind's folder."""
        super().import_models()
        self._load_kinds("models")

    def ready(self) -> None:
        """Register the kinds and the checks; let Pillow know how large a picture may be."""
        from django.conf import settings
        from PIL import Image

        from media import checks, receivers  # noqa: F401  (checks register themselves)

        self._load_kinds("kind")
        receivers.connect()
        Image.MAX_IMAGE_PIXELS = settings.MEDIA_MAX_IMAGE_PIXELS
        # Pillow's own 16 MB come from a heap of each thread, which keeps them: a server of four
        # threads held a gigabyte after four large pictures. What is larger than 32 MB
        # (DEFAULT_MMAP_THRESHOLD_MAX) the C library maps by itself and gives back.
        Image.core.set_block_size(_BLOCK)

    def _load_kinds(self, module: str) -> None:
        kinds = import_module("media.kinds")
        for found in iter_modules(kinds.__path__, "media.kinds."):
            if found.ispkg and find_spec(f"{found.name}.{module}"):
                import_module(f"{found.name}.{module}")
