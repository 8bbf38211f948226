"""A content file → a heritage record in memory. Nothing is saved here."""

from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from heritage.models import HeritageRecord
from museum.demo.lookups import Lookups
from museum.demo.rows import rows_of

LANGUAGES = ("vi", "en")


def compose(record: HeritageRecord, facts: dict[str, Any], known: Lookups) -> list[str]:
    """Set on ``record`` everything ``facts`` says, inline rows included; return the fields set."""
    values = {
        **_texts(facts),
        **_place(facts, known),
        **_time(facts, known),
        **_kind(facts, known),
        **_terms(facts, known),
        **rows_of(facts, known),
        "confidence": facts["confidence"],
        "notes": facts.get("note", {}).get("vi", ""),
    }
    for field, value in values.items():
        setattr(record, field, value)
    return list(values)


def _texts(facts: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {"slug": facts["slug"]}
    for language in LANGUAGES:
        for field in ("title", "summary"):
            values[f"{field}_{language}"] = facts[field][language]
        for field in ("bearers", "tools", "spot", "address"):
            values[f"{field}_{language}"] = facts.get(field, {}).get(language, "")
        values[f"body_{language}"] = _story(facts["slug"], language, facts["body"][language])
    return values


def _story(slug: str, language: str, text: str) -> list[dict[str, str]]:
    """One paragraph. Its block id comes from the slug, so that a second load is the same."""
    block = str(uuid5(NAMESPACE_URL, f"{slug}/{language}"))
    return [{"type": "paragraph", "value": f"<p>{escape(text, quote=False)}</p>", "id": block}]


def _place(facts: dict[str, Any], known: Lookups) -> dict[str, Any]:
    point = facts["point"] or {}
    source = point.get("source", {})
    return {
        "area": known.areas[facts["area"]],
        "area_today": _area_today(facts, known),
        "office": known.offices.get(facts["area"]),
        "latitude": point.get("lat"),
        "longitude": point.get("lon"),
        "point_precision": point.get("precision_m"),
        "point_source": source.get("vi", ""),
        "point_source_en": source.get("en", ""),
        "point_confidence": point.get("confidence", ""),
    }


def _area_today(facts: dict[str, Any], known: Lookups) -> Any:
    """The ward of today when it is known for sure; an unsure one is a claim instead."""
    today = facts["area_today"]
    if not today or today["confidence"] != "high" or len(today["areas"]) != 1:
        return None
    return known.areas[today["areas"][0]]


def _time(facts: dict[str, Any], known: Lookups) -> dict[str, Any]:
    key = facts["period"]["key"]
    return {
        "time_literal": facts["time"]["literal"] if facts["time"] else "",
        "period": known.periods[key] if key else None,
    }


def _kind(facts: dict[str, Any], known: Lookups) -> dict[str, Any]:
    return {
        "building_type": known.concept("building-type", facts.get("building_type")),
        "category": known.concept("ich-category", facts.get("category")),
        "quantity": facts.get("quantity"),
        "carrier": facts.get("carrier", {}).get("vi", ""),
        "carrier_en": facts.get("carrier", {}).get("en", ""),
    }


def _terms(facts: dict[str, Any], known: Lookups) -> dict[str, Any]:
    return {
        "relic_types": known.terms("relic-type", facts.get("relic_types")),
        "materials": known.terms("material", facts.get("materials")),
        "techniques": known.terms("technique", facts.get("techniques")),
        "roles": known.terms("agent-role", facts.get("roles")),
    }
