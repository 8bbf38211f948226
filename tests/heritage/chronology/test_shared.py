"""Names that several periods share are told, though nobody said which is meant."""

import pytest

from heritage.chronology import shared_name


@pytest.mark.parametrize("literal", ["thời Lê", "nhà Lê", "đời vua Lê"])
def test_each_period_that_may_be_meant_is_called_so(literal: str) -> None:
    assert shared_name(literal, "en") == "Lê dynasty"
    assert shared_name(literal, "vi") == "Lê"


@pytest.mark.parametrize("literal", ["thời Trần", "năm Giáp Tý", "thời xưa", "", "1635"])
def test_what_is_clear_or_no_period_has_no_shared_name(literal: str) -> None:
    assert shared_name(literal, "en") == ""
