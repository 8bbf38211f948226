"""Static files: ours, and the front-end packages that set-up fetched into var/."""

from museum.settings.environment import VAR_DIR

_PACKAGES = VAR_DIR / "frontend" / "node_modules"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    *(
        (f"vendor/{name}", path)
        for name, path in {
            "leaflet": _PACKAGES / "leaflet" / "dist",
            "be-vietnam-pro": _PACKAGES / "@fontsource" / "be-vietnam-pro" / "files",
            "source-serif-4": _PACKAGES / "@fontsource-variable" / "source-serif-4" / "files",
        }.items()
        if path.is_dir()
    ),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "museum.staticfiles.GatheredStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
