"""What the content tests share: the files, read once, and the vocabularies they lean on."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import heritage
from museum.demo import reading

Record = dict[str, Any]
VOCABULARIES = Path(heritage.__file__).parent / "vocabularies"


@cache
def records() -> dict[str, Record]:
    """Return the records by slug."""
    return {record["slug"]: record for record in reading.records()}


@cache
def areas() -> dict[str, Record]:
    """Return the areas by slug."""
    return {area["slug"]: area for area in reading.content("areas")["areas"]}


@cache
def sources() -> dict[str, Record]:
    """Return the sources by key."""
    return {source["key"]: source for source in reading.content("sources")["sources"]}


@cache
def concepts(scheme: str) -> dict[str, Record]:
    """Return the concepts of a scheme by notation."""
    text = (VOCABULARIES / f"{scheme}.json").read_text(encoding="utf-8")
    return {concept["notation"]: concept for concept in json.loads(text)["concepts"]}


def every(field: str) -> list[tuple[str, Any]]:
    """Return (slug, item) for each item of a list field over all records."""
    return [(slug, item) for slug, record in records().items() for item in record.get(field, [])]
