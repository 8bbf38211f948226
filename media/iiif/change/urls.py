"""Below /iiif/change/: what happened to manifests."""

from django.urls import path

from media.iiif.change import views

app_name = "iiif-change"

urlpatterns = [
    path("activity.json", views.activity, name="activity"),
    path("<int:number>.json", views.page, name="page"),
]
