"""What people write, with what it means: the tables that several tests go through."""

from tests.heritage.chronology.tables.as_found import AS_FOUND
from tests.heritage.chronology.tables.centuries import CENTURIES
from tests.heritage.chronology.tables.dates_written import DATES
from tests.heritage.chronology.tables.english import ENGLISH
from tests.heritage.chronology.tables.eras_written import ERAS
from tests.heritage.chronology.tables.periods_written import PERIODS
from tests.heritage.chronology.tables.ranges import RANGES
from tests.heritage.chronology.tables.unmarked import UNMARKED
from tests.heritage.chronology.tables.years import YEARS

TABLES = {
    "years": YEARS,
    "ranges": RANGES,
    "centuries": CENTURIES,
    "dates": DATES,
    "eras": ERAS,
    "periods": PERIODS,
    "english": ENGLISH,
    "as found": AS_FOUND,
    "unmarked": UNMARKED,
}

__all__ = ["TABLES"]
