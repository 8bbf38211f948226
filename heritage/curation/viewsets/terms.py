"""Terms, periods, eras and sources."""

import django_filters
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.admin.viewsets.model import ModelViewSet

from heritage.curation.choosers import SourceChooserViewSet
from heritage.curation.viewsets.folded import FoldedIndexView, FoldedSnippetIndexView, pair, row
from heritage.curation.viewsets.spoken import SpokenSnippetViewSet
from heritage.curation.widgets import AlternativesInput, LinesInput, TicksInput
from heritage.enums import Kind
from heritage.models import Concept, ConceptScheme, EraName, Period, Source


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
        row("scheme", "notation", "order"),
        pair("label"),
        FieldPanel("alternatives", widget=AlternativesInput),
        pair("definition"),
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
                pair("inverse"),
                FieldPanel("symmetric"),
                FieldPanel(
                    "domain",
                    widget=TicksInput(Kind.choices),
                    help_text=_("Với hạng, danh mục: loại hồ sơ được xếp. Để trống: mọi loại."),
                ),
                FieldPanel("range", widget=TicksInput(Kind.choices)),
                FieldPanel("path"),
            ],
            heading=_("Riêng cho quan hệ giữa các hồ sơ và cho hạng, danh mục"),
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
        pair("name"),
        row("slug", "parent"),
        row("year_from", "year_to", "confidence"),
    ]


class EraViewSet(ModelViewSet):
    """Reign eras and who proclaimed them."""

    model = EraName
    icon = "history"
    menu_label = _("Niên hiệu")
    menu_name = "eras"
    list_display = ["name", "han", "ruler", "dynasty", "year_from", "year_to"]
    ordering = ["year_from", "name_order"]
    search_fields = ["name", "han", "ruler", "dynasty"]
    index_view_class = FoldedIndexView
    panels: list[Panel] = [
        row("name", "han"),
        row("ruler", "dynasty"),
        row("year_from", "year_to"),
    ]


class SourceFilterSet(WagtailFilterSet):
    """Sources by what they are."""

    class Meta:
        model = Source
        fields = ("kind",)


class SourceViewSet(SpokenSnippetViewSet):
    """What statements can be traced to."""

    model = Source
    icon = "openquote"
    menu_label = _("Nguồn")
    menu_name = "sources"
    list_display = ["citation", "kind", "archive_mark"]
    filterset_class = SourceFilterSet
    ordering = ["name_order"]
    search_fields = ["citation", "url", "archive_mark"]
    index_view_class = FoldedSnippetIndexView
    chooser_viewset_class = SourceChooserViewSet
    panels = [
        row("citation", "citation_en"),
        row("kind", "archive_mark"),
        FieldPanel("url"),
    ]
