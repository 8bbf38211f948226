"""libvips, set up for serving."""

from functools import cache
from typing import Any


@cache
def vips() -> Any:
    """Return pyvips, loaded at first use: its threads do not outlive the fork of a server.

    It remembers no operation (a server's memory would grow with every tile) and opens only
    formats whose decoders are meant for files of strangers.
    """
    import pyvips

    pyvips.cache_set_max(0)
    pyvips.block_untrusted_set(True)
    return pyvips
