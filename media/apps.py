"""Media: files, their rights and what is made from them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Knows files, not heritage."""

    name = "media"
    verbose_name = _("Tư liệu số")
