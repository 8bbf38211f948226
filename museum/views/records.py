"""A record: its page, its permanent address, its former addresses."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http import HttpResponsePermanentRedirect as Moved
from django.shortcuts import get_object_or_404
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language_from_request, override
from django.views.decorators.http import require_safe

from heritage.access import Viewer, may_know_gone, may_see
from heritage.enums import State
from heritage.models import FormerSlug, HeritageRecord
from heritage.models.bilingual import local_text
from media.shown import Shown
from museum.addresses import path_of, record_path
from museum.presentation.frame import LANGUAGES, Frame, frame
from museum.presentation.kept import Keep
from museum.presentation.record import RecordPage, record_page
from museum.presentation.record.rows import RECORD
from museum.presentation.viewer import viewer
from museum.sharing import card_of
from museum.views.render import render


@dataclass(frozen=True, slots=True)
class Article(Shown):
    """The rendered record, without what surrounds it; the same under every query string."""

    kind: str
    html: str
    json_ld: SafeString
    image: str
    image_alt: str
    manifest: str
    scripts: tuple[str, ...]
    """What its elements need beside `SCRIPTS`."""


ARTICLES: Keep[Article] = Keep(512)
"""Some 30 KB each: every record of a district in both languages, in 15 MB."""
SCRIPTS = ("js/museum-gallery.js", "js/museum-share.js", "js/museum-similar.js")
_PLAYER, _FILMS = "js/museum-recording.js", "js/museum-film.js"
_MODELS = "js/museum-model.js"
_PANORAMAS, _SPHERES = "js/museum-panorama.js", "js/museum-sphere.js"
_READER = "js/museum-reader.js"
VIEWERS = (_PLAYER, _FILMS, _MODELS, _PANORAMAS, _SPHERES, _READER)
"""Scripts of which a record needs those of its media."""


@require_safe
def record(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a record, lead from an old address to the new one, or say why it is gone."""
    found = record_or_elsewhere(request, slug)
    if isinstance(found, HttpResponse):
        return found
    user = viewer(request)
    if not may_see(user, found):
        raise Http404
    return show_record(request, found, user=user)


def record_or_elsewhere(
    request: HttpRequest, slug: str, route: str = "record"
) -> HeritageRecord | HttpResponse:
    """Return the record of an address, or the way on: to ``route`` of another slug, or its grave.

    Whether the asker may see the record is not decided here; a new address and a grave name it,
    and are only for those who may. Raises `Http404` for a slug that was never given.
    """
    found = next(iter(RECORD(slug)), None)
    if found is None:
        return moved_from(slug, route, viewer(request))
    if found.state == State.MERGED:
        return _moved_to(survivor(found), route, viewer(request))
    if found.state == State.WITHDRAWN:
        return tombstone(request, found)
    return found


def moved_from(slug: str, route: str, user: Viewer) -> HttpResponse:
    """Lead from a former slug to ``route`` of the record's present one, for those who may know it.

    Raises `Http404`.
    """
    former = get_object_or_404(FormerSlug.objects.select_related("record"), slug=slug)
    return _moved_to(survivor(former.record), route, user)


def _moved_to(record: HeritageRecord, route: str, user: Viewer) -> HttpResponse:
    if not may_see(user, record) and not may_know_gone(user, record):
        raise Http404
    return Moved(reverse(route, kwargs={"slug": record.slug}))


def show_record(
    request: HttpRequest, found: HeritageRecord, *, user: Viewer = None, draft: bool = False
) -> HttpResponse:
    """Render the page of a record; ``draft`` shows what is not yet saved, marked as preview."""
    around = frame(
        request,
        title=found.title,
        description=found.summary,
        alternates={code: record_path(found.slug, code) for code in LANGUAGES if found.slug},
        og_type="article",
        preview=draft,
        robots="noindex" if draft else "",
    )

    def build() -> Article:
        return _article(found, user, around, draft=draft)

    # Only what an anonymous visitor sees is kept: officers may know more, and drafts change.
    key = (found.pk, around.language, around.base, timezone.localdate())
    article = ARTICLES(key, build) if user is None and not draft else build()
    scripts = (*SCRIPTS, *article.scripts)
    around = replace(around, image=article.image, image_alt=article.image_alt, scripts=scripts)
    return render("heritage/page.html", around, article=article)


def _article(found: HeritageRecord, user: Viewer, around: Frame, *, draft: bool) -> Article:
    page = record_page(found, user, museum=around.house.name, base=around.base, draft=draft)
    template = get_template(f"heritage/{found.kind}.html")
    html = template.render({"page": page, "language": around.language})
    image = "" if draft else _card(found, page, around.language)
    alt = f"{page.title.text}. {page.image_alt}" if page.image_alt else page.title.text
    needed = (
        *((_PLAYER, page.recordings), (_READER, page.readers)),
        (_FILMS, any(recording.choices for recording in page.recordings)),
        (_SPHERES, any(recording.sphere for recording in page.recordings)),
        *((_MODELS, page.models), (_PANORAMAS, page.panoramas)),
    )
    scripts = tuple(script for script, shown in needed if shown)
    return Article(found.kind, html, page.json_ld, image, alt, page.manifest, scripts)


def _card(found: HeritageRecord, page: RecordPage, language: str) -> str:
    """The address of the record's share card, which names this very drawing."""
    card = card_of(
        found,
        language,
        han=page.han,
        time=page.time.text,
        first=page.gallery.first,
        ranks=page.ranks,
    )
    return f"{path_of('record-card', language, slug=found.slug)}?v={card.version}"


def preview(record: HeritageRecord, request: HttpRequest) -> HttpResponse:
    """Show an officer the public page of a draft (see `heritage.preview`)."""
    return show_record(request, record, user=request.user, draft=True)


@require_safe
def by_identifier(request: HttpRequest, pid: str, naan: str = "") -> HttpResponse:
    """Lead from the thing itself to its page (303); 410 withdrawn, 301 merged."""
    if naan and naan != settings.ARK_NAAN:
        raise Http404
    found = HeritageRecord.objects.filter(pid=pid).first()
    if found is None:
        raise Http404
    if found.state == State.MERGED:
        return Moved(reverse("identifier", kwargs={"pid": survivor(found).pid}))
    if found.state == State.WITHDRAWN:
        return tombstone(request, found)
    if not may_see(viewer(request), found):
        raise Http404
    with override(get_language_from_request(request)):
        target = reverse("record", kwargs={"slug": found.slug})
    response = HttpResponseRedirect(target, status=303)
    response["Vary"] = "Accept-Language"
    return response


def tombstone(request: HttpRequest, found: HeritageRecord) -> HttpResponse:
    """Say that the record was withdrawn, and why; its identifier stays.

    Raises `Http404` for those to whom it was never shown.
    """
    if not may_know_gone(viewer(request), found):
        raise Http404
    around = frame(request, title=found.title, robots="noindex")
    return render(
        "errors/410.html",
        around,
        status=410,
        title=local_text(found, "title"),
        reason=local_text(found, "state_reason"),
        pid=found.pid,
    )


def survivor(record: HeritageRecord) -> HeritageRecord:
    """Return the record that ``record`` was merged into, at the end of the chain."""
    seen = {record.pk}
    while record.merged_into_id and record.merged_into_id not in seen:
        record = HeritageRecord.objects.get(pk=record.merged_into_id)
        seen.add(record.pk)
    return record
