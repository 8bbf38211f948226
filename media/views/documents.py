"""Documents at Wagtail's address."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.documents.models import document_served

from media import access
from media.kinds import Stored
from media.kinds.file.models import MuseumDocument
from media.serving import respond_with


@require_safe
def serve_document(
    request: HttpRequest, document_id: int, document_filename: str
) -> HttpResponseBase:
    """Answer with a document, once every `before_serve_document` hook lets it pass.

    Ours, in `media.wagtail_hooks`, asks the access policy.
    """
    documents = MuseumDocument.objects.select_related("asset")
    document: MuseumDocument = get_object_or_404(documents, pk=document_id)
    for hook in hooks.get_hooks("before_serve_document"):
        answer = hook(document, request)
        if isinstance(answer, HttpResponseBase):
            return answer
    if document.filename != document_filename:
        return _moved(document, document_filename)
    document_served.send(sender=MuseumDocument, instance=document, request=request)
    asset = document.asset
    etag = f'"{asset.sha256}"'
    file = document.file
    stored = Stored(file.storage, str(file.name), asset.mime, etag, True, asset.filename)
    public = access.may_see(AnonymousUser(), asset)
    inline = asset.mime == "application/pdf"
    try:
        return respond_with(request, stored, public=public, inline=inline)
    except OSError as error:
        raise Http404 from error


def _moved(document: MuseumDocument, filename: str) -> HttpResponseBase:
    """Send those who knew a document by the name of a file before to the one it has now."""
    if not document.asset.earlier.filter(filename=filename).exists():
        raise Http404
    return redirect(document.url)
