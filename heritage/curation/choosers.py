"""Choosers: a record, a source, an area, found by any of its names."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views import chooser
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from heritage.access.permissions import manageable
from heritage.curation.columns import AreaColumn, KindColumn
from heritage.curation.folding import name_filter
from heritage.models import HeritageRecord

_TEXTS = ("choose_one_text", "choose_another_text", "link_to_chosen_text")


class SpokenChooser(AdminSnippetChooser):
    """Says the view set's words in the reader's language.

    Wagtail's own words hold the model's name in the language of the moment, and a form's widgets
    are built once, when the server starts.
    """

    def __init__(self, model: Any = None, **kwargs: Any) -> None:
        super().__init__(model, **kwargs)
        for name in _TEXTS:
            if name not in kwargs:
                self.__dict__.pop(name, None)


class RecordsMixin:
    """Rows an officer may choose, told apart by kind and place."""

    model_class: type[HeritageRecord]
    request: Any
    title_column: Column

    @property
    def page_subtitle(self) -> str:
        """The kind; among all kinds the title says enough."""
        everything = self.model_class is HeritageRecord
        return "" if everything else str(self.model_class._meta.verbose_name)

    def get_object_list(self) -> QuerySet[HeritageRecord]:
        """Return what the list shows and no long text."""
        rows = manageable(self.model_class.objects.all(), self.request.user)
        return rows.select_related("area").only(
            *("pid", "kind", "slug", "title_vi", "title_en"),
            *("area__name_vi", "area__name_en", "area__valid_to"),
        )

    @property
    def columns(self) -> list[Column]:
        """Name, kind, place."""
        return [self.title_column, KindColumn(), AreaColumn()]


class ChooseView(RecordsMixin, chooser.ChooseView):
    """The chooser's window."""


class ChooseResultsView(RecordsMixin, chooser.ChooseResultsView):
    """The rows inside it."""


class RecordChooserViewSet(SnippetChooserViewSet):
    """Choose a record: latest first, found by any name."""

    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    base_widget_class = SpokenChooser
    choose_one_text = _("Chọn hồ sơ")
    choose_another_text = _("Chọn hồ sơ khác")
    edit_item_text = _("Mở hồ sơ này")


def _searched(*fields: str) -> tuple[type, type]:
    """The two views of a chooser that is searched by names; its title names what is chosen."""
    form = {"filter_form_class": name_filter(*fields), "page_subtitle": ""}
    return (
        type("ChooseView", (chooser.ChooseView,), form),
        type("ChooseResultsView", (chooser.ChooseResultsView,), form),
    )


class SourceChooserViewSet(SnippetChooserViewSet):
    """Choose a source, or write a new one without leaving the form."""

    base_widget_class = SpokenChooser
    choose_one_text = _("Chọn nguồn")
    choose_another_text = _("Chọn nguồn khác")
    edit_item_text = _("Sửa nguồn này")
    creation_tab_label = _("Thêm nguồn mới")
    form_fields = ["citation", "citation_en", "kind", "url", "archive_mark"]
    choose_view_class, choose_results_view_class = _searched("citation", "archive_mark")


class AreaChooserViewSet(SnippetChooserViewSet):
    """Choose a ward, district or village, with the years it stood."""

    base_widget_class = SpokenChooser
    choose_one_text = _("Chọn địa bàn")
    choose_another_text = _("Chọn địa bàn khác")
    edit_item_text = _("Sửa địa bàn này")
    choose_view_class, choose_results_view_class = _searched("name_vi", "name_en")
