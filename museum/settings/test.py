"""Tests: production's paths, quick passwords, tasks at once, files in a folder of their own."""

import tempfile

from museum.settings.base import *  # noqa: F403
from museum.settings.database import DATABASES
from museum.settings.static import STORAGES

SECRET_KEY = "not-a-secret-only-for-tests"  # noqa: S105  (tests sign nothing of worth)
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="museum-test-")
MEDIA_ARRIVING_DIR = f"{MEDIA_ROOT}.arriving"
WORKERS_DIR = f"{MEDIA_ROOT}.workers"
MEDIA_CACHE_DIR = f"{MEDIA_ROOT}.fetched"
SHARE_CARDS_DIR = f"{MEDIA_ROOT}.cards"
CONTENT_GENERATION_FILE = f"{MEDIA_ROOT}.generation"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Files are looked for when asked for: every test client would walk through thousands of them.
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WAGTAIL_PASSWORD_RESET_ENABLED = True
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in real life: a served test's threads each have a connection of their own, where
    # a database in memory is one connection's tables locked against the other.
    DATABASES["default"]["TEST"] = {"NAME": f"{MEDIA_ROOT}.sqlite3"}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
