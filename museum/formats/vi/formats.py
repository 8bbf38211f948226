"""Vietnamese: what Django's own formats lack."""

from museum.formats import TYPED_DATES, TYPED_TIMES

DATE_INPUT_FORMATS = TYPED_DATES
DATETIME_INPUT_FORMATS = [*TYPED_TIMES, *TYPED_DATES]
# Django writes "Ngày" with a capital in the middle of the line.
DATETIME_FORMAT = r"H:i \n\gà\y d \t\há\n\g n \nă\m Y"
