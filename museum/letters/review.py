"""Letters of the review: a draft waits, was approved, was sent back, was talked about."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from museum.letters.letter import Fact, Letter, Way, Words
from museum.letters.matter import Matter, latest_review, matter_of


def waiting(context: Mapping[str, Any]) -> Letter:
    """To whom decides: somebody submitted a draft."""
    matter, state = _subject(context)
    who = state.requested_by if state else None
    lead = (
        _("%(who)s đã gửi duyệt bản nháp này. Nó đang chờ bạn xem và quyết định.") % {"who": who}
        if who
        else _("Bản nháp này đã được gửi duyệt và đang chờ bạn xem và quyết định.")
    )
    return Letter(
        kicker=_("Chờ bạn duyệt"),
        title=matter.name,
        lead=lead,
        facts=(*_facts(matter), *_sender(state)),
        words=_sent_with(state),
        way=_way(_("Xem và duyệt"), matter.form),
    )


def submitted(context: Mapping[str, Any]) -> Letter:
    """To whom wants to know of every submission (WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS)."""
    matter, state = _subject(context)
    return Letter(
        kicker=_("Đã gửi duyệt"),
        title=matter.name,
        lead=_("Bản nháp này đã được gửi duyệt."),
        facts=(*_facts(matter), *_sender(state)),
        way=_way(_("Mở trong phần quản trị"), matter.form),
    )


def approved(context: Mapping[str, Any]) -> Letter:
    """To whom submitted it: it is published, or will be."""
    matter, state = _subject(context)
    hour = _hour(context["object"])
    if hour:
        lead = _("Bản bạn gửi đã được duyệt; sẽ công bố lúc %(at)s.") % {"at": hour}
    elif matter.public:
        lead = _("Bản bạn gửi đã được duyệt và công bố. Cảm ơn bạn.")
    else:
        lead = _("Bản bạn gửi đã được duyệt. Người xem chưa mở được trang này.")
    way = _way(_("Xem trang công khai"), "" if hour else matter.public)
    return Letter(
        kicker=_("Đã duyệt"),
        title=matter.name,
        lead=lead,
        facts=(*_facts(matter), *_decision(state, _("Người duyệt"))),
        words=_note(state, _("Ý kiến của người duyệt")),
        way=way or _way(_("Mở trong phần quản trị"), matter.form),
    )


def sent_back(context: Mapping[str, Any]) -> Letter:
    """To whom submitted it: it is to be changed first."""
    matter, state = _subject(context)
    return Letter(
        kicker=_("Cần sửa"),
        title=matter.name,
        lead=_("Bản bạn gửi chưa được duyệt. Hãy sửa theo lời dặn rồi gửi duyệt lại."),
        facts=(*_facts(matter), *_decision(state, _("Người xem"))),
        words=_note(state, _("Lời dặn")),
        way=_way(_("Mở để sửa"), matter.form),
    )


def remarks(context: Mapping[str, Any]) -> Letter:
    """To whom takes part in the talk about a page."""
    matter = matter_of(context["page"], context["user"])
    replies = [reply for thread in context["replied_comments"] for reply in thread["replies"]]
    return Letter(
        kicker=_("Trao đổi mới"),
        title=matter.name,
        lead=_("%(who)s vừa viết hoặc sửa trong phần trao đổi của trang này.")
        % {"who": context["editor"]},
        facts=_facts(matter),
        words=(
            *_said(_("Ý kiến mới"), context["new_comments"]),
            *_said(_("Trả lời mới"), replies),
            *_said(_("Ý kiến đã giải quyết"), context["resolved_comments"]),
            *_said(_("Ý kiến đã xóa"), context["deleted_comments"]),
        ),
        way=_way(_("Mở trang và trả lời"), matter.form),
    )


def _subject(context: Mapping[str, Any]) -> tuple[Matter, WorkflowState | None]:
    thing = context["object"]
    # Wagtail hands over the object as it was before the decision published it.
    thing.refresh_from_db()
    return matter_of(thing, context["user"]), latest_review(thing)


def _facts(matter: Matter) -> tuple[Fact, ...]:
    number = (Fact(_("Mã định danh"), matter.number, code=True),) if matter.number else ()
    return (Fact(_("Loại"), matter.kind), *number)


def _sender(state: WorkflowState | None) -> tuple[Fact, ...]:
    who = state.requested_by if state else None
    return (Fact(_("Người gửi"), str(who)),) if who else ()


def _decision(state: WorkflowState | None, label: str) -> tuple[Fact, ...]:
    step = state.current_task_state if state else None
    if step is None or step.finished_at is None:
        return ()
    who = (Fact(label, str(step.finished_by)),) if step.finished_by else ()
    return (*who, Fact(_("Quyết định lúc"), _moment(step.finished_at)))


def _sent_with(state: WorkflowState | None) -> tuple[Words, ...]:
    """What the sender told the reviewers; Wagtail's own steps carry no such note."""
    step = state.current_task_state if state else None
    note = getattr(step.specific, "note", "").strip() if step else ""
    return (Words(_("Lời nhắn của người gửi"), (note,)),) if note else ()


def _note(state: WorkflowState | None, heading: str) -> tuple[Words, ...]:
    step = state.current_task_state if state else None
    note = str(step.specific.get_comment()).strip() if step else ""
    return (Words(heading, (note,)),) if note else ()


def _said(heading: str, comments: Iterable[Any]) -> tuple[Words, ...]:
    texts = tuple(str(comment.text) for comment in comments)
    return (Words(heading, texts),) if texts else ()


def _way(label: str, url: str) -> Way | None:
    return Way(label, url) if url else None


def _hour(thing: Any) -> str:
    """When the approved version will be published; "" when it is already."""
    scheduled = thing.scheduled_revision
    return _moment(scheduled.approved_go_live_at) if scheduled else ""


def _moment(when: datetime) -> str:
    return date_format(localtime(when), "DATETIME_FORMAT")
