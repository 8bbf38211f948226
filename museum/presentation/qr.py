"""QR codes of permanent addresses, as SVG: inside a page, or a picture of its own."""

from functools import lru_cache
from io import BytesIO
from typing import Any

import segno
from django.conf import settings
from django.utils.safestring import SafeString

from museum.addresses import path_of

_SPOILT = "q"
"""Level of error correction: a quarter of the squares may be dirty or torn."""

_LOOK: dict[str, Any] = {"omitsize": True, "light": "#fff", "lineclass": None, "border": 4}


def thing_address(pid: str) -> str:
    """Return the shortest address that never dies, with this museum's public host."""
    return settings.PUBLIC_URL + path_of("identifier", pid=pid)


def spoken(address: str) -> str:
    """Return an address as people say and type it: without the scheme."""
    return address.split("://", 1)[-1]


def qr_code(address: str) -> SafeString:
    """Return the code of ``address`` with its quiet margin, without a size of its own.

    Black on white whatever the theme: many readers know no other. Hidden from screen readers:
    the address in words belongs beside it.
    """
    code = segno.make_qr(address, error=_SPOILT)
    drawn = code.svg_inline(svgclass="qr-code", **_LOOK)
    return SafeString(drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))


@lru_cache(maxsize=256)
def qr_file(address: str) -> bytes:
    """Return the same code as a file."""
    out = BytesIO()
    segno.make_qr(address, error=_SPOILT).save(out, kind="svg", xmldecl=False, **_LOOK)
    return out.getvalue()
