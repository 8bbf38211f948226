"""Conditions as chips say them, in both languages."""

import pytest
from django.utils.translation import override

from search.language import language_fields, told
from search.query.language import parse
from tests.search.library import Library

TOLD = {
    "tên:Chèm": ("Tên: Chèm", "Name: Chèm"),
    '"Lý Ông Trọng"': ("“Lý Ông Trọng”", "“Lý Ông Trọng”"),
    "chèo*": ("chèo…", "chèo…"),
    "loại:site,person": ("Loại hình: Nhân vật, Di tích", "Kind: Person, Site"),
    "niên đại:1600..1650": ("Niên đại: 1600–1650", "Date: 1600–1650"),
    "niên đại:1632": ("Niên đại: 1632", "Date: 1632"),
    "niên đại:-207..": ("Niên đại: từ 208 TCN", "Date: "),
    "niên đại:..1802": ("Niên đại: đến 1802", "Date: "),
    "cập nhật:2026-03-05": ("Cập nhật: 2026-03-05", "Updated: 2026-03-05"),
    "gần:21.09,105.77~350m": ("Cách 21.09, 105.77 không quá 350 m", ""),
    "gần:21.09,105.77~1.5km": ("Cách 21.09, 105.77 không quá 1.5 km", ""),
    "khung:21,105..22,106": ("Trong khung từ 21, 105 đến 22, 106", ""),
    "-tên:x": ("không có: Tên: x", ""),
    "tên:x OR tên:y": ("Tên: x hoặc Tên: y", "Name: x"),
    "tên:x AND (a OR b)": ("Tên: x và a hoặc b", "Name: x"),
    '"a b"~3': ("a b (cách nhau không quá 3 từ)", ""),
}


@pytest.mark.parametrize("text", TOLD)
def test_told(library: Library, text: str) -> None:
    node = parse(text, language_fields()).node
    assert node is not None
    vietnamese, english = TOLD[text]
    with override("vi"):
        assert told(node, text) == vietnamese
    with override("en"):
        assert told(node, text).startswith(english)
