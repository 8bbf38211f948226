"""What heritage adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from heritage.curation.viewsets import RecordsGroup

register_snippet(RecordsGroup)
