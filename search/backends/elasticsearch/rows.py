"""A document as Elasticsearch keeps it."""

from typing import Any

from search.analysis import index_forms
from search.backends.fieldtexts import field_forms, open_ends
from search.backends.nameorder import LANGUAGES, sort_keys
from search.backends.passages import original_of
from search.facets import facets_of, vague_facets
from search.index.digest import digest_of
from search.index.document import Document

NAMES_EACH = 256
"""Names that are kept of one document."""
LONGEST_KEY = 900
"""Characters of a sort key: names that are alike for so long are in no order."""


def key_of(source: str, number: int) -> str:
    """The ``_id`` of a document."""
    return f"{source}:{number}"


def body_of(document: Document) -> dict[str, Any]:
    """The fields of a document."""
    titles = [(lang, text) for lang, text in document.title.items() if text]
    texts = list(dict.fromkeys([*titles, *(("", name) for name in document.names if name)]))
    names = [(lang, text, *index_forms(text)) for lang, text in texts[:NAMES_EACH]]
    parts = [index_forms(text) for text in document.running_texts]
    keys = sort_keys(document)
    return {
        "source": document.source,
        "id": document.id,
        "digest": digest_of(document),
        "access": document.access,
        "prior": document.prior,
        "updated": int(document.updated.timestamp()),
        **_span(document),
        "open": list(open_ends(document)),
        "approximate": document.approximate,
        "point": _point(document),
        **{f"sort_{lang}": key[:LONGEST_KEY] for lang, key in zip(LANGUAGES, keys, strict=True)},
        "facets": {name: list(values) for name, values in facets_of(document).items()},
        "vague": list(vague_facets(document)),
        "traits": list(document.traits),
        "called": [folded for _, _, _, folded in names],
        "name_accented": [accented for _, _, accented, _ in names],
        "name_folded": [folded for _, _, _, folded in names],
        "accented": [accented for _, _, accented, _ in names] * 2 + [each for each, _ in parts],
        "folded": [folded for _, _, _, folded in names] * 2 + [each for _, each in parts],
        "body_accented": [each for each, _ in parts],
        "body_folded": [each for _, each in parts],
        "fields": [
            {"key": key, "accented": accented, "folded": folded}
            for key, (accented, folded) in field_forms(document)
        ],
        "names": [[text, accented, folded] for _, text, accented, folded in names],
        "original": original_of(document),
    }


def _span(document: Document) -> dict[str, int]:
    """First and last day; an open end counts as the known one."""
    days = [day for day in (document.earliest, document.latest) if day is not None]
    return {"first": min(days), "last": max(days)} if days else {}


def _point(document: Document) -> dict[str, float] | None:
    if document.point is None:
        return None
    latitude, longitude = document.point
    return {"lat": latitude, "lon": longitude}
