"""Every address of the museum. Vietnamese at the root, English below /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from museum.views.health import healthz, readyz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("admin/", include(wagtailadmin_urls)),
    path("media/", include("media.urls")),
    path("documents/", include("media.document_urls")),
    *i18n_patterns(
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
