"""Structured data inside a page."""

import json

from django.utils.safestring import SafeString, mark_safe

_UNSAFE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def script_json(data: object) -> SafeString:
    """Return JSON that is safe inside a script element: nothing in it can close it."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(_UNSAFE))  # noqa: S308  (`<`, `>` and `&` are escaped above)
