"""Below MEDIA_URL: files of assets, each asked for by its asset's id."""

from django.urls import path

from media.views.files import serve_file

app_name = "media"

urlpatterns = [
    path("<slug:folder>/<slug:asset_id>/<path:rest>", serve_file, name="file"),
]
