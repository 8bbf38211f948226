"""Static files: ours, and the front-end packages that set-up fetched into var/."""

from museum.settings.environment import VAR_DIR
from museum.settings.storage import STORES

_PACKAGES = VAR_DIR / "frontend" / "node_modules"
_FONTS = _PACKAGES / "@fontsource-variable"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    *(
        (f"vendor/{name}", path)
        for name, path in {
            "leaflet": _PACKAGES / "leaflet" / "dist",
            "maplibre": _PACKAGES / "maplibre-gl" / "dist",
            "supercluster": _PACKAGES / "supercluster" / "dist",
            "tus": _PACKAGES / "tus-js-client" / "dist",
            "model-viewer": _PACKAGES / "@google" / "model-viewer" / "dist",
            "mirador": _PACKAGES / "mirador" / "dist",
            "panorama": VAR_DIR / "frontend" / "bundles" / "panorama",
            "openseadragon": _PACKAGES / "openseadragon" / "build" / "openseadragon",
            "be-vietnam-pro": _PACKAGES / "@fontsource" / "be-vietnam-pro" / "files",
            "source-serif-4": _FONTS / "source-serif-4" / "files",
            "noto-serif-hk": _FONTS / "noto-serif-hk" / "files",
            "noto-serif-sc": _FONTS / "noto-serif-sc" / "files",
            "hanamin": _PACKAGES / "hanamin",
        }.items()
        if path.is_dir()
    ),
]
STORAGES = {
    **STORES,
    "staticfiles": {"BACKEND": "museum.staticfiles.GatheredStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
HAN_FONTS = {
    "hk": (_FONTS / "noto-serif-hk" / "index.css", "vendor/noto-serif-hk"),
    "sc": (_FONTS / "noto-serif-sc" / "index.css", "vendor/noto-serif-sc"),
    "nom": (_PACKAGES / "hanamin" / "HanaMin.css", "vendor/hanamin"),
}
"""Name → the sheet that says which file has which characters, and where the files are served.

The traditional font first, then its stand-in, then the one with the Nôm of the supplementary
planes.
"""

SHARE_CARDS_DIR = str(VAR_DIR / "cards")
"""Drawn share cards; they can be thrown away at any time."""
SHARE_CARDS_KEPT = 8192
"""Cards on disk, about 80 KB each, before the oldest are let go."""
