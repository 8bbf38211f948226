"""Titles of any length stand on the card whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from museum.sharing.faces import TEXT, TITLE
from museum.sharing.lines import fit
from tests.museum.fonts import fetched

pytestmark = fetched
_SIZES = range(64, 11, -2)
_BOX = (360, 300)
LONG = "Sắc phong cho Thành hoàng làng Đông Ngạc niên hiệu Cảnh Hưng năm thứ bốn mươi bốn"


def test_a_short_title_is_large_and_on_one_line() -> None:
    block = fit("Đình Chèm", TITLE, _BOX, _SIZES, 1.25)
    assert block.lines == ("Đình Chèm",) and block.size > 50


@pytest.mark.parametrize("title", [LONG, f"{LONG}, {LONG}, {LONG}", "Communal House " * 12])
def test_a_long_title_wraps_and_shrinks_until_it_fits(title: str) -> None:
    block = fit(title, TITLE, _BOX, _SIZES, 1.25)
    assert " ".join(block.lines) == " ".join(title.split())
    assert block.height <= _BOX[1]
    assert all(TITLE.width(line, block.size) <= _BOX[0] for line in block.lines)


def test_words_are_not_broken_while_a_smaller_size_holds_them() -> None:
    block = fit("Chèm Communal House", TITLE, (300, 300), _SIZES, 1.25)
    assert set(" ".join(block.lines).split()) == {"Chèm", "Communal", "House"}


def test_lines_are_about_equally_long() -> None:
    block = fit("một hai ba bốn năm sáu bảy tám", TEXT, (300, 300), (40,), 1.4)
    lengths = [TEXT.width(line, 40) for line in block.lines]
    assert len(lengths) > 1 and min(lengths) > max(lengths) / 2


def test_its_own_line_breaks_are_kept() -> None:
    assert fit("Phường Thụy Phương\n1635", TEXT, _BOX, (24,), 1.4).lines[-1] == "1635"


def test_nothing_takes_no_room() -> None:
    assert fit("", TITLE, _BOX, _SIZES, 1.25).height == 0


@given(st.text(st.sampled_from("aẼộữ慈廉𡨸 \t\n"), max_size=80))
def test_no_letter_is_lost_whatever_is_written(text: str) -> None:
    block = fit(text, TITLE, (90, 60), (24, 12), 1.25)
    assert "".join("".join(block.lines).split()) == "".join(text.split())
