"""The map of the site for search engines, every page with its other language.

Streamed from the database. One file while everything fits, else an index of parts by record id.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from heritage.models import HeritageRecord
from museum.presentation.frame import LANGUAGES, alternates_of

PART = 20_000
"""Records in one file: each is listed once per language, and 50,000 lines are allowed."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_URLSET = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
_INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


@require_safe
def sitemap(request: HttpRequest) -> StreamingHttpResponse:
    """Answer with all pages and records, or with the index of parts."""
    base = _base(request)
    rows = _rows(0)
    if not rows[PART : PART + 1]:
        return _xml([_URLSET], _pages(base), _records(base, rows[:PART]), ["</urlset>\n"])
    return _xml([_INDEX], _parts(base), ["</sitemapindex>\n"])


@require_safe
def sitemap_part(request: HttpRequest, after: int) -> StreamingHttpResponse:
    """Answer with the records after an id; the first part also lists the pages."""
    base = _base(request)
    pages = _pages(base) if after == 0 else iter(())
    return _xml([_URLSET], pages, _records(base, _rows(after)[:PART]), ["</urlset>\n"])


def _base(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _rows(after: int) -> QuerySet:
    visible = HeritageRecord.objects.visible_to(None).filter(pk__gt=after).order_by("pk")
    return visible.values_list("pk", "slug", "last_published_at")


def _xml(*pieces: Iterable[str]) -> StreamingHttpResponse:
    def stream() -> Iterator[str]:
        yield _HEAD
        for piece in pieces:
            yield from piece

    return StreamingHttpResponse(stream(), content_type="application/xml; charset=utf-8")


def _parts(base: str) -> Iterator[str]:
    after: int | None = 0
    while after is not None:
        yield f"<sitemap><loc>{escape(base)}/sitemap-{after}.xml</loc></sitemap>\n"
        last = _rows(after)[PART - 1 : PART]
        after = last[0][0] if last else None


def _records(base: str, rows: QuerySet) -> Iterator[str]:
    patterns = alternates_of("record", slug="0")
    for _pk, slug, changed in rows.iterator(chunk_size=2000):
        paths = {lang: f"{path[:-2]}{slug}/" for lang, path in patterns.items()}
        yield from _entries(base, paths, changed.date().isoformat() if changed else "")


def _pages(base: str) -> Iterator[str]:
    for room in ("collection", "map", "calendar"):
        yield from _entries(base, alternates_of(room), "")
    together: dict[object, dict[str, str]] = {}
    pages = Page.objects.live().public().filter(depth__gt=1).select_related("locale")
    for page in pages[:PART]:
        if url := page.get_url():
            together.setdefault(page.translation_key, {})[page.locale.language_code] = url
    for paths in together.values():
        yield from _entries(base, paths, "")


def _entries(base: str, paths: dict[str, str], changed: str) -> Iterator[str]:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(base + path)}/>'
        for lang, path in paths.items()
    )
    modified = f"<lastmod>{changed}</lastmod>" if changed else ""
    for lang in LANGUAGES:
        if lang in paths:
            yield f"<url><loc>{escape(base + paths[lang])}</loc>{modified}{links}</url>\n"
