"""Documents, where they come from, and how they get into the index."""

from search.index.comparing import Difference, differences, repair
from search.index.digest import digest_of
from search.index.document import PART, PUBLIC, TRAIT, Document
from search.index.engines import Engine, SearchUnavailable, engine, register_engine
from search.index.source import (
    DocumentSource,
    Presentation,
    register_source,
    source_named,
    sources,
    unregister_source,
)
from search.index.writing import index_documents, rebuild, remove

__all__ = [
    "PART",
    "PUBLIC",
    "TRAIT",
    "Difference",
    "Document",
    "DocumentSource",
    "Engine",
    "Presentation",
    "SearchUnavailable",
    "differences",
    "digest_of",
    "engine",
    "index_documents",
    "rebuild",
    "register_engine",
    "register_source",
    "remove",
    "repair",
    "source_named",
    "sources",
    "unregister_source",
]
