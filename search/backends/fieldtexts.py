"""What every engine keeps of a document for the question language."""

from collections.abc import Iterator
from itertools import islice

from search.analysis import index_forms
from search.index.document import Document

TEXTS_EACH = 1 << 10
"""Texts of fields that are kept of one document."""


def field_forms(document: Document) -> Iterator[tuple[str, tuple[str, str]]]:
    """The key of each text of a field, and the text accented and folded."""
    texts = ((key, text) for key, texts in document.fields.items() for text in texts)
    return ((key, index_forms(text)) for key, text in islice(texts, TEXTS_EACH))


def open_ends(document: Document) -> tuple[str, ...]:
    """The end of the span that is not known, ``first`` or ``last``; none of an undated thing."""
    ends = {"first": document.earliest, "last": document.latest}
    missing = tuple(end for end, day in ends.items() if day is None)
    return missing if len(missing) == 1 else ()
