"""One folder per kind of asset; each registers itself and nothing else need know of it.

A folder holds, under the same names: `models.py` (the payload), `kind.py` (a `MediaKind`,
registered), `intake.py` (what may come in), `derivatives.py` (what is made from it).
"""

from media.kinds.base import (
    MediaKind,
    Preview,
    Stored,
    all_kinds,
    kind_for,
    kind_of,
    painting_kinds,
    payload_of,
    register_kind,
    worded_payloads,
    words_of,
)
from media.kinds.painting import Bound, Caption, Comment, Leaf, Offer, Painting, Told

__all__ = [
    "Bound",
    "Caption",
    "Comment",
    "Leaf",
    "MediaKind",
    "Offer",
    "Painting",
    "Preview",
    "Stored",
    "Told",
    "all_kinds",
    "kind_for",
    "kind_of",
    "painting_kinds",
    "payload_of",
    "register_kind",
    "worded_payloads",
    "words_of",
]
