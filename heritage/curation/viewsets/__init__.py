"""A Wagtail viewset per kind, one list of everything, and the authorities behind them."""

from heritage.curation.viewsets.authorities import AuthoritiesGroup
from heritage.curation.viewsets.groups import RecordsGroup

__all__ = ["AuthoritiesGroup", "RecordsGroup"]
