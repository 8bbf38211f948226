"""Development: the demonstration's settings with debugging on."""

from museum.settings.demo import *  # noqa: F403
from museum.settings.static import STORAGES

DEBUG = True
ALLOWED_HOSTS = ["*"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
