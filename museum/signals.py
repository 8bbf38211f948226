"""What begins when a page is published."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.dispatch import receiver
from wagtail.signals import page_published

from media.kinds.image.details import ask_for_detail, detail_of
from museum.models import ExhibitionPage
from museum.presentation.exhibition import chapters_of
from museum.presentation.exhibition.parts import Picture


@receiver(page_published, sender=ExhibitionPage)
def cut_details(instance: ExhibitionPage, **_about: Any) -> None:
    """Have the parts of pictures cut before the first visitor comes, who would wait for wholes."""
    parts = (part for chapter in chapters_of(instance) for part in chapter.parts)
    for part in parts:
        if isinstance(part, Picture) and part.detail:
            try:
                image = part.asset.image
            except ObjectDoesNotExist:
                continue
            if not detail_of(image, part.detail).src:
                ask_for_detail(image, part.detail)
