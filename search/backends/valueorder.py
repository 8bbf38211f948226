"""The order in which the values of a facet are listed."""

from search.results import FacetValue


def by_count(value: FacetValue) -> tuple[int, str]:
    """Most frequent first."""
    return -value.count, value.value


def in_time(value: FacetValue) -> tuple[int, str]:
    """Centuries and months are short numbers; anything else comes after them."""
    number = value.value.removeprefix("-")
    small = number.isascii() and number.isdecimal() and len(number) < 6
    return (int(value.value), "") if small else (1 << 30, value.value)
