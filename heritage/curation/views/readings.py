"""Small answers that the form asks for while an officer types."""

from django.http import HttpRequest, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

from heritage.curation.areas import area_features
from heritage.curation.panels.festival import rule_from
from heritage.curation.understanding import festival_note, same_name, time_note
from heritage.curation.understanding.festival import read_festival
from heritage.models import kind_models

_LONGEST = 255


@require_GET
def read_time(request: HttpRequest) -> JsonResponse:
    """How ``?text=`` is understood as a date: ``{"state", "html"}``."""
    note = time_note(request.GET.get("text", "")[:_LONGEST])
    html = render_to_string("heritage/admin/time_note.html", {"note": note}, request)
    return JsonResponse({"state": note.state, "html": html})


@require_GET
def read_festival_rule(request: HttpRequest) -> JsonResponse:
    """Next dates of a rule, given as its fields or as ``?text=``: ``{"text", "fields"}``."""
    text = request.GET.get("text", "")[:_LONGEST]
    note = read_festival(text) if text.strip() else festival_note(rule_from(request.GET))
    return JsonResponse({"text": note.text, "fields": note.fields})


@require_GET
def read_likeness(request: HttpRequest) -> JsonResponse:
    """Records of ``?kind=`` that bear the same name but for marks: ``{"count", "html"}``."""
    model = kind_models().get(request.GET.get("kind", ""))
    but = request.GET.get("but", "")
    found = []
    if model is not None:
        title = request.GET.get("title", "")[:_LONGEST]
        found = same_name(model, title, request.user, but=int(but) if but.isdecimal() else None)
    html = render(request, "heritage/admin/likeness.html", {"records": found})
    return JsonResponse({"count": len(found), "html": html.content.decode()})


@require_GET
def areas(request: HttpRequest) -> JsonResponse:
    """Areas with a known centre, as GeoJSON points for the map picker."""
    return JsonResponse({"type": "FeatureCollection", "features": area_features()})
