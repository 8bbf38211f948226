"""Texts of a record, in the dossier's own order, in two languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.models.bilingual import local
from heritage.models.body import StoryField


class TextFields(models.Model):
    """Title, summary, story and the dossier's sections; one language may still be missing."""

    title_vi = models.CharField(_("tên gọi (tiếng Việt)"), max_length=255)
    title_en = models.CharField(_("tên gọi (tiếng Anh)"), max_length=255, blank=True)
    summary_vi = models.TextField(_("tóm tắt (tiếng Việt)"), blank=True)
    summary_en = models.TextField(_("tóm tắt (tiếng Anh)"), blank=True)
    body_vi = StoryField(verbose_name=_("bài giới thiệu (tiếng Việt)"), blank=True)
    body_en = StoryField(verbose_name=_("bài giới thiệu (tiếng Anh)"), blank=True)
    history_vi = models.TextField(_("sự kiện, nhân vật (tiếng Việt)"), blank=True)
    history_en = models.TextField(_("sự kiện, nhân vật (tiếng Anh)"), blank=True)
    practice_vi = models.TextField(_("sinh hoạt văn hóa, tín ngưỡng (tiếng Việt)"), blank=True)
    practice_en = models.TextField(_("sinh hoạt văn hóa, tín ngưỡng (tiếng Anh)"), blank=True)
    description_vi = models.TextField(_("khảo tả, miêu tả (tiếng Việt)"), blank=True)
    description_en = models.TextField(_("khảo tả, miêu tả (tiếng Anh)"), blank=True)
    significance_vi = models.TextField(_("giá trị (tiếng Việt)"), blank=True)
    significance_en = models.TextField(_("giá trị (tiếng Anh)"), blank=True)
    condition_vi = models.TextField(_("thực trạng (tiếng Việt)"), blank=True)
    condition_en = models.TextField(_("thực trạng (tiếng Anh)"), blank=True)
    measures_vi = models.TextField(_("phương hướng, biện pháp bảo vệ (tiếng Việt)"), blank=True)
    measures_en = models.TextField(_("phương hướng, biện pháp bảo vệ (tiếng Anh)"), blank=True)

    title = local("title")
    summary = local("summary")
    body = local("body")
    history = local("history")
    practice = local("practice")
    description = local("description")
    significance = local("significance")
    condition = local("condition")
    measures = local("measures")

    class Meta:
        abstract = True
