"""What heritage adds to Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.actions.registry import ActionRegistry
from wagtail.admin.search import SearchArea
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from heritage.access.permissions import KindPermissionPolicy
from heritage.actions.editing import EditRecordAction
from heritage.curation import audit, comparing, keeping, mail, menus, names, things, urls
from heritage.curation.desk import DeskPanel
from heritage.curation.views.bags import may_take
from heritage.curation.viewsets import AuthoritiesGroup, RecordsGroup
from heritage.enums import State
from heritage.models import HeritageRecord, kind_models

for model in (HeritageRecord, *kind_models().values()):
    register_permission_policy(model, KindPermissionPolicy(model), exact_class=True)

# Authorities first: a record's form takes up the choosers that exist when it is registered.
register_snippet(AuthoritiesGroup)
register_snippet(RecordsGroup)
mail.connect()
names.connect()
comparing.register()
things.register()

_STYLES = ("admin", "desk", "form", "readings")
_SCRIPTS = (
    "typed-dates",
    "picker-closing",
    "chooser-errors",
    "chooser-focus",
    "review-note",
    "mended-fields",
)
_REPLACED = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)
"""Wagtail's panels ask several queries for every waiting thing; the desk says the same in few."""


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Small answers that forms ask for."""
    return urls.urlpatterns


@hooks.register("insert_global_admin_css")
def styles() -> SafeString:
    """Our colours and the look of our forms."""
    return format_html_join(
        "\n",
        '<link rel="stylesheet" href="{}">',
        ((static(f"heritage/css/{name}.css"),) for name in _STYLES),
    )


@hooks.register("insert_global_admin_js")
def scripts() -> SafeString:
    """Right after Wagtail's own, before any field is set up."""
    own = format_html_join(
        "\n",
        '<script src="{}"></script>',
        ((static(f"heritage/js/{name}.js"),) for name in _SCRIPTS),
    )
    return own + keeping.script()


@hooks.register("construct_homepage_panels")
def put_desk(request: HttpRequest, panels: list[Any]) -> None:
    """The desk first; what it replaces goes."""
    panels[:] = [DeskPanel(request), *(each for each in panels if not isinstance(each, _REPLACED))]


@hooks.register("construct_homepage_summary_items")
def drop_page_count(request: HttpRequest, items: list[Any]) -> None:
    """Counting pages tells an officer nothing; the desk counts records."""
    items[:] = [item for item in items if not isinstance(item, PagesSummaryItem)]


@hooks.register("construct_snippet_action_menu")
def drop_publishing(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """A record out of public life offers no publishing until it is restored."""
    record = context.get("instance")
    if isinstance(record, HeritageRecord) and record.state != State.ACTIVE:
        items[:] = menus.without_publishing(items)


@hooks.register("construct_snippet_action_menu")
def reword_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """A record's actions in the reader's language."""
    if issubclass(context["model"], HeritageRecord):
        items[:] = menus.reworded(items)


@hooks.register("construct_help_menu")
def drop_release_notes(request: HttpRequest, items: list[Any]) -> None:
    """Help for officers only."""
    items[:] = menus.without_release_notes(items)


@hooks.register("register_actions")
def register_editing(actions: ActionRegistry) -> None:
    """How the forms of records save."""
    actions.register(HeritageRecord, EditRecordAction)


@hooks.register("register_log_actions")
def register_actions(actions: LogActionRegistry) -> None:
    """Words for what the history tells of a record's standing."""
    audit.register(actions)


@hooks.register("register_snippet_listing_buttons")
def bag_button(record: Any, user: Any, next_url: str = "") -> Iterator[Button]:
    """Offer the bag of a record beside its name in a list."""
    if isinstance(record, HeritageRecord) and may_take(user, record):
        url = reverse("heritage_bag", args=[record.pid])
        yield Button(_("Xuất gói lưu trữ (BagIt)"), url, icon_name="download", priority=70)


class RecordSearchArea(SearchArea):
    """Records beside pages and pictures in the admin's search."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For those who may see records in the admin."""
        return bool(request.user.has_perm("heritage.view_heritagerecord"))


@hooks.register("register_admin_search_area")
def register_search() -> SearchArea:
    """Search every record."""
    url = reverse("wagtailsnippets_heritage_heritagerecord:list")
    return RecordSearchArea(_("Hồ sơ"), url, name="records", icon_name="list-ul", order=10)
