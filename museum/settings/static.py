"""Static files: ours, and the front-end packages that set-up fetched into var/."""

from museum.settings.environment import VAR_DIR

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
            "be-vietnam-pro": _PACKAGES / "@fontsource" / "be-vietnam-pro" / "files",
            "source-serif-4": _FONTS / "source-serif-4" / "files",
            "noto-serif-hk": _FONTS / "noto-serif-hk" / "files",
            "noto-serif-sc": _FONTS / "noto-serif-sc" / "files",
        }.items()
        if path.is_dir()
    ),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "museum.staticfiles.GatheredStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
HAN_FONT_SHEETS = {name: _FONTS / f"noto-serif-{name}" / "index.css" for name in ("hk", "sc")}
"""Who says which file has which Hán characters: the traditional font, then its stand-in."""
