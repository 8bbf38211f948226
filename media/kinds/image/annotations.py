"""Notes on places in a picture: which part is meant, in per cent of its sides, and what is said.

They are told of the whole picture as it is shown; a picture that is replaced keeps them.
"""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from media.models.asset import Asset
from media.models.local_text import LocalText, local_text

LEAST, WHOLE = 0.1, 100
"""Per cent of a side."""
_SLACK = 0.01
"""Per cent by which a part may reach beyond the edge: what rounding of two numbers makes."""


def _side(name: Any, least: float = 0, **kwargs: Any) -> models.FloatField:
    bounds = [MinValueValidator(least), MaxValueValidator(WHOLE)]
    return models.FloatField(name, validators=bounds, **kwargs)


class Annotated(ClusterableModel):
    """A picture on which places are explained (ảnh có chú giải); file and texts are its own."""

    objects: ClassVar[models.Manager["Annotated"]]

    image = models.OneToOneField(
        "media.MuseumImage",
        on_delete=models.CASCADE,
        related_name="annotated",
        verbose_name=_("hình ảnh"),
    )
    image.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag

    class Meta:
        verbose_name = _("ảnh có chú giải")
        verbose_name_plural = pgettext_lazy("số nhiều", "ảnh có chú giải")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.image.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the notes, and the picture so that what shows it follows."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            self.image.save()

    @property
    def asset(self) -> Asset:
        """The picture's."""
        asset: Asset = self.image.asset
        return asset


class Annotation(Orderable):
    """A part of a picture and what is said of it (chú giải)."""

    picture = ParentalKey(Annotated, on_delete=models.CASCADE, related_name="annotations")
    x = _side(_("từ mép trái (%)"), help_text=_("0 là mép trái, 50 là giữa ảnh."))
    y = _side(_("từ mép trên (%)"), help_text=_("0 là mép trên, 50 là giữa ảnh."))
    width = _side(_("rộng (%)"), LEAST, help_text=_("Phần trăm bề ngang của ảnh."))
    height = _side(_("cao (%)"), LEAST, help_text=_("Phần trăm bề cao của ảnh."))
    note_vi = models.TextField(_("lời chú giải"), max_length=600)
    note_en = models.TextField(_("lời chú giải (tiếng Anh)"), max_length=600, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("chú giải")
        verbose_name_plural = pgettext_lazy("số nhiều", "chú giải")

    def __str__(self) -> str:
        return self.note_vi[:60]

    def clean(self) -> None:
        """Refuse a part that reaches beyond the picture."""
        for start, length in (("x", "width"), ("y", "height")):
            sides = getattr(self, start), getattr(self, length)
            if None not in sides and not sum(sides) <= WHOLE + _SLACK:  # nor if not a number
                raise ValidationError({length: _("Vùng này ra ngoài ảnh.")})

    @property
    def note(self) -> LocalText:
        """What is said, in the active language, falling back openly."""
        return local_text(self, "note")

    def box(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """Return left, top, width and height in pixels of a picture of this size, within it."""
        left, width = _pixels(self.x, self.width, size[0])
        top, height = _pixels(self.y, self.height, size[1])
        return left, top, width, height


def _pixels(start: float, length: float, side: int) -> tuple[int, int]:
    first = min(round(start * side / WHOLE), side - 1)
    return first, max(1, min(round(length * side / WHOLE), side - first))


@receiver(post_delete, sender=Annotated)
def _says_nothing(instance: Annotated, origin: Any, **kwargs: Any) -> None:
    """Let what shows the picture follow, unless the picture goes too."""
    if getattr(origin, "model", type(origin)) is Annotated:
        instance.image.save()
