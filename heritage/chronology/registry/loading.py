"""Reads the data files `periods.json` and `eras.json` once per process."""

import json
from functools import cache
from importlib import resources
from typing import Any

from heritage.chronology.enums import Certainty
from heritage.chronology.registry.entries import Era, Period, Ruler


def _read(name: str) -> dict[str, Any]:
    path = resources.files("heritage.chronology") / "data" / name
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


@cache
def _eras_document() -> dict[str, Any]:
    return _read("eras.json")


@cache
def periods() -> tuple[Period, ...]:
    """Every period, as the file orders them."""
    return tuple(_period(row) for row in _read("periods.json")["periods"])


def _period(row: dict[str, Any]) -> Period:
    alternatives = row.get("alt", {})
    return Period(
        id=row["id"],
        name_vi=row["label"]["vi"],
        name_en=row["label"]["en"],
        first=row["from"],
        last=row["to"],
        parent=row.get("parent"),
        confidence=row["confidence"],
        dating=Certainty(row.get("dating", "certain")),
        alt_vi=tuple(alternatives.get("vi", ())),
        alt_en=tuple(alternatives.get("en", ())),
    )


@cache
def rulers() -> tuple[Ruler, ...]:
    """Every ruler of a Vietnamese court, in order of time."""
    return tuple(
        Ruler(
            id=row["id"],
            name=row["name"],
            han=row["han"],
            period=row["period"],
            first=row["from"],
            last=row["to"],
            alt=tuple(row.get("alt", ())),
        )
        for row in _eras_document()["rulers"]
    )


@cache
def eras() -> tuple[Era, ...]:
    """Every era name: the Vietnamese courts first, then foreign ones."""
    document = _eras_document()
    return tuple(
        _era(row, holder, foreign=key == "foreign")
        for key in ("rulers", "foreign")
        for holder in document[key]
        for row in holder["eras"]
    )


def _era(row: dict[str, Any], holder: dict[str, Any], *, foreign: bool) -> Era:
    return Era(
        name=row["name"],
        han=row["han"],
        ruler=holder["name"],
        first=row["from"],
        last=row["to"],
        alt=tuple(row.get("alt", ())),
        foreign=foreign,
        dynasty_en=holder.get("en", ""),
    )
