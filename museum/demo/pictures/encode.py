"""From a drawing to the bytes that are kept."""

import io

from PIL import Image

QUALITY = 86


def jpeg(image: Image.Image) -> bytes:
    """A JPEG; the same image always gives the same bytes."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY, subsampling="4:2:0")
    return out.getvalue()
