"""Readable addresses from Vietnamese titles."""

from typing import TYPE_CHECKING
from unicodedata import normalize

from anyascii import anyascii
from django.utils.text import slugify

if TYPE_CHECKING:
    from heritage.models import HeritageRecord

_LONGEST = 140


def slug_of(title: str) -> str:
    """Return the address of a title: marks and đ dropped, words joined by hyphens."""
    return slugify(anyascii(normalize("NFC", title)))[:_LONGEST].strip("-")


def free_slug(
    model: "type[HeritageRecord]", title: str, pid: str, *, exclude: int | None = None
) -> str:
    """Return a slug nobody has; a taken one gets the record's pid, which nobody else has."""
    slug = slug_of(title) or pid
    others = model.objects.filter(slug=slug)
    taken = (others.exclude(pk=exclude) if exclude else others).exists()
    return f"{slug}-{pid}" if taken else slug
