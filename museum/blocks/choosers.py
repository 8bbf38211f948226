"""Blocks that refer to a record or a source: the pages never hold a copy."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.blocks import SnippetChooserBlock


class _SpokenChooserBlock(SnippetChooserBlock):
    """Uses the chooser that the officers' room made for the model, with its words and filters."""

    model_name = ""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(self.model_name, **kwargs)

    @cached_property
    def widget(self) -> Any:
        """Return the widget of the model's own view set."""
        return self.target_model.snippet_viewset.chooser_viewset.widget_class()


class RecordChooserBlock(_SpokenChooserBlock):
    """A record of any kind."""

    model_name = "heritage.HeritageRecord"

    class Meta:
        icon = "list-ul"
        label = _("hồ sơ")


class SourceChooserBlock(_SpokenChooserBlock):
    """A book, page, stele or decision of the list of sources."""

    model_name = "heritage.Source"

    class Meta:
        icon = "openquote"
        label = _("nguồn")
