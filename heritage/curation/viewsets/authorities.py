"""The lists that records lean on: areas, terms, periods, sources, offices."""

from typing import Any

import django_filters
from django import forms
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views import snippets
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from heritage.curation.choosers import AreaChooserViewSet, SourceChooserViewSet
from heritage.curation.folding import named_like
from heritage.curation.widgets import AlternativesInput, LinesInput, TicksInput
from heritage.enums import Kind
from heritage.models import (
    AreaChange,
    AreaUnit,
    Concept,
    ConceptScheme,
    EraName,
    Office,
    Period,
    Source,
)


def _pair(name: str) -> FieldRowPanel:
    return FieldRowPanel(
        [FieldPanel(f"{name}_vi"), FieldPanel(f"{name}_en")], classname="bilingual"
    )


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


class FoldedIndexMixin:
    """A list searched by names with or without marks."""

    is_searchable = True
    search_backend_name = None
    search_fields: Any
    is_searching: bool
    search_query: str
    model: type[Model]
    list_display: list[str]

    def get_base_queryset(self) -> QuerySet:
        """Rows with the related ones that the list names."""
        fields = {field.name: field for field in self.model._meta.get_fields()}
        related = [name for name in self.list_display if fields[name].many_to_one]
        rows: QuerySet = super().get_base_queryset()  # type: ignore[misc]  # a mixin of views
        return rows.select_related(*related)

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Narrow to the names that match."""
        if not self.is_searching:
            return queryset
        return named_like(queryset, self.search_query, self.search_fields)


class FoldedIndexView(FoldedIndexMixin, generic.IndexView):
    """For plain models."""


class FoldedSnippetIndexView(FoldedIndexMixin, snippets.IndexView):
    """For models with a chooser."""


class AreaFilterSet(WagtailFilterSet):
    """Areas by tier."""

    class Meta:
        model = AreaUnit
        fields = ("level",)


class AreaViewSet(SnippetViewSet):
    """Wards, districts, villages as they stood between two dates."""

    model = AreaUnit
    icon = "site"
    menu_label = pgettext_lazy("số nhiều", "Địa bàn")
    menu_name = "areas"
    list_display = ["name_vi", "level", "parent", "valid_from", "valid_to"]
    filterset_class = AreaFilterSet
    ordering = ["level", "name_vi", "slug"]
    search_fields = ["name_vi", "name_en", "slug"]
    index_view_class = FoldedSnippetIndexView
    chooser_viewset_class = AreaChooserViewSet
    panels = [
        _pair("name"),
        _row("slug", "level"),
        FieldPanel("parent"),
        MultiFieldPanel([_row("valid_from", "valid_to")], heading=_("Thời gian tồn tại")),
        MultiFieldPanel(
            [_row("latitude", "longitude"), FieldPanel("boundary")], heading=_("Trên bản đồ")
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
        _row("decision", "date"),
        FieldPanel("before", widget=forms.CheckboxSelectMultiple),
        FieldPanel("after", widget=forms.CheckboxSelectMultiple),
        FieldPanel("confidence"),
        FieldPanel("note"),
    ]


class ConceptFilterSet(WagtailFilterSet):
    """Terms by vocabulary."""

    scheme = django_filters.ModelChoiceFilter(
        label=_("Bộ từ vựng"), queryset=ConceptScheme.objects.all()
    )

    class Meta:
        model = Concept
        fields = ("scheme",)


class ConceptViewSet(ModelViewSet):
    """Terms of the controlled vocabularies. No chooser: forms offer only the right scheme's."""

    model = Concept
    icon = "tag"
    menu_label = _("Từ vựng")
    menu_name = "concepts"
    list_display = ["label_vi", "label_en", "scheme", "notation"]
    filterset_class = ConceptFilterSet
    ordering = ["scheme", "order", "notation"]
    search_fields = ["label_vi", "label_en", "notation"]
    index_view_class = FoldedIndexView
    panels: list[Panel] = [
        _row("scheme", "notation", "order"),
        _pair("label"),
        FieldPanel("alternatives", widget=AlternativesInput),
        _pair("definition"),
        FieldPanel("broader"),
        MultiFieldPanel(
            [
                FieldPanel("exact_match", widget=LinesInput),
                FieldPanel("close_match", widget=LinesInput),
            ],
            heading=_("Đối chiếu với bộ từ vựng khác"),
        ),
        MultiFieldPanel(
            [
                _pair("inverse"),
                FieldPanel("symmetric"),
                FieldPanel("domain", widget=TicksInput(Kind.choices)),
                FieldPanel("range", widget=TicksInput(Kind.choices)),
                FieldPanel("path"),
            ],
            heading=_("Riêng cho quan hệ giữa các hồ sơ"),
        ),
    ]


class PeriodViewSet(ModelViewSet):
    """Dynasties and ages."""

    model = Period
    icon = "date"
    menu_label = pgettext_lazy("số nhiều", "Thời kỳ")
    menu_name = "periods"
    list_display = ["name_vi", "name_en", "year_from", "year_to", "confidence"]
    ordering = ["year_from", "year_to"]
    search_fields = ["name_vi", "name_en"]
    index_view_class = FoldedIndexView
    panels: list[Panel] = [
        _pair("name"),
        _row("slug", "parent"),
        _row("year_from", "year_to", "confidence"),
    ]


class EraViewSet(ModelViewSet):
    """Reign eras and who proclaimed them."""

    model = EraName
    icon = "history"
    menu_label = _("Niên hiệu")
    menu_name = "eras"
    list_display = ["name", "han", "ruler", "dynasty", "year_from", "year_to"]
    ordering = ["year_from", "name"]
    search_fields = ["name", "han", "ruler", "dynasty"]
    index_view_class = FoldedIndexView
    panels: list[Panel] = [
        _row("name", "han"),
        _row("ruler", "dynasty"),
        _row("year_from", "year_to"),
    ]


class SourceFilterSet(WagtailFilterSet):
    """Sources by what they are."""

    class Meta:
        model = Source
        fields = ("kind",)


class SourceViewSet(SnippetViewSet):
    """What statements can be traced to."""

    model = Source
    icon = "openquote"
    menu_label = _("Nguồn")
    menu_name = "sources"
    list_display = ["citation", "kind", "archive_mark"]
    filterset_class = SourceFilterSet
    ordering = ["citation"]
    search_fields = ["citation", "url", "archive_mark"]
    index_view_class = FoldedSnippetIndexView
    chooser_viewset_class = SourceChooserViewSet
    panels = [FieldPanel("citation"), _row("kind", "archive_mark"), FieldPanel("url")]


class OfficeViewSet(ModelViewSet):
    """Offices: who keeps which areas, and who reviews whom."""

    model = Office
    icon = "group"
    menu_label = _("Đơn vị")
    menu_name = "offices"
    list_display = ["name_vi", "reviewed_by"]
    ordering = ["name_vi"]
    search_fields = ["name_vi", "name_en", "slug"]
    index_view_class = FoldedIndexView
    panels: list[Panel] = [
        _pair("name"),
        _row("slug", "reviewed_by"),
        FieldPanel("areas", widget=forms.CheckboxSelectMultiple),
        FieldPanel("members", widget=forms.CheckboxSelectMultiple),
    ]


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
