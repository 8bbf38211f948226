"""Letters: by which server they leave, and under whose name.

``EMAIL_URL`` (or ``EMAIL_URL_FILE``) is ``smtp+tls://user:word@host:587``, ``smtp+ssl://…:465`` or
``smtp://host:25``. Without it nothing is sent, and nobody is offered to reset a password by mail.
"""

from urllib.parse import urlsplit

from museum.settings.environment import env
from museum.settings.office import PUBLIC_URL

_SERVER = env.email_url("EMAIL_URL", default="dummymail://")

EMAIL_BACKEND = "museum.letters.post.AfterCommitBackend"
LETTERS_BACKEND: str = _SERVER["EMAIL_BACKEND"]
"""What really sends, after the commit."""
EMAIL_HOST: str | None = _SERVER["EMAIL_HOST"]
EMAIL_PORT: int | None = _SERVER["EMAIL_PORT"]
EMAIL_HOST_USER: str | None = _SERVER["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD: str | None = _SERVER["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS: bool = _SERVER.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL: bool = _SERVER.get("EMAIL_USE_SSL", False)
EMAIL_FILE_PATH: str | None = _SERVER["EMAIL_FILE_PATH"] or None
EMAIL_TIMEOUT = 10
"""Seconds that an officer waits at most for a server that does not answer."""

DEFAULT_FROM_EMAIL: str = env.str(
    "MAIL_FROM", default=f"Bảo tàng số <bao-tang@{urlsplit(PUBLIC_URL).hostname}>"
)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

WAGTAIL_PASSWORD_RESET_ENABLED = not LETTERS_BACKEND.endswith("dummy.EmailBackend")
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "museum.accounts.forms.ForgottenPasswordForm"  # noqa: S105
WAGTAILADMIN_NOTIFICATION_USE_HTML = True
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
"""Whoever decides is told, once; an administrator who does not review is left in peace."""
