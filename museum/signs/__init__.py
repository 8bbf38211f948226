"""Signs that stand before a relic: its name, and a code that leads to its record."""

from museum.signs.paper import MOST, Paper, Refused, Sheet, sheet
from museum.signs.refusal import refusal
from museum.signs.sign import Sign

__all__ = ["MOST", "Paper", "Refused", "Sheet", "Sign", "refusal", "sheet"]
