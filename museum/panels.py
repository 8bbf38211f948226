"""What the museum adds to the forms of its pages."""

from typing import Any

from wagtail.admin.panels import Panel


class UnseenPanel(Panel):
    """Warns of records in the story that visitors do not see, and says why."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on one page's form."""

        template_name = "museum/panels/unseen.html"

        def is_shown(self) -> bool:
            """Only when there is something to say."""
            return self.instance.pk is not None and bool(self._unseen())

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add what is not seen."""
            return {**super().get_context_data(parent_context), "unseen": self._unseen()}

        def _unseen(self) -> list[Any]:
            from museum.presentation.exhibition import unseen  # presentation knows the models

            if not hasattr(self, "_found"):
                self._found = unseen(self.instance.story())
            return self._found
