"""Letting the server in front hand out a file, once it is known that the asker may have it.

Whoever asks for a file asks Django, which looks up whose it is and asks the access policy; then a
header names the file and the front server sends it, ranges and all, without a process of ours
waiting for a slow line. nginx knows ``X-Accel-Redirect`` (a location that it answers to nobody
else), Apache and lighttpd know ``X-Sendfile`` (a path).
"""

from urllib.parse import quote

from django.conf import settings
from django.http import HttpResponse

from media.kinds import Stored


def handed_over(stored: Stored) -> HttpResponse | None:
    """Return the answer that tells a front server what to send; None when we send it ourselves."""
    header = _header(stored)
    return HttpResponse(content_type=stored.mime, headers=header) if header else None


def _header(stored: Stored) -> dict[str, str]:
    if not (settings.MEDIA_ACCEL_REDIRECT or settings.MEDIA_SENDFILE):
        return {}
    try:
        path = stored.storage.path(stored.name)
    except NotImplementedError:
        return {}
    if settings.MEDIA_ACCEL_REDIRECT:
        return {"X-Accel-Redirect": settings.MEDIA_ACCEL_REDIRECT + quote(stored.name)}
    return {"X-Sendfile": quote(path)}
