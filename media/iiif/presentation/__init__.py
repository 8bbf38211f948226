"""IIIF Presentation API 3.0 (https://iiif.io/api/presentation/3.0/): manifests and collections.

What belongs in a manifest is answered by the room that knows, as a `ManifestSource`; who provides
it all, as a `Provider`. Files, their rights and who may see them are looked up here.
"""

from media.iiif.presentation.provider import Provider, register_provider
from media.iiif.presentation.source import (
    ManifestSource,
    Member,
    Shelf,
    Subject,
    Twin,
    Use,
    register_source,
)
from media.iiif.presentation.words import Words, in_both

__all__ = [
    "ManifestSource",
    "Member",
    "Provider",
    "Shelf",
    "Subject",
    "Twin",
    "Use",
    "Words",
    "in_both",
    "register_provider",
    "register_source",
]
