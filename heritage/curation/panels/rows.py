"""Rows inside a form, with messages that say what is wrong and where."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel

from heritage.curation.clashes import point_to_holders
from heritage.curation.comparing import RowsComparison
from heritage.curation.fitting import FITTED, offer
from heritage.models import Concept


class RowFormSet(BaseChildFormSet):
    """Rows that know their record, and tell duplicates in words."""

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)
        # Without it a row's clean() cannot tell a tie to the record itself.
        setattr(form.instance, self.fk.attname, self.instance.pk)
        return form

    def add_fields(self, form: Any, index: int | None) -> None:
        """Offer terms that fit the record."""
        super().add_fields(form, index)
        for name in FITTED:
            if name in form.fields:
                terms = self._terms.setdefault(name, form.fields[name].queryset)
                offer(form, name, terms, self.instance.KIND)

    @cached_property
    def _terms(self) -> dict[str, Iterable[Concept]]:
        """The terms of each such field; a queryset keeps what it read, for all rows."""
        return {}

    def full_clean(self) -> None:
        """Lead from a number that another record bears to that record."""
        super().full_clean()
        for form in self.forms:
            point_to_holders(form.errors, form.for_user)

    def get_unique_error_message(self, unique_check: Sequence[str]) -> str:
        """Name what the two rows share."""
        fields = [
            str(self.model._meta.get_field(name).verbose_name)
            for name in unique_check
            if name != self.fk.name
        ]
        shared = get_text_list(fields, _("và"))
        return _("Có hai dòng “%(rows)s” trùng nhau ở: %(fields)s.") % {
            "rows": capfirst(str(self.model._meta.verbose_name)),
            "fields": shared,
        }

    def get_form_error(self) -> str:
        """Mark the second of two equal rows."""
        return _("Dòng này trùng với một dòng ở trên: sửa lại hoặc xóa đi.")


class RowsPanel(InlinePanel):
    """An inline panel with our rows."""

    def get_form_options(self) -> dict[str, Any]:
        """Use `RowFormSet`."""
        options = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = RowFormSet
        return options

    class BoundPanel(InlinePanel.BoundPanel):
        """The rows of one form."""

        @property
        def media(self) -> Media:
            """What the panels inside a row need; Wagtail collects only what their widgets do."""
            return super().media + self.empty_child.media

        def get_comparison(self) -> list[Callable[..., RowsComparison]]:
            """Compare two versions of the rows by what they say."""
            return [
                partial(RowsComparison, *each.args, **each.keywords)
                for each in super().get_comparison()
            ]
