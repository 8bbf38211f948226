"""What lies beneath the map: our own sketch, unless the office has a map server.

``MAP_STYLE_URL`` is a MapLibre style (JSON), ``MAP_TILES_URL`` raster tiles (``…/{z}/{x}/{y}.png``)
with ``MAP_TILES_CREDIT`` for whoever must be named. Pages may then ask exactly those hosts.
"""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from museum.settings.environment import env

_HOST = re.compile(r"[a-z0-9.-]+(:\d+)?|\[[0-9a-f:]+\](:\d+)?", re.I)
"""What may stand in a policy header: a host with its port, without a name and a password."""


def address(name: str, *wanted: str) -> str:
    """Return the variable: "", a path of ours, or http(s) with a host; with all of ``wanted``.

    Raises `ImproperlyConfigured`.
    """
    url = str(env.str(name, default="")).strip()
    parts = urlsplit(url)
    ours = url.startswith("/") and not url.startswith("//")
    whole = parts.scheme in ("http", "https") and _HOST.fullmatch(parts.netloc)
    if url and not (ours or whole):
        raise ImproperlyConfigured(f"{name} is neither a path nor an http(s) address: {url!r}")
    if url and any(piece not in url for piece in wanted):
        raise ImproperlyConfigured(f"{name} must contain {', '.join(wanted)}: {url!r}")
    return url


def origins(*urls: str) -> list[str]:
    """Return scheme, host and port of those that lead elsewhere, each once."""
    parts = map(urlsplit, urls)
    return sorted({f"{each.scheme}://{each.netloc}" for each in parts if each.netloc})


MAP_STYLE_URL = address("MAP_STYLE_URL")
MAP_TILES_URL = address("MAP_TILES_URL", "{z}", "{x}", "{y}")
MAP_TILES_CREDIT = str(env.str("MAP_TILES_CREDIT", default=""))
MAP_ORIGINS = origins(MAP_STYLE_URL, MAP_TILES_URL)
"""What pages may ask beside ourselves."""
