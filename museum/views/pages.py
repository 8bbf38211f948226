"""The museum's own pages: Wagtail finds them, the frame surrounds them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from museum.presentation.frame import frame
from museum.presentation.identity import card_address
from museum.views.render import render


def show_page(page: Any, request: HttpRequest) -> HttpResponse:
    """Render a `FramedPage` in its frame; a draft being previewed says so."""
    draft = bool(getattr(request, "is_preview", False))
    shown = page.shown(request)
    around = frame(
        request,
        title=page.seo_title or shown.pop("title", "") or page.share_title,
        description=page.search_description or page.lead,
        alternates=_alternates(page),
        preview=draft,
        robots="noindex" if draft else "",
        **_card(page, draft),
        **shown.pop("frame", {}),
    )
    return render(page.template, around, page=page, **shown)


def _card(page: Any, draft: bool) -> dict[str, str]:
    """The page's share card; a draft has none of its own."""
    if page.pk is None or draft:
        return {}
    return {"image": card_address(page), "image_alt": page.share_title}


def _alternates(page: Page) -> dict[str, str]:
    """Return this page's path in every language it exists in."""
    if page.pk is None:
        return {}
    same = page.get_translations(inclusive=True).live().select_related("locale")
    found = {each.locale.language_code: each.get_url() for each in same}
    return {language: url for language, url in found.items() if url}
