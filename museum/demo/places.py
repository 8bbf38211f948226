"""Areas with their succession, and the offices that keep them."""

from datetime import date
from typing import Any

from heritage.models import AreaChange, AreaUnit, Office
from museum.demo.reading import content


def load_areas() -> None:
    """Add the areas and changes that are missing; what officers corrected stays."""
    facts = content("areas")
    areas = {area.slug: area for area in AreaUnit.objects.all()}
    for area in facts["areas"]:
        if area["slug"] not in areas:
            areas[area["slug"]] = _create_area(area, areas)
    known = set(AreaChange.objects.values_list("decision", "date"))
    for change in facts["changes"]:
        if (change["decision"], date.fromisoformat(change["date"])) not in known:
            _create_change(change, areas)


def _create_area(area: dict[str, Any], areas: dict[str, AreaUnit]) -> AreaUnit:
    centroid = area["centroid"] or {}
    return AreaUnit.objects.create(
        slug=area["slug"],
        level=area["level"],
        name_vi=area["names"]["vi"],
        name_en=area["names"]["en"],
        parent=areas.get(area["parent"]),
        valid_from=area["valid_from"],
        valid_to=area["valid_to"],
        latitude=centroid.get("lat"),
        longitude=centroid.get("lon"),
        note=centroid.get("note", {}).get("vi", ""),
    )


def _create_change(change: dict[str, Any], areas: dict[str, AreaUnit]) -> None:
    row = AreaChange.objects.create(
        decision=change["decision"],
        date=change["date"],
        confidence=change["confidence"],
        note=change["note"]["vi"],
    )
    row.before.set([areas[before["area"]] for before in change["from"]])
    row.after.set([areas[slug] for slug in change["to"]])


def load_offices() -> dict[str, Office]:
    """Add the demonstration's offices; return the one in charge of each area, by area slug."""
    in_charge: dict[str, Office] = {}
    for office in content("offices")["offices"]:
        row, created = Office.objects.get_or_create(
            slug=office["slug"],
            defaults={"name_vi": office["name"]["vi"], "name_en": office["name"]["en"]},
        )
        if created:
            row.areas.set(AreaUnit.objects.filter(slug__in=office["areas"]))
            row.reviewed_by = Office.objects.filter(slug=office["reviewed_by"]).first()
            row.save(update_fields=["reviewed_by"])
        in_charge.update(dict.fromkeys(office["areas"], row))
    return in_charge
