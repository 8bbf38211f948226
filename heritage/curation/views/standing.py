"""Withdraw, merge, restore: a record leaves public life or comes back; nothing is lost."""

from abc import ABC, abstractmethod
from typing import Any

from django.contrib.admin.utils import quote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import Button

from heritage.access.permissions import manageable
from heritage.actions.withdrawal import merge, restore, withdraw
from heritage.curation.forms.standing import MergeForm, StandingForm, WithdrawForm
from heritage.curation.leaving import UNPUBLISHING, WITHDRAWING, other_way
from heritage.enums import State
from heritage.models import HeritageRecord


class StandingView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView, ABC):
    """One question, then the action; for those who may publish the kind."""

    model: type[HeritageRecord] = HeritageRecord
    index_url_name = edit_url_name = ""
    permission_required = "publish"
    template_name = "heritage/admin/standing.html"
    form_class: type[StandingForm] = StandingForm
    header_icon = "warning"
    explanation: Any = ""
    yes: Any = ""
    done: Any = ""
    beside_the_point: Any = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the record among those this officer may see."""
        super().setup(request, *args, **kwargs)
        rows = manageable(self.model.objects.all(), request.user)
        self.record = get_object_or_404(rows, pk=kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Say why, where the question does not apply to the record as it stands."""
        may = self.user_has_permission(self.permission_required)
        if may and not self.applies_to(self.record):
            messages.error(request, self.beside_the_point % {"name": self.record})
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    @staticmethod
    @abstractmethod
    def applies_to(record: HeritageRecord) -> bool:
        """Say whether ``record`` is one that the question can be asked of."""

    @abstractmethod
    def act(self, answer: dict[str, Any]) -> None:
        """Do what was asked."""

    def get_other_way(self) -> dict[str, Any] | None:
        """The deed that may be meant instead (`leaving.other_way`), if there is one."""
        return None

    def form_valid(self, form: StandingForm) -> HttpResponse:
        """Act, and say so."""
        self.act(form.cleaned_data)
        messages.success(self.request, self.done % self._words())
        return super().form_valid(form)

    def _words(self) -> dict[str, Any]:
        return {"name": self.record, "into": self.record.merged_into}

    def get_success_url(self) -> str:
        """Back to the form of the record."""
        return reverse(self.edit_url_name, args=(quote(self.record.pk),))

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form whose record it is about."""
        return {**super().get_form_kwargs(), "record": self.record, "user": self.request.user}

    def get_page_subtitle(self) -> str:
        """The record's name."""
        return str(self.record)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the list over the form to here."""
        plural = capfirst(str(self.record._meta.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": plural},
            {"url": self.get_success_url(), "label": str(self.record)},
            {"url": "", "label": self.page_title, "sublabel": str(self.record)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the words."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        back = self.get_success_url()
        media = context["form"].media
        return {
            **context,
            "explanation": self.explanation,
            "other": self.get_other_way(),
            "yes": self.yes,
            "back": back,
            "media": media,
        }


class WithdrawView(StandingView):
    """Take a published record out of public life."""

    page_title = _("Rút hồ sơ")
    form_class = WithdrawForm
    explanation = WITHDRAWING
    yes = _("Rút hồ sơ")
    done = _("Đã rút hồ sơ “%(name)s”.")
    beside_the_point = _(
        "Hồ sơ “%(name)s” chưa từng công bố, hoặc đã rút hay gộp vào hồ sơ khác rồi: "
        "không có gì để rút."
    )

    @staticmethod
    def applies_to(record: HeritageRecord) -> bool:
        """Only what the public has seen has an address to answer for."""
        return record.state == State.ACTIVE and record.first_published_at is not None

    def get_other_way(self) -> dict[str, Any] | None:
        """What is still public may be taken down without a word."""
        if not self.record.live:
            return None
        address = self.model.snippet_viewset.get_url_name("unpublish")
        return other_way(UNPUBLISHING, _("Gỡ công bố"), address, self.record)

    def act(self, answer: dict[str, Any]) -> None:
        """Withdraw with the reason."""
        withdraw(
            self.record,
            reason=answer["reason_vi"],
            reason_en=answer["reason_en"],
            user=self.request.user,
        )


class MergeView(StandingView):
    """Let a duplicate lead to the record that stays."""

    page_title = _("Gộp vào hồ sơ khác")
    form_class = MergeForm
    explanation = _(
        "Dùng khi hai hồ sơ viết về cùng một di sản. Địa chỉ và mã định danh của hồ sơ này sẽ "
        "dẫn sang hồ sơ được chọn. Nội dung không tự chuyển sang: hãy chép phần cần giữ trước."
    )
    yes = _("Gộp hồ sơ")
    done = _("Đã gộp hồ sơ “%(name)s” vào “%(into)s”.")
    beside_the_point = _(
        "Hồ sơ “%(name)s” đã rút hoặc đã gộp vào hồ sơ khác. Muốn gộp lại, hãy khôi phục trước."
    )

    @staticmethod
    def applies_to(record: HeritageRecord) -> bool:
        """An active record may turn out to be a duplicate, published or not."""
        return record.state == State.ACTIVE

    def act(self, answer: dict[str, Any]) -> None:
        """Merge into the chosen record."""
        merge(self.record, into=answer["into"], reason=answer["reason"], user=self.request.user)


class RestoreView(StandingView):
    """Bring a record back."""

    page_title = _("Khôi phục hồ sơ")
    explanation = _("Hồ sơ trở lại như trước; nếu đang công bố thì hiện lại ngay.")
    yes = _("Khôi phục")
    done = _("Đã khôi phục hồ sơ “%(name)s”.")
    beside_the_point = _("Hồ sơ “%(name)s” chưa bị rút hay gộp vào đâu: không cần khôi phục.")

    @staticmethod
    def applies_to(record: HeritageRecord) -> bool:
        """Only what is out can come back."""
        return record.state != State.ACTIVE

    def act(self, answer: dict[str, Any]) -> None:
        """Restore."""
        restore(self.record, user=self.request.user)


VIEWS: dict[str, tuple[type[StandingView], str]] = {
    "withdraw": (WithdrawView, "no-view"),
    "merge": (MergeView, "redirect"),
    "restore": (RestoreView, "rotate"),
}
"""What can be asked: name of the address → its view and icon."""


def standing_buttons(record: HeritageRecord) -> list[Button]:
    """Ways from the form of ``record`` to the questions that apply to it."""
    viewset = type(record).snippet_viewset
    return [
        Button(
            view.page_title,
            url=reverse(viewset.get_url_name(name), args=(quote(record.pk),)),
            icon_name=icon,
            attrs={"title": view.explanation},
            priority=40 + place,
        )
        for place, (name, (view, icon)) in enumerate(VIEWS.items())
        if view.applies_to(record)
    ]
