"""Records in IIIF: what `media.iiif` asks about their manifests and what happened to them."""

from heritage.iiif.changes import RecordChanges
from heritage.iiif.source import RecordManifests

__all__ = ["RecordChanges", "RecordManifests"]
