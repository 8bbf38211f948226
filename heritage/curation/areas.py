"""Areas as the map picker draws them."""

from typing import Any

from heritage.models import AreaUnit


def area_features() -> list[dict[str, Any]]:
    """Areas with a centre, as GeoJSON features: their boundary when known, else a point."""
    rows = AreaUnit.objects.filter(latitude__isnull=False, longitude__isnull=False)
    return [
        {
            "type": "Feature",
            "id": area.pk,
            "geometry": area.boundary
            or {"type": "Point", "coordinates": [area.longitude, area.latitude]},
            "properties": {
                "name": str(area),
                "level": area.level,
                "centre": [area.latitude, area.longitude],
            },
        }
        for area in rows
    ]
