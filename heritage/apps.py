"""Heritage: the specialised database of tangible and intangible culture."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HeritageConfig(AppConfig):
    """Records, authorities, dates, relations, curation."""

    name = "heritage"
    verbose_name = _("Di sản")
