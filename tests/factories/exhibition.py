"""Exhibitions for tests: a page of stored blocks below the list of exhibitions."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from museum.models import ExhibitionIndexPage, ExhibitionPage

Block = dict[str, Any]


def exhibition(*blocks: Block, language: str = "vi", **fields: Any) -> ExhibitionPage:
    """Add a published exhibition that tells ``blocks``, whatever is in them."""
    room = ExhibitionIndexPage.objects.get(locale__language_code=language)
    fields.setdefault("title", "Hội Thử")
    fields.setdefault("slug", "hoi-thu")
    page = ExhibitionPage(locale=room.locale, body=json.dumps(blocks), **fields)
    room.add_child(instance=page)
    return page


def chapter(heading: str = "Chương thử", **more: str) -> Block:
    """Return a chapter."""
    return {"type": "chapter", "value": {"heading": heading, "number": "", "anchor": "", **more}}


def text(html: str = "<p>Lời kể.</p>") -> Block:
    """Return paragraphs."""
    return {"type": "text", "value": html}


def picture(**value: Any) -> Block:
    """Return a picture of an ``asset`` or a ``record``; ``detail`` as four numbers."""
    sides = value.pop("detail", None)
    if sides:
        value["detail"] = dict(zip(("left", "top", "width", "height"), sides, strict=True))
    return {"type": "picture", "value": {"caption": "", "width": "wide", **value}}


def quotation(**value: Any) -> Block:
    """Return a quotation."""
    return {"type": "quotation", "value": {"text": "Đất lành.", **value}}


def row(*records: Any, kind: str = "records", heading: str = "") -> Block:
    """Return a row of records, or with ``kind`` map a map strip."""
    listed = _listed(records)
    return {"type": kind, "value": {"heading": heading, "records": listed, "caption": ""}}


def timeline(*moments: Block, heading: str = "") -> Block:
    """Return a time strip."""
    listed = _listed(moments)
    return {"type": "timeline", "value": {"heading": heading, "moments": listed, "caption": ""}}


def _listed(values: Iterable[Any]) -> list[Block]:
    """The rows of a list block; without ids Wagtail reads them as it did long ago."""
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]
