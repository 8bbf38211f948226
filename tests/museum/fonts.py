"""Tests that read or draw with the fonts that set-up fetches."""

import pytest
from django.conf import settings

fetched = pytest.mark.skipif(
    not all(sheet.is_file() for sheet, _folder in settings.HAN_FONTS.values()),
    reason="set-up has not fetched the fonts",
)
