"""A proxy model per kind: the same table, its own forms, lists and rights."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from heritage.enums import Kind
from heritage.models.record import HeritageRecord
from heritage.querysets.records import RecordQuerySet


class KindManager(models.Manager.from_queryset(RecordQuerySet)):  # type: ignore[misc]  # dynamic base
    """Sees only the rows of its model's kind."""

    def get_queryset(self) -> RecordQuerySet:
        """Narrow every query to the kind."""
        return super().get_queryset().filter(kind=self.model.KIND)


class Site(HeritageRecord):
    """A relic: communal house, pagoda, temple, archaeological or scenic place (E27)."""

    KIND = Kind.SITE
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("di tích")
        verbose_name_plural = pgettext_lazy("số nhiều", "di tích")


class HeritageObject(HeritageRecord):
    """A movable object: artefact, antiquity, national treasure (E22)."""

    KIND = Kind.OBJECT
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("hiện vật")
        verbose_name_plural = pgettext_lazy("số nhiều", "hiện vật")


class DocumentaryHeritage(HeritageRecord):
    """A document valued for what it tells (E22 and E33)."""

    KIND = Kind.DOCUMENT
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("di sản tư liệu")
        verbose_name_plural = pgettext_lazy("số nhiều", "di sản tư liệu")


class IntangibleElement(HeritageRecord):
    """A living practice: festival, craft, performance, knowledge (E55/E7)."""

    KIND = Kind.ELEMENT
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("di sản phi vật thể")
        verbose_name_plural = pgettext_lazy("số nhiều", "di sản phi vật thể")


class Person(HeritageRecord):
    """A person: artisan, laureate, historic figure, guardian spirit (E21)."""

    KIND = Kind.PERSON
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("nhân vật")
        verbose_name_plural = pgettext_lazy("số nhiều", "nhân vật")


class Group(HeritageRecord):
    """A community, clan, workshop or office (E74)."""

    KIND = Kind.GROUP
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("cộng đồng, tổ chức")
        verbose_name_plural = pgettext_lazy("số nhiều", "cộng đồng, tổ chức")


class Place(HeritageRecord):
    """A village, landing, sluice or alley that is itself worth a page (E53)."""

    KIND = Kind.PLACE
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("địa danh")
        verbose_name_plural = pgettext_lazy("số nhiều", "địa danh")
