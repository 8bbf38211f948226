"""The museum: the Django project and every page the public sees."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MuseumConfig(AppConfig):
    """Top layer: registers with the rooms below what only it knows."""

    name = "museum"
    verbose_name = _("Bảo tàng")

    def ready(self) -> None:
        """Register preview, checks and the review's name; listen for changes of what is shown."""
        from heritage.curation import names
        from heritage.preview import register_preview
        from media.iiif.presentation import register_provider
        from museum import changes, checks, signals  # noqa: F401  (two register themselves)
        from museum.models.exhibition import REVIEW
        from museum.presentation.identity import iiif_provider
        from museum.views.records import preview

        names.register(REVIEW)
        register_preview(preview)
        register_provider(iiif_provider)
        changes.connect()
