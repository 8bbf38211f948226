"""Addresses below /admin/heritage/; Wagtail asks for a sign-in before any of them."""

from django.urls import path

from heritage.curation.views import readings
from heritage.curation.views.bags import bag_of_record
from heritage.curation.views.comments import comments
from heritage.curation.views.notes import review_note
from heritage.curation.views.session import session

urlpatterns = [
    path("heritage/read/time/", readings.read_time, name="heritage_read_time"),
    path("heritage/read/festival/", readings.read_festival_rule, name="heritage_read_festival"),
    path("heritage/read/likeness/", readings.read_likeness, name="heritage_read_likeness"),
    path("heritage/bag/<slug:pid>/", bag_of_record, name="heritage_bag"),
    path("heritage/comments/<slug:pid>/", comments, name="heritage_comments"),
    path("heritage/review-note/", review_note, name="heritage_review_note"),
    path("heritage/session/", session, name="heritage_session"),
    path("heritage/areas.geojson", readings.areas, name="heritage_areas"),
]
