"""Periods and era names: the chronology's own data files → tables that officers may correct."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from heritage.actions.requoting import requote
from heritage.authorities.rows import write_rows
from heritage.models import EraName, Period

FOLDER = Path(__file__).parent.parent / "chronology" / "data"


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return content


@transaction.atomic
def load_periods(*, refresh: bool = False) -> int:
    """Load the periods; return the rows written. Overlaps are meant and kept.

    Documents follow the periods that are corrected.
    """
    periods = _read("periods.json")["periods"]
    existing = {period.slug: period for period in Period.objects.all()}
    wanted = {period["id"]: _period_values(period) for period in periods}
    written = write_rows(Period, existing, wanted, refresh=refresh)
    if int(written):
        _hang_below_parents(periods)
    requote(Period, written.changed)
    return int(written)


def _period_values(period: dict[str, Any]) -> dict[str, Any]:
    return {
        "slug": period["id"],
        "name_vi": period["label"]["vi"],
        "name_en": period["label"]["en"],
        "year_from": period["from"],
        "year_to": period["to"],
        "confidence": period["confidence"],
    }


def _hang_below_parents(periods: list[dict[str, Any]]) -> None:
    rows = {period.slug: period for period in Period.objects.all()}
    children = [rows[period["id"]] for period in periods if "parent" in period]
    parents = {period["id"]: rows[period["parent"]] for period in periods if "parent" in period}
    for row in children:
        row.parent = parents[row.slug]
    Period.objects.bulk_update(children, ["parent"])


@transaction.atomic
def load_eras(*, refresh: bool = False) -> int:
    """Load the era names with the rulers who proclaimed them; return the rows written."""
    existing = {
        (era.dynasty, era.ruler, era.name, era.year_from): era for era in EraName.objects.all()
    }
    wanted = {(era["dynasty"], era["ruler"], era["name"], era["year_from"]): era for era in _eras()}
    return int(write_rows(EraName, existing, wanted, refresh=refresh))


def _eras() -> Iterator[dict[str, Any]]:
    data = _read("eras.json")
    names = {period["id"]: period["label"]["vi"] for period in _read("periods.json")["periods"]}
    for ruler in (*data["rulers"], *data["foreign"]):
        for era in ruler["eras"]:
            yield {
                "ruler": ruler["name"],
                "dynasty": names.get(ruler.get("period", ""), ruler["name"]),
                "name": era["name"],
                "han": era.get("han", ""),
                "year_from": era["from"],
                "year_to": era["to"],
            }
