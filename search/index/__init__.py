"""Documents, where they come from, and how they get into the index."""

from search.index.document import PUBLIC, Document
from search.index.source import (
    DocumentSource,
    Presentation,
    register_source,
    source_named,
    sources,
    unregister_source,
)

__all__ = [
    "PUBLIC",
    "Document",
    "DocumentSource",
    "Presentation",
    "register_source",
    "source_named",
    "sources",
    "unregister_source",
]
