"""A document as rows of the embedded engine."""

import json
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from search.analysis import index_forms
from search.backends.embedded.pairs import ABOUT, OPEN, VAGUE, VALUE_SEPARATOR
from search.backends.fieldtexts import field_forms, open_ends
from search.backends.nameorder import sort_keys
from search.backends.passages import Original, original_of
from search.facets import facets_of, vague_facets
from search.index.digest import digest_of
from search.index.document import TRAIT, Document

NAMES_EACH = 256
"""Names that are kept of one document."""
_written = json.JSONEncoder(ensure_ascii=False).encode
_FIELD_BITS = 10  # as many as `TEXTS_EACH` needs
_SHORT = 1_000
"""Bytes of texts that are not worth the time to compress them."""
_PRIOR_STEPS = 1 << 20
_ROW_BITS = 32
_NAME_BITS = 8

BREAK = " · "
"""Between texts: no word to the analyser, one to the engine, so no phrase runs across it."""


class NameRow(NamedTuple):
    """A name in its language ("" when it has none) with both forms."""

    id: int
    lang: str
    text: str
    accented: str
    folded: str


class DocumentRows(NamedTuple):
    """Everything that is written for one document under the row id ``id``.

    ``body`` is None where no words are kept.
    """

    id: int
    document: Document
    names: tuple[NameRow, ...] = ()
    body: tuple[str, str] | None = None

    @property
    def fulltext(self) -> Iterator[tuple[int, str, str, str, str]]:
        """The row of ``search_fts``: names and body, accented and folded."""
        if self.body is None:
            return
        accented = BREAK.join(name.accented for name in self.names)
        folded = BREAK.join(name.folded for name in self.names)
        yield self.id, accented, folded, *self.body

    @property
    def terms(self) -> set[str]:
        """The distinct folded terms."""
        body = () if self.body is None else self.body[1:]
        return terms_of(*(name.folded for name in self.names), *body)

    @property
    def picture(self) -> tuple[int | str | float | None, ...]:
        """The row of ``search_document``."""
        doc = self.document
        facets = {**facets_of(doc), VAGUE: vague_facets(doc), TRAIT: doc.traits, **_doubts(doc)}
        pairs = (f"{facet}={value}" for facet, values in facets.items() for value in values)
        return (
            self.id,
            doc.source,
            doc.id,
            doc.access,
            doc.prior,
            *sort_keys(doc),
            doc.earliest,
            doc.latest,
            int(doc.updated.timestamp()),
            *(doc.point or (None, None)),
            VALUE_SEPARATOR.join(pairs),
        )

    @property
    def fields(self) -> Iterator[tuple[int, str, str, str]]:
        """The rows of ``search_field_fts``: a key, and a text of it accented and folded."""
        if self.body is None:
            return
        for place, (key, forms) in enumerate(field_forms(self.document)):
            yield field_id(self.id, place), key, *forms

    @property
    def original(self) -> tuple[int, bytes, str]:
        """The row of ``search_text``."""
        doc = self.document
        texts = _written(original_of(doc)).encode()
        pressed = zlib.compress(texts, 1 if len(texts) > _SHORT else 0)
        return self.id, pressed, digest_of(doc)


def read_original(data: bytes) -> Original:
    """The texts that `DocumentRows.original` stored."""
    texts: Original = json.loads(zlib.decompress(data))
    return texts


def rows_of(document: Document, row: int) -> DocumentRows:
    """The rows of a document under a row id."""
    titles = [(lang, text) for lang, text in document.title.items() if text]
    texts = list(dict.fromkeys([*titles, *(("", name) for name in document.names if name)]))
    names = tuple(
        NameRow(name_id(document.prior, row, place), lang, text, *index_forms(text))
        for place, (lang, text) in enumerate(texts[:NAMES_EACH])
    )
    parts = [index_forms(text) for text in document.running_texts]
    body = BREAK.join(accented for accented, _ in parts), BREAK.join(fold for _, fold in parts)
    return DocumentRows(row, document, names, body)


def terms_of(*folded: str) -> set[str]:
    """The distinct terms of folded texts."""
    terms: set[str] = set()
    terms.update(*(text.split() for text in folded))
    terms.discard(BREAK.strip())
    return terms


def name_id(prior: float, row: int, place: int) -> int:
    """An id for a name: falling prior first, then the row, then the name's place in it.

    Full-text rows are read in the order of ids, so the first names read are the weightiest
    and reading can stop early.
    """
    step = _PRIOR_STEPS - 1 - min(int(prior * 1000), _PRIOR_STEPS - 1)
    return (step << (_ROW_BITS + _NAME_BITS)) | (row << _NAME_BITS) | place


def field_id(row: int, place: int) -> int:
    """An id for a text of a field: the row, then the text's place in it."""
    return (row << _FIELD_BITS) | place


def fields_of(row: int) -> tuple[int, int]:
    """The first and the last id that texts of a row's fields can have."""
    return field_id(row, 0), field_id(row + 1, 0) - 1


def _doubts(document: Document) -> dict[str, tuple[str, ...]]:
    """What is not certain about a document's span."""
    return {
        OPEN: open_ends(document),
        ABOUT: ("date",) if document.approximate else (),
    }


def row_of_name(name: int) -> int:
    """The document row of a name id."""
    return (name >> _NAME_BITS) & ((1 << _ROW_BITS) - 1)


def in_name_order(rows: Iterable[DocumentRows]) -> Iterator[tuple[int, int, NameRow]]:
    """(name id, document row, name) in ascending ids, as full-text tables like to be filled."""
    return iter(sorted((name.id, row.id, name) for row in rows for name in row.names))
