"""Form widgets of the officer's admin. All of them work without JavaScript."""

from heritage.curation.widgets.address import AddressInput
from heritage.curation.widgets.lists import AlternativesInput, LinesInput, TicksInput
from heritage.curation.widgets.time import TimeInput

__all__ = ["AddressInput", "AlternativesInput", "LinesInput", "TicksInput", "TimeInput"]
