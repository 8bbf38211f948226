"""The menu of authorities."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from heritage.curation.viewsets.places import AreaChangeViewSet, AreaViewSet, OfficeViewSet
from heritage.curation.viewsets.terms import (
    ConceptViewSet,
    EraViewSet,
    PeriodViewSet,
    SourceViewSet,
)


class AuthoritiesGroup(SnippetViewSetGroup):
    """The menu of authorities."""

    menu_label = _("Danh mục")
    menu_name = "authorities"
    menu_icon = "list-ul"
    menu_order = 150
    items = (
        AreaViewSet,
        AreaChangeViewSet,
        ConceptViewSet,
        PeriodViewSet,
        EraViewSet,
        SourceViewSet,
        OfficeViewSet,
    )
