"""The place field: numbers that are the truth, and a map to set them by eye."""

from typing import Any

from django.conf import settings
from django.forms import Media
from django.forms.widgets import Script
from django.templatetags.static import static
from django.urls import reverse
from wagtail.admin.panels import MultiFieldPanel


class LocationPanel(MultiFieldPanel):
    """Latitude, longitude and precision with a map picker above them."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        """The panel in one form."""

        template_name = "heritage/admin/panels/location.html"

        @property
        def media(self) -> Media:
            """Leaflet, and the element that uses it."""
            ours = Media(
                css={"all": ["vendor/leaflet/leaflet.css", "heritage/css/map-picker.css"]},
                js=[
                    Script("vendor/leaflet/leaflet.js", defer=True),  # type: ignore[list-item]  # the stubs know strings only
                    Script("heritage/js/map-picker.js", defer=True),  # type: ignore[list-item]  # the stubs know strings only
                ],
            )
            return super().media + ours

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add what the map draws: our own sketch, the areas, and tiles where there are any."""
            context = super().get_context_data(parent_context)
            context["sketch"] = static("heritage/map/sketch.geojson")
            context["areas"] = reverse("heritage_areas")
            context["tiles"] = getattr(settings, "MAP_TILES_URL", "")
            context["tiles_credit"] = getattr(settings, "MAP_TILES_CREDIT", "")
            return context
