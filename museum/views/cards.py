"""Share cards of records and of the museum's own pages, drawn when first asked for.

They are public pictures: whoever asks, only what everybody may see is drawn.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe
from wagtail.models import Page

from heritage.access import may_see
from museum.models import FramedPage
from museum.presentation.record.rows import RECORD
from museum.sharing import Card, card_picture, drawable, page_card, record_card
from museum.views.records import moved_from

_HOUR, _MONTH = 3600, 30 * 24 * 3600


@require_safe
def card_of_record(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the card of a published record; 404 for any other, 301 from a former slug."""
    found = next(iter(RECORD(slug)), None)
    if found is None:
        return moved_from(slug, "record-card", None)
    if not may_see(None, found):
        raise Http404
    return _answer(request, record_card(found, get_language() or "vi"))


@require_safe
def card_of_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the card of a page that everybody may see; 404 for any other."""
    page = get_object_or_404(Page.objects.live().public(), pk=pk).specific
    if not isinstance(page, FramedPage):
        raise Http404
    language = page.locale.language_code
    with override(language):
        return _answer(request, page_card(page, language))


def _answer(request: HttpRequest, card: Card) -> HttpResponse:
    """The picture, or 304; kept long under the address that names this very drawing."""
    if not drawable():
        raise Http404
    etag = quote_etag(card.version)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(card_picture(card), content_type="image/jpeg")
    response["ETag"] = etag
    same = request.GET.get("v") == card.version
    patch_cache_control(response, public=True, max_age=_MONTH if same else _HOUR)
    return response
