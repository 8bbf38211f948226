"""Areas, their changes, and the offices that keep them."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.admin.viewsets.model import ModelViewSet

from heritage.curation.choosers import AreaChooserViewSet
from heritage.curation.viewsets.folded import FoldedIndexView, FoldedSnippetIndexView, pair, row
from heritage.curation.viewsets.spoken import SpokenSnippetViewSet
from heritage.models import AreaChange, AreaUnit, Office


class AreaFilterSet(WagtailFilterSet):
    """Areas by tier."""

    class Meta:
        model = AreaUnit
        fields = ("level",)


class AreaViewSet(SpokenSnippetViewSet):
    """Wards, districts, villages as they stood between two dates."""

    model = AreaUnit
    icon = "site"
    menu_label = pgettext_lazy("số nhiều", "Địa bàn")
    menu_name = "areas"
    list_display = ["name_vi", "level", "parent", "valid_from", "valid_to"]
    filterset_class = AreaFilterSet
    ordering = ["level", "name_order", "slug"]
    search_fields = ["name_vi", "name_en", "slug"]
    index_view_class = FoldedSnippetIndexView
    chooser_viewset_class = AreaChooserViewSet
    panels = [
        pair("name"),
        row("slug", "level"),
        FieldPanel("parent"),
        MultiFieldPanel([row("valid_from", "valid_to")], heading=_("Thời gian tồn tại")),
        MultiFieldPanel(
            [row("latitude", "longitude"), FieldPanel("boundary")], heading=_("Trên bản đồ")
        ),
        FieldPanel("note"),
    ]


class AreaChangeViewSet(ModelViewSet):
    """Acts that ended some areas and began others."""

    model = AreaChange
    icon = "rotate"
    menu_label = _("Thay đổi địa giới")
    menu_name = "area-changes"
    list_display = ["decision", "date", "confidence"]
    search_fields = ["decision", "note"]
    index_view_class = FoldedIndexView
    panels: list[Panel] = [
        row("decision", "date"),
        FieldPanel("before", widget=forms.CheckboxSelectMultiple),
        FieldPanel("after", widget=forms.CheckboxSelectMultiple),
        FieldPanel("confidence"),
        FieldPanel("note"),
    ]


class OfficeViewSet(ModelViewSet):
    """Offices: who keeps which areas, and who reviews whom."""

    model = Office
    icon = "group"
    menu_label = _("Đơn vị")
    menu_name = "offices"
    list_display = ["name_vi", "reviewed_by"]
    ordering = ["name_order"]
    search_fields = ["name_vi", "name_en", "slug"]
    index_view_class = FoldedIndexView
    panels: list[Panel] = [
        pair("name"),
        row("slug", "reviewed_by"),
        FieldPanel("areas", widget=forms.CheckboxSelectMultiple),
        FieldPanel("members", widget=forms.CheckboxSelectMultiple),
    ]
