"""Where in an answer a page stands, and the ways from it: on, one back, to the beginning.

Search knows only what follows a cursor. What lies before is told by the address itself, which
carries the cursors of the pages that were turned; so it works without a session or a script.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

from django.http import QueryDict
from django.utils.translation import gettext as _

from media.shown import Shown

MOST_BACK = 4_500
"""Characters of an address that tell the way back: some fifty pages, one by one.

Servers refuse lines of more than 8,190, and the question needs its part.
"""
_CURSORS = re.compile(r"[A-Za-z0-9_=.-]{0,8000}")
_MOST_DIGITS = 6


class BadPlace(ValueError):
    """A place that makes no sense; the message is for people, in their language."""


@dataclass(frozen=True, slots=True)
class Place:
    """The cursor a page follows (`SearchRequest.after`), its number, the cursors before it.

    ``page`` 0: not known, as in an address that names the cursor alone. ``back`` ends with the
    cursor of the page before; it is shorter than the way was when that was long.
    """

    after: str = ""
    page: int = 1
    back: tuple[str, ...] = ()

    def following(self, cursor: str) -> "Place":
        """The page after this one."""
        back = (*self.back, self.after) if self.after else ()
        return Place(cursor, self.page + 1 if self.page else 0, _nearest(back))

    @property
    def before(self) -> "Place | None":
        """The page before this one; None where there is none, or none is known."""
        if self.back:
            return Place(self.back[-1], max(self.page - 1, 0), self.back[:-1])
        return BEGINNING if self.page == BEGINNING.page + 1 else None

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The parameters that name it."""
        if not self.after:
            return []
        pairs = [("after", self.after)]
        pairs += [("page", str(self.page))] if self.page else []
        return pairs + ([("back", ".".join(self.back))] if self.back else [])


BEGINNING = Place()


@dataclass(frozen=True, slots=True)
class Pages(Shown):
    """What collection/pager.html shows: the hits ``first`` to ``last`` of a total, and ways on.

    ``first`` is 0 where their number is not known; an address is "" where there is no way.
    """

    first: int
    last: int
    start: str
    previous: str
    next: str

    @property
    def partial(self) -> bool:
        """Whether the hits shown are known to be some of more."""
        return bool(self.first and (self.start or self.next))


def read_place(query: QueryDict) -> Place:
    """Read a place strictly. Raises `BadPlace`."""
    after, page, back = (query.get(name, "") for name in ("after", "page", "back"))
    if not after and page in ("", "1"):
        return BEGINNING
    digits = bool(after) and page.isascii() and page.isdecimal() and len(page) <= _MOST_DIGITS
    if page and not (digits and int(page) > BEGINNING.page):
        raise BadPlace(_("Số trang là số từ 2 trở lên, đi cùng chỗ bắt đầu của trang ấy."))
    if not _CURSORS.fullmatch(back):
        raise BadPlace(_("Đường về các trang trước không đọc được; hãy bắt đầu lại."))
    return Place(after, int(page or 0), _nearest(tuple(filter(None, back.split(".")))))


def _nearest(back: tuple[str, ...]) -> tuple[str, ...]:
    """The last of these cursors that have room in an address."""
    ends = accumulate(len(cursor) + 1 for cursor in reversed(back))
    return back[len(back) - sum(end <= MOST_BACK for end in ends) :]


def span(place: Place, *, size: int, shown: int, total: int, ends: bool) -> tuple[int, int]:
    """Return the numbers of the first and last hit of a page of ``size``; (0, 0): not known.

    An address may have been made up, or the answer have grown since: what does not agree with
    the total is not told.
    """
    first = (place.page - 1) * size + 1
    last = first + shown - 1
    agrees = last == total if ends else shown == size and last < total
    return (first, last) if place.page and shown and agrees else (0, 0)
