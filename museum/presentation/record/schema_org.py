"""A record as schema.org JSON-LD, for search engines."""

from typing import Any

from heritage.enums import Kind
from heritage.models import HeritageRecord
from museum.presentation.festivals import FestivalLine
from museum.presentation.record.place import Whereabouts

_TYPES = {
    Kind.SITE: "LandmarksOrHistoricalBuildings",
    Kind.OBJECT: "CreativeWork",
    Kind.DOCUMENT: "ArchiveComponent",
    Kind.ELEMENT: "DefinedTerm",
    Kind.PERSON: "Person",
    Kind.GROUP: "Organization",
    Kind.PLACE: "Place",
}
_FIGURES = ("latitude", "longitude")


def schema_org(
    record: HeritageRecord,
    *,
    identifier: str,
    url: str,
    names: list[str],
    images: list[str],
    place: Whereabouts,
    festivals: list[FestivalLine],
) -> dict[str, Any]:
    """Return what is known of a record in the active language; nothing of it is empty."""
    # A place where a festival is held is still a place.
    own = festivals if record.kind == Kind.ELEMENT else []
    coming = next((line.next for line in own if line.next), None)
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Festival" if coming else _TYPES[Kind(record.kind)],
        "@id": identifier,
        "identifier": identifier,
        "url": url,
        "name": record.title,
        "alternateName": names,
        "description": record.summary,
        "image": images,
    }
    if coming:
        data |= {
            "startDate": coming.start.isoformat(),
            "endDate": coming.end.isoformat(),
            "eventStatus": "https://schema.org/EventScheduled",
        }
    data |= _where(record, place)
    return {key: value for key, value in data.items() if value}


def _where(record: HeritageRecord, place: Whereabouts) -> dict[str, object]:
    placed = record.kind in {Kind.SITE, Kind.PLACE}
    # The figures of the page: no finer than the point is known.
    figures = [float(figure) for figure in place.coordinates.split(", ") if figure]
    geo = figures and {"@type": "GeoCoordinates", **dict(zip(_FIGURES, figures, strict=True))}
    # For machines the bare names: until when a ward stood is no part of an address.
    locality = record.area_today or record.area
    parts = {"streetAddress": record.address, "addressLocality": locality and locality.name}
    stated = {key: str(words) for key, words in parts.items() if words}
    address = {"@type": "PostalAddress", **stated, "addressCountry": "VN"}
    if placed:
        return {"geo": geo, "address": address} if geo else {"address": address}
    if record.kind == Kind.ELEMENT:
        return {
            "location": {
                "@type": "Place",
                "name": record.area and str(record.area.name),
                "address": address,
            }
        }
    return {}
