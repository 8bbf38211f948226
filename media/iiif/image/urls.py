"""Below /iiif/3/: images by their asset's id."""

from django.urls import path

from media.iiif.image import views

app_name = "iiif-image"

urlpatterns = [
    path("<slug:asset_id>", views.base, name="base"),
    path("<slug:asset_id>/", views.base),
    path("<slug:asset_id>/info.json", views.info, name="info"),
    path(
        "<slug:asset_id>/<str:region>/<str:size>/<str:rotation>/<str:last>",
        views.image,
        name="image",
    ),
    path("<path:rest>", views.nothing),
]
