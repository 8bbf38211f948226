"""From a dossier (data) to a Wagtail form (tabs of panels)."""

from functools import partial

from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.panels import HelpPanel, ObjectList, Panel, TabbedInterface

from heritage.curation.dossiers import Dossier, Tab
from heritage.curation.forms import RecordForm
from heritage.curation.panels.catalogue import panels_for

_paragraph = lazy(partial(format_html, "<p>{}</p>"), SafeString)
"""A paragraph in the reader's language, which is known only when it is shown."""


def form_of(dossier: Dossier) -> TabbedInterface:
    """Return the edit handler of a kind, tab by tab as the dossier is."""
    tabs = [_tab(tab) for tab in dossier.tabs]
    return TabbedInterface(tabs, base_form_class=RecordForm, attrs={"data-record-form": ""})


def _tab(tab: Tab) -> ObjectList:
    children: list[Panel] = []
    if tab.help:
        children.append(HelpPanel(content=_paragraph(tab.help)))
    for name in tab.fields:
        children.extend(panels_for(name))
    return ObjectList(children, heading=tab.heading)
