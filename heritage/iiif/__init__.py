"""Records in IIIF: what `media.iiif` asks about their manifests."""

from heritage.iiif.source import RecordManifests

__all__ = ["RecordManifests"]
