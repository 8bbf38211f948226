"""Production: the base, and refusal to start without a secret."""

from django.core.exceptions import ImproperlyConfigured

from museum.settings.base import *  # noqa: F403
from museum.settings.base import SECRET_KEY

if not SECRET_KEY:
    raise ImproperlyConfigured("Set SECRET_KEY (or SECRET_KEY_FILE) to a long random string.")
