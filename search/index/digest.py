"""What a document says, in one short word: two that differ say something else."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from hashlib import blake2b

from search.index.document import Document

_BYTES = 16
_UNORDERED = {"keywords", "traits"}
"""Fields whose order says nothing, so that no database need keep it."""


def digest_of(document: Document) -> str:
    """32 hexadecimal digits of everything that the document says, the same in every process."""
    said = {each.name: _plain(each.name, getattr(document, each.name)) for each in fields(document)}
    return blake2b(json.dumps(said, sort_keys=True).encode(), digest_size=_BYTES).hexdigest()


def _plain(name: str, value: object) -> object:
    match value:
        case datetime():
            return value.timestamp()
        case Mapping() if name == "facets":
            return {facet: sorted(values) for facet, values in value.items()}
        case Mapping() if name == "title":
            return list(value.items())  # the first is the thing's own language
        case Mapping():
            return dict(value)
        case tuple() if name in _UNORDERED:
            return sorted(value)
        case _:
            return value
