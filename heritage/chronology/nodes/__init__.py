"""What written times mean, as a tree of frozen dataclasses."""

from heritage.chronology.nodes.ago import BEFORE_PRESENT_YEAR, REFERENCE_YEAR, Ago
from heritage.chronology.nodes.base import Bounds, Node
from heritage.chronology.nodes.compound import Doubted, Open, Range, Several, Side
from heritage.chronology.nodes.moons import LunarDay, LunarMonth
from heritage.chronology.nodes.named import CanChiYear, EraTime, EraYear, PeriodTime, Reign
from heritage.chronology.nodes.plain import Day, Month, Season, Year
from heritage.chronology.nodes.units import Century, Decade, Hundred, Millennium, Part, Slice

__all__ = [
    "BEFORE_PRESENT_YEAR",
    "REFERENCE_YEAR",
    "Ago",
    "Bounds",
    "CanChiYear",
    "Century",
    "Day",
    "Decade",
    "Doubted",
    "EraTime",
    "EraYear",
    "Hundred",
    "LunarDay",
    "LunarMonth",
    "Millennium",
    "Month",
    "Node",
    "Open",
    "Part",
    "PeriodTime",
    "Range",
    "Reign",
    "Season",
    "Several",
    "Side",
    "Slice",
    "Year",
]
