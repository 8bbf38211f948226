"""The demonstration museum on one machine: production's code paths over plain HTTP."""

from django.core.management.utils import get_random_secret_key

from museum.settings.base import *  # noqa: F403
from museum.settings.environment import VAR_DIR, env
from museum.settings.mail import WAGTAIL_PASSWORD_RESET_ENABLED


def _kept_secret() -> str:
    """Return this checkout's own secret key, made at first use and kept in var/."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key(), encoding="ascii")
    return path.read_text(encoding="ascii")


SECRET_KEY = env.str("SECRET_KEY", default="") or _kept_secret()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
if not WAGTAIL_PASSWORD_RESET_ENABLED:
    # No server is named: letters are shown in the terminal, to be read there.
    LETTERS_BACKEND = "django.core.mail.backends.console.EmailBackend"
    WAGTAIL_PASSWORD_RESET_ENABLED = True
