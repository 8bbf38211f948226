"""What is known by name: periods, rulers and era names, loaded from data files."""

from heritage.chronology.registry.entries import Era, Named, Period, Ruler
from heritage.chronology.registry.loading import eras, periods, rulers

__all__ = ["Era", "Named", "Period", "Ruler", "eras", "periods", "rulers"]
