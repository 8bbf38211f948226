"""Vietnamese: what Django's own formats lack."""

from museum.formats import TYPED_DATES, TYPED_TIMES, WRITTEN_DATE, WRITTEN_TIME

DATE_INPUT_FORMATS = TYPED_DATES
DATETIME_INPUT_FORMATS = [*TYPED_TIMES, *TYPED_DATES]
SHORT_DATE_FORMAT = WRITTEN_DATE
SHORT_DATETIME_FORMAT = WRITTEN_TIME
# Django writes "Ngày" with a capital in the middle of the line.
DATETIME_FORMAT = r"H:i \n\gà\y d \t\há\n\g n \nă\m Y"
