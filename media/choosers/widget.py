"""The chooser in a form: Wagtail's picture chooser, holding an asset's id."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.widgets import BaseChooser, BaseChooserAdapter

_JS = "wagtailimages/js/image-chooser"


def value_extras(asset: Any) -> dict[str, Any]:
    """Return what the script of Wagtail's picture chooser shows besides the title."""
    from media.curation.preview import preview_of

    preview = preview_of(asset)
    shown = {"url": preview.url, "width": preview.width, "height": preview.height}
    return {"preview": shown, "default_alt_text": str(asset.alt)}


class BaseAssetChooser(BaseChooser):
    """Shows the chosen asset's small picture."""

    template_name = "wagtailimages/widgets/image_chooser.html"
    classname = "image-chooser"
    js_constructor = "ImageChooser"

    def get_value_data_from_instance(self, instance: Any) -> dict[str, Any]:
        """Add the preview."""
        return {**super().get_value_data_from_instance(instance), **value_extras(instance)}

    def get_context(self, name: str, value_data: Any, attrs: Any) -> dict[str, Any]:
        """Add the preview."""
        context: dict[str, Any] = super().get_context(name, value_data, attrs)
        context["preview"] = value_data.get("preview", {})
        context["default_alt_text"] = value_data.get("default_alt_text", "")
        return context

    @property
    def media(self) -> forms.Media:
        """Scripts of Wagtail's picture chooser."""
        names = (f"{_JS}-modal.js", f"{_JS}.js", f"{_JS}-telepath.js")
        return forms.Media(js=[versioned_static(name) for name in names])


class AssetChooserAdapter(BaseChooserAdapter):
    """Lets the widget be made by script, in inline panels and StreamFields."""

    js_constructor = "wagtail.images.widgets.ImageChooser"

    @cached_property
    def media(self) -> forms.Media:
        """Scripts of Wagtail's picture chooser."""
        names = (f"{_JS}-modal.js", f"{_JS}-telepath.js")
        return forms.Media(js=[versioned_static(name) for name in names])
