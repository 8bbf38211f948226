"""The menu of records: everything first, then kind by kind."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from heritage.curation.viewsets.everything import AllRecordsViewSet
from heritage.curation.viewsets.kinds import KindViewSet
from heritage.enums import Kind
from heritage.models import kind_models

_ICONS = {
    Kind.SITE: "home",
    Kind.OBJECT: "pick",
    Kind.DOCUMENT: "doc-full",
    Kind.ELEMENT: "calendar-alt",
    Kind.PERSON: "user",
    Kind.GROUP: "group",
    Kind.PLACE: "site",
}


def _viewset(kind: Kind) -> type[KindViewSet]:
    model = kind_models()[kind.value]
    attributes = {
        "model": model,
        "icon": _ICONS[kind],
        "menu_label": kind.label,
        "menu_name": f"record-{kind.value}",
    }
    return type(f"{model.__name__}ViewSet", (KindViewSet,), attributes)


class RecordsGroup(SnippetViewSetGroup):
    """The menu of records."""

    menu_label = _("Hồ sơ di sản")
    menu_name = "records"
    menu_icon = "folder-open-inverse"
    menu_order = 100
    items = (AllRecordsViewSet, *(_viewset(kind) for kind in Kind))
