"""Security: the strict values; development and demo loosen what plain HTTP on localhost needs."""

from csp.constants import NONE, SELF

from museum.settings.environment import env
from museum.settings.map import MAP_ORIGINS

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=True)
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "museum.views.errors.stale_form"
X_FRAME_OPTIONS = "SAMEORIGIN"
# The admin shows the public page of a draft in a frame of its own site.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGIN_URL = LOGIN_REDIRECT_URL = "account"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

PERMISSIONS_POLICY: dict[str, str | list[str]] = {
    # A 3D model is put into the room around a phone; a panorama follows its turning; the map
    # looks near by; pictures, models and panoramas fill the screen.
    "xr-spatial-tracking": "self",
    "accelerometer": "self",
    "gyroscope": "self",
    "magnetometer": "self",
    "geolocation": "self",
    "fullscreen": "self",
    "camera": [],
    "display-capture": [],
    "hid": [],
    "microphone": [],
    "midi": [],
    "payment": [],
    "serial": [],
    "usb": [],
}
"""What our pages may ask a device for, and what neither they nor a script in them ever may."""

MODEL_VIEWER_STYLES = "'sha256-PXtZZkJMMyc18o/DN1ZEFOJ2qEGq95IQbVaJFMOXOb0='"
"""The one sheet that <model-viewer> writes into its own shadow tree; changes with its version."""

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "style-src": [SELF, MODEL_VIEWER_STYLES],
        # A 3D model's pictures lie inside its file: the viewer reads them by blob: addresses, which
        # only the page itself can make.
        "img-src": [SELF, "data:", "blob:", *MAP_ORIGINS],
        "connect-src": [SELF, "blob:", *MAP_ORIGINS],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
"""The public site's policy: nothing inline, nothing from elsewhere but the office's map server."""

ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, "'unsafe-inline'", "'unsafe-eval'"],
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:", *MAP_ORIGINS],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
}
"""Wagtail's admin still writes inline scripts and styles without nonces; only there."""
