"""Search: a library over documents that knows no museum."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Bottom layer: text to terms, questions to answers."""

    name = "search"
    verbose_name = _("Tìm kiếm")
