"""What robots may read."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

_RULES = """User-agent: *
Disallow: /admin/
Disallow: /api/
Disallow: /*?*after=

Sitemap: {base}/sitemap.xml
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer with the rules and where the map of the site is."""
    base = f"{request.scheme}://{request.get_host()}"
    return HttpResponse(_RULES.format(base=base), content_type="text/plain; charset=utf-8")
