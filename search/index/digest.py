"""What a document says, in one short word: two that differ say something else."""

import json
from dataclasses import fields
from hashlib import blake2b

from search.index.document import Document

_BYTES = 16
_written = json.JSONEncoder(sort_keys=True, default=dict).encode
_FIELDS = tuple(each.name for each in fields(Document))


def digest_of(document: Document) -> str:
    """32 hexadecimal digits of everything that the document says, the same in every process."""
    said = {name: getattr(document, name) for name in _FIELDS}
    # What has no order of its own, so that no database need keep one.
    said["facets"] = {facet: sorted(values) for facet, values in document.facets.items()}
    said["keywords"] = sorted(document.keywords)
    said["traits"] = sorted(document.traits)
    # What has one: the first title is in the thing's own language.
    said["title"] = list(document.title.items())
    said["updated"] = document.updated.timestamp()
    return blake2b(_written(said).encode(), digest_size=_BYTES).hexdigest()
