"""Heritage: the specialised database of tangible and intangible culture."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HeritageConfig(AppConfig):
    """Records, authorities, dates, relations, curation."""

    name = "heritage"
    verbose_name = _("Di sản")

    def ready(self) -> None:
        """Register the records with search, the policy with media, and listen to Wagtail."""
        from heritage import signals
        from heritage.access.assets import RecordAssetPolicy
        from heritage.fields import FIELDS, read_days
        from heritage.iiif import RecordChanges, RecordManifests
        from heritage.source import RecordSource
        from media.access import register_policy
        from media.iiif import change, presentation
        from search.index import register_source
        from search.language.fields import register_dates, register_fields

        signals.connect()
        register_source(RecordSource())
        register_fields(*FIELDS)
        register_dates(read_days)
        register_policy(RecordAssetPolicy())
        presentation.register_source(RecordManifests())
        change.register_source(RecordChanges())
