"""Codes that telephones read: black on white, with a margin, and right."""

import re

import pytest
import segno
from django.test import override_settings

from museum.presentation.qr import qr_code, spoken, thing_address


@override_settings(PUBLIC_URL="https://baotang.example")
def test_the_code_holds_the_permanent_address() -> None:
    address = thing_address("b1abc")
    assert address == "https://baotang.example/id/b1abc"
    assert spoken(address) == "baotang.example/id/b1abc"
    same = segno.make_qr(address, error="q")
    assert f'viewBox="0 0 {same.symbol_size()[0]} ' in qr_code(address)


@pytest.mark.parametrize("address", ["https://a.vn/id/b1", f"https://{'bao-tang.' * 8}vn/id/b1abc"])
def test_it_is_black_on_white_with_a_quiet_margin(address: str) -> None:
    drawn = qr_code(address)
    assert 'fill="#fff"' in drawn and 'stroke="#000"' in drawn and "style" not in drawn
    first = re.search(r'stroke="#000" d="M(\d+) (\d+)', drawn)
    assert first and first.groups() == ("4", "4")
