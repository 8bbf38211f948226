"""What pages may be, and how they follow one another."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Direction(TextChoices):
    """Which way pages are turned; the values are those of IIIF's ``viewingDirection``."""

    LEFT_TO_RIGHT = "left-to-right", _("Từ trái sang phải (sách Quốc ngữ)")
    RIGHT_TO_LEFT = "right-to-left", _("Từ phải sang trái (sách Hán Nôm)")


class Script(TextChoices):
    """What the pages are written in, as a language tag (BCP 47)."""

    HAN = "lzh-Hani", _("Chữ Hán")
    NOM = "vi-Hani", _("Chữ Nôm")
    QUOC_NGU = "vi", _("Chữ Quốc ngữ")
    FRENCH = "fr", _("Tiếng Pháp")


class Role(TextChoices):
    """What a page is in its document."""

    PAGE = "page", _("trang")
    COVER = "cover", _("bìa")
    FOLDOUT = "foldout", _("tờ gấp")
    BLANK = "blank", _("trang trắng")
    MISSING = "missing", _("trang mất")
