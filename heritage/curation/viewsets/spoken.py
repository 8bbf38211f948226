"""Snippets whose breadcrumbs are in the reader's language."""

from typing import Any

from django.utils.translation import gettext_lazy
from wagtail.snippets.views.snippets import SnippetViewSet

_HOME = "Home"
"""Wagtail's own word, so its catalogue has it and ours need not."""


class SpokenSnippetViewSet(SnippetViewSet):
    """Wagtail puts the first crumb into words once, in the language the server starts in."""

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way from the desk."""
        desk, *rest = super().breadcrumbs_items
        return [{**desk, "label": gettext_lazy(_HOME)}, *rest]
