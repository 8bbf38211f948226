"""Reading a scanned document of a record, part by part, and searching within it."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from heritage.access import may_see
from heritage.models import HeritageRecord, RecordMedia
from media import access
from media.models import AssetKind
from museum.addresses import record_path
from museum.presentation.frame import LANGUAGES, frame
from museum.presentation.reader import FoundLine, Reader, found_lines, reader_at
from museum.presentation.reader.reader import reading_path
from museum.presentation.viewer import viewer
from museum.views.records import record_or_elsewhere
from museum.views.render import render

_LONGEST = 200
"""Characters of a question."""
SCRIPTS = ("js/museum-gallery.js", "js/museum-reader.js")


@require_safe
def reading(request: HttpRequest, slug: str, asset_id: str) -> HttpResponse:
    """Show some pages of a document with their lines, or the lines that answer ``q``."""
    found = record_or_elsewhere(request, slug)
    if isinstance(found, HttpResponse):
        return found
    reader = _reader(request, found, asset_id)
    question = request.GET.get("q", "")[:_LONGEST].strip()
    lines: list[FoundLine] = found_lines(reader, question) if question else []
    around = frame(
        request,
        title=f"{reader.title} – {found.title}",
        alternates={code: reading_path(slug, asset_id, code) for code in LANGUAGES},
        robots="noindex" if question or reader.part > 1 else "",
        scripts=SCRIPTS,
    )
    return render(
        "reader/page.html",
        around,
        reader=reader,
        record=found,
        record_url=record_path(found.slug),
        question=question,
        lines=lines,
    )


def _reader(request: HttpRequest, record: HeritageRecord, asset_id: str) -> Reader:
    """The document at the part that is asked for; `Http404` for those who may not see it."""
    user = viewer(request)
    uses = RecordMedia.objects.filter(record=record, asset=asset_id, asset__kind=AssetKind.PAGES)
    use = uses.select_related("asset").first() if may_see(user, record) else None
    if use is None or not access.may_see(user or AnonymousUser(), use.asset):
        raise Http404
    reader = reader_at(use, record.slug, _part(request.GET.get("trang", "1")))
    if reader is None:
        raise Http404
    return reader


def _part(told: str) -> int:
    return int(told) if told.isascii() and told.isdecimal() and len(told) < len("10000") else 0
