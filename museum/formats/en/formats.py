"""English: an officer's 5/12 is the fifth of December here too, not the twelfth of May."""

from museum.formats import TYPED_DATES, TYPED_TIMES, WRITTEN_DATE, WRITTEN_TIME

DATE_INPUT_FORMATS = TYPED_DATES
DATETIME_INPUT_FORMATS = [*TYPED_TIMES, *TYPED_DATES]
SHORT_DATE_FORMAT = WRITTEN_DATE
SHORT_DATETIME_FORMAT = WRITTEN_TIME
# British, and the clock of this country; Django's English is American.
DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
