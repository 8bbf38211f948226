"""IIIF Change Discovery API 1.0, level 2 (https://iiif.io/api/discovery/1.0/).

What happened to manifests is answered by the room that knows, as a `ChangeSource`.
"""

from media.iiif.change.source import Change, ChangeSource, ChangeType, Page, register_source

__all__ = ["Change", "ChangeSource", "ChangeType", "Page", "register_source"]
