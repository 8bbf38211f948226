"""When an exhibition is open, in words."""

from django.utils.translation import gettext as _

from museum.models import ExhibitionPage
from museum.presentation.dates import day_text, solar_range


def open_days(page: ExhibitionPage) -> str:
    """Return the days, as short as they can be said; "" when it is always open."""
    if page.opens and page.closes:
        return solar_range(page.opens, page.closes)
    if page.opens:
        return _("từ %(day)s") % {"day": day_text(page.opens)}
    if page.closes:
        return _("đến hết %(day)s") % {"day": day_text(page.closes)}
    return ""
