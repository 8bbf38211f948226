"""Rows that full text finds, however many: SQLite hands them over as one text, not one by one."""

import json

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.bits import bits_of
from search.backends.embedded.picture import Picture
from search.backends.embedded.rows import fields_of

Asked = tuple[str, list[str | int]]
"""A statement of one row of one column, for `places_in`, and its values."""

_TEXTS = (
    "SELECT json_group_array(rowid - %s) FROM search_fts"
    " WHERE search_fts MATCH %s AND rowid BETWEEN %s AND %s"
)
_FIELDS = (
    "SELECT json_group_array((rowid >> 10) - %s) FROM search_field_fts"
    " WHERE search_field_fts MATCH %s AND rowid BETWEEN %s AND %s"
)


def texts_with(picture: Picture, expression: str) -> Asked:
    """What finds the rows of a picture whose names or texts match."""
    last = picture.base + picture.size - 1
    return _TEXTS, [picture.base, expression, picture.base, last]


def fields_with(picture: Picture, expression: str) -> Asked:
    """What finds the rows of a picture of which a text of a field matches."""
    first, _ = fields_of(picture.base)
    _, last = fields_of(picture.base + picture.size - 1)
    return _FIELDS, [picture.base, expression, first, last]


def places_in(told: str, picture: Picture) -> int:
    """The set of places that a statement told."""
    return bits_of(json.loads(told), picture.size)


def found(connection: BaseDatabaseWrapper, picture: Picture, expression: str) -> int:
    """The rows of a picture whose names or texts match."""
    with connection.cursor() as cursor:
        cursor.execute(*texts_with(picture, expression))
        (told,) = cursor.fetchone()
    return places_in(told, picture)
