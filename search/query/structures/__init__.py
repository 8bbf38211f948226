"""What in a question is a fact about time, not text. One file each; all tried in order."""

from collections.abc import Callable, Sequence

from search.query.structures.centuries import century
from search.query.structures.months import lunar_month
from search.query.structures.spots import Spot
from search.query.structures.years import years
from search.query.understood import Understood

Recogniser = Callable[[Sequence[Spot], int], tuple[int, Understood] | None]

RECOGNISERS: tuple[Recogniser, ...] = (century, lunar_month, years)

__all__ = ["RECOGNISERS", "Recogniser", "Spot"]
