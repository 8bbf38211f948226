"""QR codes of permanent addresses, as pictures of their own: drawing one costs half a page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from heritage.identifiers import is_valid
from museum.presentation.qr import qr_file, thing_address

_DAY = 24 * 3600


@require_safe
def code(_request: HttpRequest, pid: str) -> HttpResponse:
    """Answer with the code of an identifier's address; 404 when none such was ever minted.

    It holds nothing but the address that was asked, and does not say whether anything has it.
    """
    if not is_valid(pid):
        raise Http404
    response = HttpResponse(qr_file(thing_address(pid)), content_type="image/svg+xml")
    patch_cache_control(response, public=True, max_age=_DAY)
    return response
