"""What happened to the manifests of records (`media.iiif.change.ChangeSource`).

Only what everybody could see tells of itself: a record that was never public is, to a harvester,
as if it had never been. The log's own numbers cut it into pages, so that none ever shifts.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from heritage.iiif.shelves import painted
from heritage.models import ChangeEvent, HeritageRecord
from media.iiif.change import Change, ChangeType, Page

PAGE = 500
"""Entries of the log that a page spans; those that tell of no manifest are left out of it."""


class RecordChanges:
    """The changes of every manifest that is or was there for everybody."""

    def ends(self) -> tuple[int, int] | None:
        """Return the first and the last page that hold anything; two queries."""
        first = told().order_by("pk").values_list("pk", flat=True).first()
        last = told().order_by("-pk").values_list("pk", flat=True).first()
        return (_page_of(first), _page_of(last)) if first and last else None

    def page(self, number: int) -> Page:
        """Return one page with its neighbours; three queries."""
        first, beyond = (number - 1) * PAGE + 1, number * PAGE + 1
        rows = told().filter(pk__gte=first, pk__lt=beyond).order_by("time", "pk")
        changes = tuple(Change(_type(row), row.pid, row.time) for row in rows)
        if not changes:
            return Page()
        before = told().filter(pk__lt=first).order_by("-pk").values_list("pk", flat=True).first()
        after = told().filter(pk__gte=beyond).order_by("pk").values_list("pk", flat=True).first()
        return Page(
            changes,
            _page_of(before) if before else None,
            _page_of(after) if after else None,
        )


def told() -> "QuerySet[ChangeEvent]":
    """Return the entries that harvesters are told of, each with `before`: was it public?

    What made a record public or changed a public one, while it has a manifest; and what took
    away one that had been public, whether it is hidden, withdrawn or deleted.
    """
    earlier = ChangeEvent.objects.filter(pid=OuterRef("pid"), pk__lt=OuterRef("pk"), public=True)
    record = HeritageRecord.objects.filter(pid=OuterRef("pid"))
    had_one = Exists(record.filter(painted())) | ~Exists(record)
    has_one = Exists(record.visible_to(None).filter(painted()))
    return ChangeEvent.objects.annotate(before=Exists(earlier)).filter(
        (Q(public=True) & has_one) | (Q(public=False, before=True) & had_one)
    )


def _page_of(pk: int) -> int:
    return (pk - 1) // PAGE + 1


def _type(event: ChangeEvent) -> ChangeType:
    if not event.public:
        return ChangeType.DELETE
    before: bool = event.before  # type: ignore[attr-defined]  # by `told`
    return ChangeType.UPDATE if before else ChangeType.CREATE
