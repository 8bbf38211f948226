"""The asset and what its payloads share. Each kind's own model is in `media.kinds.<kind>`."""

from media.models.asset import Asset
from media.models.care import Consent, Protocol
from media.models.earlier import EarlierOriginal
from media.models.enums import Access, AssetKind
from media.models.fixity import FixityEvent, Outcome
from media.models.local_text import LocalText
from media.models.payload import Payload
from media.models.unmade import Unmade

__all__ = [
    "Access",
    "Asset",
    "AssetKind",
    "Consent",
    "EarlierOriginal",
    "FixityEvent",
    "LocalText",
    "Outcome",
    "Payload",
    "Protocol",
    "Unmade",
]
