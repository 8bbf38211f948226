"""The heritage record: one table, one identity, a proxy model per kind.

Why one table and not inheritance of tables: docs/decisions/0002-one-table-proxy-per-kind.md.
"""

from collections.abc import Collection
from functools import cache
from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from heritage import identifiers
from heritage.enums import Access, Confidence, Kind, State
from heritage.models.agent import AgentFields
from heritage.models.bilingual import local
from heritage.models.concept import Concept
from heritage.models.document import DocumentFields
from heritage.models.element import ElementFields
from heritage.models.lock import MergedLock
from heritage.models.object import ObjectFields
from heritage.models.office import Office
from heritage.models.ordered import NameOrderField
from heritage.models.period import Period
from heritage.models.place import PlaceFields, VisitFields
from heritage.models.site import SiteFields
from heritage.models.texts import TextFields
from heritage.models.timed import Timed
from heritage.preview import preview_response
from heritage.querysets.records import RecordQuerySet
from heritage.slugs import free_slug

_NEVER_FROM_A_REVISION = (
    "pid",
    "kind",
    "state",
    "state_reason_vi",
    "state_reason_en",
    "merged_into",
)


class HeritageRecord(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    Timed,
    TextFields,
    PlaceFields,
    VisitFields,
    SiteFields,
    ObjectFields,
    DocumentFields,
    ElementFields,
    AgentFields,
    ClusterableModel,
):
    """One thing of heritage, tangible or not (CIDOC-CRM E1, hồ sơ di sản)."""

    KIND: Kind | None = None

    pid = models.CharField(_("mã định danh"), max_length=32, unique=True, editable=False)
    kind = models.CharField(_("loại hồ sơ"), max_length=16, choices=Kind, editable=False)
    slug = models.SlugField(
        _("đường dẫn"),
        max_length=160,
        unique=True,
        blank=True,
        help_text=_("Để trống: lấy từ tên gọi. Địa chỉ cũ vẫn dẫn về đây."),
    )
    period = models.ForeignKey(
        Period,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="records",
        verbose_name=_("thời kỳ"),
    )
    access = models.CharField(_("quyền xem"), max_length=16, choices=Access, default=Access.PUBLIC)
    embargo_until = models.DateField(_("chưa công bố trước ngày"), null=True, blank=True)
    state = models.CharField(
        _("trạng thái"), max_length=16, choices=State, default=State.ACTIVE, editable=False
    )
    state_reason_vi = models.CharField(
        _("lý do (tiếng Việt)"), max_length=255, blank=True, editable=False
    )
    state_reason_en = models.CharField(
        _("lý do (tiếng Anh)"), max_length=255, blank=True, editable=False
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="merged_from"
    )
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="records",
        verbose_name=_("đơn vị phụ trách"),
    )
    holder_type = models.ForeignKey(
        Concept,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "holder-type"},
        verbose_name=_("chủ sở hữu"),
    )
    holder = models.CharField(_("tên chủ sở hữu, người quản lý"), max_length=255, blank=True)
    confidence = models.CharField(
        _("độ tin cậy chung"), max_length=16, choices=Confidence, default=Confidence.MEDIUM
    )
    community_labels = models.JSONField(_("nhãn của cộng đồng"), default=list, blank=True)
    form_version = models.CharField(_("mẫu hồ sơ"), max_length=40, blank=True, editable=False)
    notes = models.TextField(_("ghi chú nội bộ"), blank=True, help_text=_("Chỉ cán bộ đọc được."))
    created_at = models.DateTimeField(_("tạo lúc"), auto_now_add=True)
    updated_at = models.DateTimeField(_("sửa lúc"), auto_now=True)
    name_order = NameOrderField(of="title_vi")

    state_reason = local("state_reason")

    objects = models.Manager.from_queryset(RecordQuerySet)()

    search_fields = [
        index.SearchField("title_vi", boost=3),
        index.SearchField("title_en", boost=2),
        index.AutocompleteField("title_vi"),
        index.AutocompleteField("title_en"),
        index.RelatedFields("names", [index.SearchField("text"), index.AutocompleteField("text")]),
        index.SearchField("register_number"),
        index.AutocompleteField("register_number"),
        index.SearchField("pid"),
        index.AutocompleteField("pid"),
        index.SearchField("summary_vi"),
        index.SearchField("summary_en"),
        index.FilterField("kind"),
        index.FilterField("area_id"),
        index.FilterField("office_id"),
        index.FilterField("live"),
        index.FilterField("state"),
        index.FilterField("access"),
        index.FilterField("updated_at"),
    ]

    class Meta:
        verbose_name = _("hồ sơ di sản")
        verbose_name_plural = pgettext_lazy("số nhiều", "hồ sơ di sản")
        permissions = (("view_restricted", _("Xem hồ sơ hạn chế")),)
        indexes = (
            models.Index(fields=("kind", "-id"), name="heritage_record_kind"),
            models.Index(fields=("live", "state", "access", "id"), name="heritage_record_shown"),
            models.Index(fields=("area", "id"), name="heritage_record_area"),
            models.Index(fields=("-updated_at", "-id"), name="heritage_record_updated"),
            models.Index(
                fields=("kind", "-updated_at", "-id"), name="heritage_record_kind_updated"
            ),
            models.Index(fields=("name_order", "id"), name="heritage_record_name"),
            models.Index(fields=("kind", "name_order", "id"), name="heritage_record_kind_name"),
        )
        constraints = (
            *Timed.Meta.constraints,
            *PlaceFields.Meta.constraints,
            models.CheckConstraint(
                name="heritage_record_kind_known", condition=Q(kind__in=Kind.values)
            ),
            models.CheckConstraint(
                name="heritage_record_access_known", condition=Q(access__in=Access.values)
            ),
            models.CheckConstraint(
                name="heritage_record_merged_has_survivor",
                condition=Q(state=State.MERGED, merged_into__isnull=False)
                | (~Q(state=State.MERGED) & Q(merged_into__isnull=True)),
            ),
        )

    def __str__(self) -> str:
        return self.title_vi

    @classmethod
    def from_db(  # type: ignore[override]  # the stubs know a later Django's fetch_mode
        cls, db: str | None, field_names: Collection[str], values: Collection[Any]
    ) -> Self:
        """Load every row as its kind's proxy."""
        names = list(field_names)
        owner = cls
        if "kind" in names:
            owner = kind_models().get(list(values)[names.index("kind")], cls)
        return super(HeritageRecord, owner).from_db(db, names, values)

    @classmethod
    def get_base_content_type(cls) -> ContentType:
        """Content type of the kind: revisions, logs and workflow carry it."""
        return ContentType.objects.get_for_model(cls, for_concrete_model=False)

    @classmethod
    def get_content_type(cls) -> ContentType:
        """Content type of the table; Wagtail's workflow report lists by it."""
        return ContentType.objects.get_for_model(cls)

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """Read a revision; identity and standing are the record's own, never a revision's."""
        read: Self = super().with_content_json(content)
        for name in _NEVER_FROM_A_REVISION:
            setattr(read, name, getattr(self, name))
        return read

    @property
    def status_string(self) -> str:
        """Where it stands, in Wagtail's words unless it is out of public life."""
        if self.state != State.ACTIVE:
            return self.get_state_display()
        return str(super().status_string)

    def get_lock(self) -> Any:
        """Return what keeps this record from being written in, None when nothing does."""
        return MergedLock(self) if self.state == State.MERGED else super().get_lock()

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Give a record without a slug its own before anything is checked."""
        self._fill_identity()
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Mint the identity at creation, keep the kind, read the time."""
        self._fill_identity()
        super().save(*args, **kwargs)

    def _fill_identity(self) -> None:
        self.kind = self.KIND or self.kind
        self.pid = self.pid or identifiers.mint()
        if not self.slug and self.title_vi:
            self.slug = free_slug(HeritageRecord, self.title_vi, self.pid, exclude=self.pk)

    def get_absolute_url(self) -> str:
        """Path of the public page in the active language; the project names the route `record`."""
        return reverse("record", args=[self.slug])

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the real public page of this draft, as the upper layer registered it."""
        return preview_response(self, request)


@cache
def kind_models() -> dict[str, type[HeritageRecord]]:
    """Return the proxy model of each kind."""
    return {
        model.KIND.value: model
        for model in HeritageRecord.__subclasses__()
        if model.KIND is not None
    }
