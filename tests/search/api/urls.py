"""The router as the museum mounts it."""

from django.urls import include, path
from ninja import NinjaAPI
from wagtail.admin import urls as wagtailadmin_urls

from search.api import router

api = NinjaAPI(urls_namespace="search-tests", version="test")
api.add_router("/v1", router)

# The policy middleware asks for the admin's address on every request.
urlpatterns = [path("api/", api.urls), path("admin/", include(wagtailadmin_urls))]
