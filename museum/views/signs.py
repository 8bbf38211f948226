"""Signs to print, in the admin: a list to choose from, and the sheets."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.permissions import policy_registry

from heritage.access.permissions import SEEING, manageable
from heritage.access.policy import Viewer
from heritage.curation.columns import AreaColumn, KindColumn
from heritage.curation.filters import filters_for
from heritage.models import HeritageRecord
from museum.presentation.frame import frame
from museum.presentation.identity import house
from museum.signs import MOST, Paper, refusal, sheet
from museum.views.render import render


def may_print(user: Viewer) -> bool:
    """Say whether ``user`` is an officer, who sees records in the admin."""
    policy = policy_registry.get_by_type(HeritageRecord)
    return bool(policy.user_has_any_permission(user, SEEING))


class TickColumn(Column):
    """A box to tick; none for a record that gets no sign."""

    cell_template_name = "signs/admin/tick.html"
    header_template_name = "signs/admin/tick_all.html"

    def get_value(self, instance: HeritageRecord) -> str:
        """Why the record gets no sign."""
        return refusal(instance)


class SignsView(IndexView):
    """Records to choose from, narrowed and searched as in the other lists."""

    model = HeritageRecord
    any_permission_required = list(SEEING)
    page_title = gettext_lazy("Biển QR")
    header_icon = "site"
    index_url_name = "museum_signs"
    index_results_url_name = "museum_signs_results"
    template_name = "signs/admin/index.html"
    filterset_class = filters_for(HeritageRecord)
    default_ordering = "title_vi"
    paginate_by = MOST
    columns = [
        TickColumn("pid", label=gettext_lazy("Chọn")),
        TitleColumn("title_vi", label=gettext_lazy("Tên gọi"), sort_key="title_vi"),
        KindColumn(),
        AreaColumn(),
    ]

    @cached_property
    def permission_policy(self) -> Any:
        """The records' own, which is registered after this module is read."""
        return policy_registry.get_by_type(HeritageRecord)

    def get_base_queryset(self) -> QuerySet[HeritageRecord]:
        """What this officer sees in the admin, with the columns of the list."""
        return manageable(HeritageRecord.objects.all(), self.request.user).select_related("area")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the papers there are, and how many signs go at once."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        return {**context, "most": MOST, "papers": [(each.value, each.label) for each in Paper]}


@require_safe
def print_signs(request: HttpRequest) -> HttpResponse:
    """Show the signs of the chosen records (``record``, repeated) on ``paper``, ready to print.

    400 with the reason when there is nothing to print.
    """
    if not may_print(request.user):
        raise PermissionDenied
    name = request.GET.get("paper", "")
    paper = Paper(name) if name in Paper.values else Paper.A6
    ready = sheet(request.GET.getlist("record"), paper, request.user)
    around = frame(request, title=_("Biển QR"), robots="noindex", scripts=("js/museum-print.js",))
    houses = {"house_vi": house("vi"), "house_en": house("en")}
    status = 200 if ready.signs else 400
    return render("signs/page.html", around, status=status, sheet=ready, **houses)
