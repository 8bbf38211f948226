"""Content files of exhibitions → the blocks of a story in one language."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, Self
from uuid import NAMESPACE_URL, uuid5

from heritage.models import RecordMedia
from museum.blocks.picture import SIDES
from museum.demo.lookups import Lookups

Facts = dict[str, Any]

_IDS = "https://bac-tu-liem.example/block/"  # a namespace for block ids, never fetched


@dataclass(frozen=True, slots=True)
class Library:
    """Keys of what a story refers to; an unknown record or source raises `KeyError`."""

    records: dict[str, int]
    sources: dict[str, int]
    pictures: dict[int, list[str]]

    @classmethod
    def of(cls, known: Lookups) -> Self:
        """Take records and sources from ``known`` and look up the records' pictures."""
        pictures: dict[int, list[str]] = {}
        uses = RecordMedia.objects.filter(asset__kind="image").order_by("sort_order", "pk")
        for record, asset in uses.values_list("record_id", "asset_id"):
            pictures.setdefault(record, []).append(asset)
        return cls(
            records={slug: record.pk for slug, record in known.records.items()},
            sources={key: source.pk for key, source in known.sources.items()},
            pictures=pictures,
        )

    def picture(self, record: str, number: int) -> str | None:
        """Return the asset that is the ``number``-th picture of a record; None when not drawn."""
        drawn = self.pictures.get(self.records[record], [])
        return drawn[number] if number < len(drawn) else None


def story_of(facts: Facts, language: str, library: Library) -> str:
    """Return the body of an exhibition as a StreamField stores it, the same ids every time."""
    blocks = []
    for place, block in enumerate(facts["blocks"]):
        ((kind, told),) = block.items()
        value = _BUILDERS[kind](told, language, library)
        if value is not None:
            name = f"{_IDS}{facts['key']}/{language}/{place}"
            blocks.append({"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, name))})
    return json.dumps(blocks, ensure_ascii=False)


def _chapter(told: Facts, language: str, library: Library) -> Facts:
    return {"heading": told["heading"][language], "number": "", "anchor": told["anchor"][language]}


def _text(told: list[dict[str, str]], language: str, library: Library) -> str:
    return "".join(f"<p>{escape(each[language], quote=False)}</p>" for each in told)


def _picture(told: Facts, language: str, library: Library) -> Facts | None:
    asset = library.picture(told["record"], told["number"])
    if asset is None:
        return None
    detail = told.get("detail") or [None] * len(SIDES)
    return {
        "asset": asset,
        "record": library.records[told["record"]],
        "caption": told["caption"][language],
        "width": told["width"],
        "detail": dict(zip(SIDES, detail, strict=True)),
    }


def _quotation(told: Facts, language: str, library: Library) -> Facts:
    return {
        "text": told["text"],
        "language": told["language"],
        "translation": told["translation"] if language == "en" else "",
        "source": library.sources[told["source"]],
        "page": "",
        "attribution": told["attribution"][language],
    }


def _row(told: Facts, language: str, library: Library) -> Facts:
    return {
        "heading": told["heading"][language],
        "records": list(_listed([library.records[slug] for slug in told["records"]])),
    }


def _map(told: Facts, language: str, library: Library) -> Facts:
    return {**_row(told, language, library), "caption": told["caption"][language]}


def _timeline(told: Facts, language: str, library: Library) -> Facts:
    moments = [
        {
            "record": library.records[moment["record"]],
            "of": moment["of"],
            "about": moment.get("about", ""),
            "label": moment["label"][language] if "label" in moment else "",
        }
        for moment in told["moments"]
    ]
    return {
        "heading": told["heading"][language],
        "moments": list(_listed(moments)),
        "caption": told["caption"][language],
    }


def _listed(values: list[Any]) -> Iterator[Facts]:
    """The rows of a list block."""
    for place, value in enumerate(values):
        name = f"{_IDS}{place}/{json.dumps(value, sort_keys=True)}"
        yield {"type": "item", "value": value, "id": str(uuid5(NAMESPACE_URL, name))}


_BUILDERS: dict[str, Callable[[Any, str, Library], Any]] = {
    "chapter": _chapter,
    "text": _text,
    "picture": _picture,
    "quotation": _quotation,
    "records": _row,
    "map": _map,
    "timeline": _timeline,
}
