"""The museum's name, contact and menu, kept for a content generation."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from heritage.iiif.twins import calendar_twins, has_days, points_twins
from media.iiif.presentation import Provider, Twin, Words, in_both
from media.shown import Shown
from media.templatetags.media_tags import picture_url
from museum.models import (
    ExhibitionIndexPage,
    ExhibitionPage,
    HomePage,
    Identity,
    StandardPage,
)
from museum.presentation.calendar.rules import rules_on
from museum.presentation.kept import kept


@dataclass(frozen=True, slots=True)
class MenuEntry(Shown):
    """A link of the menu or the footer."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class House(Shown):
    """How the museum introduces itself in one language."""

    name: str
    tagline: str
    organisation: str
    address: str
    email: str
    phone: str
    themed: bool
    emblem: str
    pages: tuple[MenuEntry, ...]
    card: str
    """Address of the share card of the first page, "" when there is none."""
    exhibitions: str
    """Path of the list of exhibitions; "" while there is none to visit."""


@kept
def house(language: str) -> House:
    """Return the museum's introduction in ``language`` (vi, en)."""
    identity = Identity.current()
    with override(language):
        return House(
            name=identity.name or settings.WAGTAIL_SITE_NAME,
            tagline=identity.tagline or _("Di sản của làng, kể bằng hồ sơ có nguồn"),
            organisation=identity.organisation,
            address=identity.address,
            email=identity.email,
            phone=identity.phone,
            themed=bool(identity.colour),
            emblem=_emblem(identity),
            pages=tuple(_menu(language)),
            card=_card(language),
            exhibitions=_exhibitions(language),
        )


@kept
def iiif_provider() -> Provider:
    """Return the museum as the one who offers its manifests."""
    identity = Identity.current()
    name = identity.name_vi or settings.WAGTAIL_SITE_NAME
    return Provider(
        Words.of(name, identity.name_en or name),
        {"vi": "/", "en": "/en/"},
        logo=_emblem(identity) or static("img/emblem.svg"),
        twins=_twins,
    )


def _twins() -> Iterator[Twin]:
    """What tells machines of everything the museum shows."""
    yield Twin(
        path=reverse("sitemap"),
        label=in_both(lambda: _("Mọi trang của bảo tàng (sơ đồ trang)")),
        format="application/xml",
        profile="http://www.sitemaps.org/schemas/sitemap/0.9",
    )
    yield from points_twins()
    if any(has_days(row) for row in rules_on(timezone.localdate(), "")):
        yield from calendar_twins("calendar-feed")


def _emblem(identity: Identity) -> str:
    if identity.emblem is None:
        return ""
    return picture_url(identity.emblem, 320)


def _card(language: str) -> str:
    home = HomePage.objects.live().filter(locale__language_code=language).first()
    return card_address(home) if home else ""


def card_address(page: Page) -> str:
    """Return the address of a page's share card; a newer version has another one."""
    made = page.last_published_at
    address = reverse("page-card", kwargs={"pk": page.pk})
    return f"{address}?v={made:%Y%m%d%H%M%S}" if made else address


def _menu(language: str) -> list[MenuEntry]:
    pages = StandardPage.objects.live().in_menu().filter(locale__language_code=language)
    return [MenuEntry(page.title, url) for page in pages if (url := Page.get_url(page))]


def _exhibitions(language: str) -> str:
    room = ExhibitionIndexPage.objects.live().filter(locale__language_code=language).first()
    if room is None or not ExhibitionPage.objects.live().public().exists():
        return ""
    return room.get_url() or ""
