"""What a letter of the review is about: a record or an editorial page, and where it is opened."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Page, WorkflowState

from heritage.access.policy import may_see
from heritage.models import HeritageRecord


@dataclass(frozen=True, slots=True)
class Matter:
    """A record or a page, as the recipient may open it. Addresses are whole, "" where none is."""

    name: str
    kind: str
    number: str
    """The record's identifier; "" for a page."""
    form: str
    public: str


def matter_of(thing: Any, reader: Any) -> Matter:
    """Describe ``thing`` (the record or page of a workflow) for ``reader``."""
    thing = thing.specific if isinstance(thing, Page) else thing
    return Matter(
        name=_name(thing),
        kind=str(capfirst(thing._meta.verbose_name)),
        number=getattr(thing, "pid", ""),
        form=whole(AdminURLFinder(reader).get_edit_url(thing)),
        public=_public(thing, reader),
    )


def latest_review(thing: Any) -> WorkflowState | None:
    """Return the newest passage of ``thing`` through a review, running or ended."""
    states: Any = thing.workflow_states
    newest: WorkflowState | None = (
        states.select_related("requested_by", "current_task_state__finished_by")
        .order_by("-created_at", "-pk")
        .first()
    )
    return newest


def whole(path: str | None) -> str:
    """Return the address of ``path`` on the museum's own host, "" for none."""
    return f"{get_admin_base_url()}{path}" if path else ""


def _name(thing: Any) -> str:
    if isinstance(thing, Page):
        return str(thing.get_admin_display_title())
    return str(thing.get_latest_revision_as_object())


def _public(thing: Any, reader: Any) -> str:
    if isinstance(thing, Page):
        return thing.full_url or "" if thing.live else ""
    if isinstance(thing, HeritageRecord) and may_see(reader, thing):
        return whole(thing.get_absolute_url())
    return ""
