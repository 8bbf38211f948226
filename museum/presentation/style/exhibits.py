"""What the museum has to show of each component: the first public record that has one."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Locale

from heritage.enums import Kind
from heritage.models import HeritageRecord
from museum.models import ExhibitionPage
from museum.presentation.cards import Card, cards_of
from museum.presentation.exhibition import chapters_of
from museum.presentation.record import RecordPage, record_page

_CARDS = 3
_MEDIA = {
    "recordings": ("video", "audio"),
    "panoramas": ("panorama",),
    "models": ("model3d",),
}
"""Field of a `RecordPage` → the kinds of assets that it shows, those looked for first."""


def real_cards() -> list[Card]:
    """The first records that have a picture."""
    public = HeritageRecord.objects.visible_to(None).filter(media__isnull=False)
    keys = public.order_by("pk").values_list("pk", flat=True).distinct()
    return cards_of(list(keys[:_CARDS]), None)


def much_to_show(request: HttpRequest) -> RecordPage | None:
    """A recognised site, else any record; None in an empty museum."""
    public = HeritageRecord.objects.visible_to(None)
    found = public.filter(kind=Kind.SITE, designations__isnull=False).first() or public.first()
    return _page(found, request) if found else None


def pages_with_media(request: HttpRequest) -> dict[str, RecordPage]:
    """Field of `RecordPage` → a page that has it filled, of those that the museum has."""
    pages = {}
    for field, kinds in _MEDIA.items():
        for kind in kinds:
            found = _with(kind)
            page = _page(found, request) if found else None
            if page is not None and getattr(page, field):
                pages[field] = page
                break
    return pages


def story_parts() -> list[object]:
    """One part of each kind that an open exhibition is told with, in the story's order."""
    active = Locale.get_active()
    page = ExhibitionPage.objects.live().public().filter(locale=active).order_by("pk").first()
    first: dict[type, object] = {}
    for chapter in chapters_of(page) if page else []:
        for part in chapter.parts:
            first.setdefault(type(part), part)
    return list(first.values())


def _with(kind: str) -> HeritageRecord | None:
    public = HeritageRecord.objects.visible_to(None)
    return public.filter(media__asset__kind=kind).order_by("pk").first()


def _page(found: HeritageRecord, request: HttpRequest) -> RecordPage:
    base = f"{request.scheme}://{request.get_host()}"
    return record_page(found, None, museum=_("Bảo tàng"), base=base)
