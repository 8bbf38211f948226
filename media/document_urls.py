"""Below /documents/: Wagtail's addresses, with a serving view that answers ranges."""

from django.urls import path
from wagtail.documents import urls as wagtaildocs_urls

from media.views.documents import serve_document

urlpatterns = [
    path(
        "<int:document_id>/<path:document_filename>",
        serve_document,
        name="wagtaildocs_serve",
    ),
    *wagtaildocs_urls.urlpatterns,
]
