"""Days of the museum's calendar as the seconds in which they begin."""

from datetime import date, datetime, time

from django.utils.timezone import make_aware

_FIRST, _LAST = date(1970, 1, 2).toordinal(), date(9000, 1, 1).toordinal()


def seconds_of(first: int | None, last: int | None) -> tuple[int, int]:
    """The first second of one day, and the first after another; day numbers, None is open."""
    since = _second(_FIRST if first is None else first)
    return since, _second(_LAST if last is None else last + 1)


def _second(day: int) -> int:
    near = date.fromordinal(min(max(day, _FIRST), _LAST))
    return int(make_aware(datetime.combine(near, time())).timestamp())
