"""Which values a facet can have: the one rule that addresses, the API and labels go by.

A rule looks at a value before anything is made of it: what passes is safe to read as a number,
to name and to look up.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from search.calendar import MOST_CENTURY

LONGEST_VALUE = 200
"""Characters of a value; notations and slugs are far shorter."""
_YEAR = re.compile(r"0|-?[1-9][0-9]{0,2}0")
_NUMBER = re.compile(r"-?[1-9][0-9]{0,2}")


@dataclass(frozen=True, slots=True)
class ValueRule:
    """``well_formed`` says whether a value can be one of the facet at all, reading no table.

    ``listed``: moreover only what a source has words for is one. Without it the facet is either a
    range that ``well_formed`` knows to the last value, or a vocabulary that grows, where an
    unknown value is simply had by nothing. ``hint`` tells people what a value looks like.
    """

    well_formed: Callable[[str], bool]
    listed: bool = False
    hint: Promise | None = None


def _notation(value: str) -> bool:
    return 0 < len(value) <= LONGEST_VALUE and value.isprintable()


def _century(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value)) and abs(int(value)) <= MOST_CENTURY


def _decade(value: str) -> bool:
    return bool(_YEAR.fullmatch(value))


def _month(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value)) and 1 <= int(value) <= 12


def _language(value: str) -> bool:
    return value in dict(settings.LANGUAGES)


OPEN = ValueRule(_notation)
LISTED = ValueRule(_notation, listed=True)
CENTURY = ValueRule(
    _century,
    hint=_("Thế kỷ là số nguyên từ −100 đến 100, không có số 0; số âm là trước Công nguyên."),
)
DECADE = ValueRule(
    _decade,
    hint=_("Thập niên là năm đầu của nó, từ −9990 đến 9990, như 1630."),
)
MONTH = ValueRule(_month, hint=_("Tháng âm lịch là số nguyên từ 1 đến 12."))
LANGUAGE = ValueRule(_language)
