"""Preview of drafts: the page itself belongs to the layer above, which registers it here."""

from typing import TYPE_CHECKING, Protocol

from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from heritage.models import HeritageRecord


class RecordPreview(Protocol):
    """Renders the public page of a record that may be an unsaved draft."""

    def __call__(self, record: "HeritageRecord", request: HttpRequest) -> HttpResponse: ...


_registered: list[RecordPreview] = []


def register_preview(preview: RecordPreview) -> None:
    """Make ``preview`` the page that officers see before publishing; the last one wins."""
    _registered[:] = [preview]


def preview_response(record: "HeritageRecord", request: HttpRequest) -> HttpResponse:
    """Render the registered page. Raises ``ImproperlyConfigured`` when there is none."""
    if not _registered:
        raise ImproperlyConfigured("No public page is registered; see heritage.preview.")
    return _registered[0](record, request)
