"""Below /iiif/search/2/: the texts of a thing."""

from django.urls import path

from media.iiif.search import views

app_name = "iiif-search"

urlpatterns = [
    path("<slug:pid>", views.search, name="search"),
    path("<slug:pid>/autocomplete", views.autocomplete, name="autocomplete"),
]
