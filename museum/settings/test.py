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
CONTENT_GENERATION_FILE = f"{MEDIA_ROOT}.generation"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DATABASES["default"].setdefault("TEST", {})
