"""Every address of the museum. Vietnamese at the root, English below /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from museum.addresses import route
from museum.api import api, nothing_here
from museum.views.account import Account, NewPassword, SignOut
from museum.views.advanced_search import advanced_search
from museum.views.calendar import calendar
from museum.views.calendar_feeds import area_feed, festivals_feed, record_feed
from museum.views.cards import card_of_page, card_of_record
from museum.views.characters import characters
from museum.views.codes import code
from museum.views.collection import collection
from museum.views.compare import compare
from museum.views.health import healthz, readyz
from museum.views.linked_data import record_data
from museum.views.map import map_areas, map_page, map_points
from museum.views.random import random_record
from museum.views.reading import reading
from museum.views.recent_searches import recent_searches
from museum.views.records import by_identifier, record
from museum.views.robots import robots
from museum.views.similar import similar
from museum.views.sitemap import sitemap, sitemap_part
from museum.views.theme import theme

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:after>.xml", sitemap_part, name="sitemap-part"),
    path("theme.css", theme, name="theme"),
    path("characters.css", characters, name="characters"),
    path("cards/<int:pk>.jpg", card_of_page, name="page-card"),
    path("id/<slug:pid>.svg", code, name="identifier-code"),
    path("id/<slug:pid>.schema-org.jsonld", record_data, name="record-data"),
    path("id/<slug:pid>", by_identifier, name="identifier"),
    path("ark:/<slug:naan>/<slug:pid>", by_identifier, name="ark"),
    path("ark:<slug:naan>/<slug:pid>", by_identifier),
    path("api/", api.urls),
    path("api/<path:rest>", nothing_here),
    path("admin/", include(wagtailadmin_urls)),
    path("media/", include("media.urls")),
    path("documents/", include("media.document_urls")),
    path("iiif/3/", include("media.iiif.image.urls")),
    path("iiif/search/2/", include("media.iiif.search.urls")),
    path("iiif/change/", include("media.iiif.change.urls")),
    path("iiif/", include("media.iiif.presentation.urls")),
    *i18n_patterns(
        path(route("{collection}/"), collection, name="collection"),
        path(route("{collection}/{recent}.json"), recent_searches, name="recent-searches"),
        path(route("{collection}/<slug:slug>/"), record, name="record"),
        path(route("{map}/"), map_page, name="map"),
        path(route("{map}/{points}.geojson"), map_points, name="map-points"),
        path(route("{map}/{areas}.geojson"), map_areas, name="map-areas"),
        path(route("{collection}/<slug:slug>/{calendar}.ics"), record_feed, name="record-calendar"),
        path(route("{calendar}/"), calendar, name="calendar"),
        path(route("{calendar}/{festivals}.ics"), festivals_feed, name="calendar-feed"),
        path(route("{calendar}/<slug:area>.ics"), area_feed, name="calendar-area"),
        path(route("{collection}/<slug:slug>/{card}"), card_of_record, name="record-card"),
        path(route("{collection}/<slug:slug>/{similar}/"), similar, name="record-similar"),
        path(
            route("{collection}/<slug:slug>/{reading}/<slug:asset_id>/"),
            reading,
            name="record-reading",
        ),
        path(route("{compare}/"), compare, name="compare"),
        path(route("{advanced-search}/"), advanced_search, name="advanced-search"),
        path(route("{account}/"), Account.as_view(), name="account"),
        path(route("{account}/{sign-out}/"), SignOut.as_view(), name="account-sign-out"),
        path(route("{account}/{password}/"), NewPassword.as_view(), name="account-password"),
        path(route("{random}/"), random_record, name="random"),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler400 = "museum.views.errors.bad_request"
handler403 = "museum.views.errors.forbidden"
handler404 = "museum.views.errors.not_found"
handler500 = "museum.views.errors.server_error"
