"""Adding pages to a document: many files at once, each taken or refused for itself.

Without a script the files come with the form. With one they come one after another, the large
ones piece by piece first (`media.curation.arriving`), and none waits for those before it to be
sent again. Nothing that was taken is lost when another file is refused.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from media.actions.pages import NewPage, add_page, add_pdf
from media.curation.sequences.allowed import sequence_of
from media.forms.arriving import LEAST_BYTES
from media.intake.arriving import Arriving
from media.intake.envelope import extension_of
from media.kinds.image.intake import RASTERS
from media.kinds.pages.intake import in_natural_order
from media.kinds.pages.models import PageSequence
from media.kinds.pages.pdf.drawing import failed, pdfs_of


@require_http_methods(["GET", "HEAD", "POST"])
def add_pages(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form, or take what was sent; JSON for the script, which sends one at a time."""
    sequence = sequence_of(request.user, pk)
    if request.method != "POST":
        return _form(request, sequence)
    taken, refused = _take(request, sequence)
    if request.accepts("text/html"):
        return _told(request, sequence, taken, refused)
    return JsonResponse({"taken": taken, "refused": refused}, status=400 if refused else 201)


def _take(request: HttpRequest, sequence: PageSequence) -> tuple[list[str], list[str]]:
    taken, refused = [], []
    sent = sorted(_sent(request), key=lambda each: in_natural_order(each[0]))
    for name, file in sent:
        try:
            _take_one(request, sequence, name, file)
        except ValidationError as error:
            refused.append(f"{name}: {' '.join(error.messages)}")
        else:
            taken.append(name)
    return taken, refused


def _take_one(request: HttpRequest, sequence: PageSequence, name: str, file: File) -> None:
    if extension_of(name) != "pdf":
        add_page(sequence, NewPage(file=file, filename=name), uploaded_by=request.user)
        return
    text = "text" in request.POST
    add_pdf(sequence, file=file, filename=name, takes_text=text, uploaded_by=request.user)


def _sent(request: HttpRequest) -> Iterator[tuple[str, File]]:
    for upload in request.FILES.getlist("files"):
        yield upload.name or "", upload
    for token in request.POST.getlist("arrived"):
        try:
            arriving = Arriving.find(token, request.user.pk)
        except LookupError:
            continue
        if arriving.complete:
            yield arriving.filename, arriving.file()


def _told(
    request: HttpRequest, sequence: PageSequence, taken: list[str], refused: list[str]
) -> HttpResponse:
    for problem in refused:
        messages.error(request, problem)
    if not taken:
        if not refused:
            messages.error(request, _("Chưa chọn tệp nào."))
        return _form(request, sequence)
    count = len(taken)
    told = ngettext("Đã nhận %(count)d tệp.", "Đã nhận %(count)d tệp.", count)
    messages.success(request, told % {"count": count})
    drawn_later = any(extension_of(name) == "pdf" for name in taken)
    return redirect(f"media_sequences:{'add_pages' if drawn_later else 'edit'}", sequence.pk)


def _form(request: HttpRequest, sequence: PageSequence) -> HttpResponse:
    context: dict[str, Any] = {
        "sequence": sequence,
        "count": sequence.pages.count(),
        "types": ", ".join((*RASTERS, "pdf")).upper(),
        "accept": ",".join(f".{extension}" for extension in (*RASTERS, "pdf")),
        "least": LEAST_BYTES,
        "pdfs": list(pdfs_of(sequence.asset_id)),
        "failed": failed(sequence.asset_id),
    }
    return TemplateResponse(request, "media/admin/sequences/add_pages.html", context)
