"""libvips, set up for serving."""

import os
from functools import cache
from typing import Any


@cache
def vips() -> Any:
    """Return pyvips, loaded at first use: its threads do not outlive the fork of a server.

    It remembers no operation (a server's memory would grow with every tile) and opens only
    formats whose decoders are meant for files of strangers. One thread for each picture, unless
    the operator's own `VIPS_CONCURRENCY` says otherwise: a server draws several at a time, and
    the threads of each would only wait for one another.
    """
    os.environ.setdefault("VIPS_CONCURRENCY", "1")
    import pyvips

    pyvips.cache_set_max(0)
    pyvips.block_untrusted_set(True)
    return pyvips
