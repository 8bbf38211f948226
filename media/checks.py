"""The laws of media as system checks."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks

from media.intake import viruses
from media.kinds import all_kinds
from media.models import Payload
from media.rights import STATEMENTS, RightsStatement

_LIMITS = (
    "MEDIA_MAX_IMAGE_BYTES",
    "MEDIA_MAX_IMAGE_PIXELS",
    "MEDIA_MAX_DOCUMENT_BYTES",
    "MEDIA_MAX_AUDIO_BYTES",
    "MEDIA_MAX_AUDIO_SECONDS",
    "MEDIA_MAX_VIDEO_BYTES",
    "MEDIA_MAX_VIDEO_SECONDS",
    "MEDIA_FIXITY_DAYS",
    "MEDIA_MAX_PAGES",
    "MEDIA_MAX_PAGES_BYTES",
    "MEDIA_MAX_MODEL_BYTES",
    "MEDIA_MAX_MODEL_TRIANGLES",
    "MEDIA_MAX_MODEL_PIXELS",
)


@checks.register(checks.Tags.models)
def check_payloads_have_kinds(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[checks.CheckMessage]:
    """Every payload model belongs to a registered kind, so that its files can be served."""
    known = {kind.kind for kind in all_kinds()}
    return [
        checks.Error(
            f"{model._meta.label} is a payload of no registered kind.",
            hint="Register a MediaKind in the kind.py beside the model.",
            obj=model,
            id="media.E001",
        )
        for model in Payload.__subclasses__()
        if not known.issuperset(model.kinds())
    ]


@checks.register()
def check_rights_are_described(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[checks.CheckMessage]:
    """Every rights statement has its address and labels."""
    missing = set(RightsStatement.values) - set(STATEMENTS)
    return [
        checks.Error(
            f"Rights statements without a description: {', '.join(sorted(missing))}.",
            hint="Add them to media.rights.STATEMENTS.",
            id="media.E002",
        )
        for _ in missing and [1]
    ]


@checks.register()
def check_limits(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[checks.CheckMessage]:
    """Upload limits are positive, and Wagtail's own are no narrower or wider than ours."""
    problems: list[checks.CheckMessage] = []
    for name in _LIMITS:
        if getattr(settings, name, 0) <= 0:
            problems.append(checks.Error(f"{name} must be a positive number.", id="media.E003"))
    place = settings.MEDIA_ACCEL_REDIRECT
    if place and not (place.startswith("/") and place.endswith("/")):
        problems.append(
            checks.Error(
                "MEDIA_ACCEL_REDIRECT is no location of nginx.",
                hint='Name it as nginx.conf does, between slashes: "/kept/".',
                id="media.E005",
            )
        )
    if settings.WAGTAILDOCS_SERVE_METHOD != "serve_view":
        problems.append(
            checks.Error(
                "Documents would be served past the access policy.",
                hint='Set WAGTAILDOCS_SERVE_METHOD = "serve_view".',
                id="media.E004",
            )
        )
    return problems


@checks.register()
def check_scanner_address(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[checks.CheckMessage]:
    """Where ClamAV's daemon listens can be read."""
    try:
        found = viruses.address() if settings.CLAMAV_SOCKET else ""
    except ValueError:
        found = None
    return [
        checks.Error(
            "CLAMAV_SOCKET is no path and no host with its port.",
            hint='Write it as "/run/clamav/clamd.ctl" or "127.0.0.1:3310".',
            id="media.E006",
        )
        for _ in ([1] if found is None else [])
    ]


@checks.register(deploy=True)
def check_scanner_answers(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[checks.CheckMessage]:
    """ClamAV's daemon answers; while it does not, no file comes in."""
    if not settings.CLAMAV_SOCKET:
        return []
    try:
        viruses.ping()
    except viruses.ScannerAway as error:
        return [
            checks.Warning(
                f"ClamAV's daemon does not answer: {error}.",
                hint="Start clamd, or set CLAMAV_SOCKET to where it listens.",
                id="media.W001",
            )
        ]
    return []
