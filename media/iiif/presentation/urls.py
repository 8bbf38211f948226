"""Below /iiif/: manifests and collections."""

from django.urls import path

from media.iiif.presentation import views

app_name = "iiif-presentation"

urlpatterns = [
    path("presentation/3/<slug:pid>/manifest.json", views.manifest, name="manifest"),
    path(
        "presentation/3/<slug:pid>/annotations/<slug:asset_id>/<int:key>.json",
        views.annotations,
        name="annotations",
    ),
    path("collection.json", views.collection, name="collection"),
    path("collection/<path:key>/<int:number>.json", views.part, name="part"),
    path("collection/<path:key>.json", views.shelf, name="shelf"),
    path("", views.nothing),
    path("<path:rest>", views.nothing),
]
