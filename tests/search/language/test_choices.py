"""What people write for a facet's value is the value."""

import pytest

from search.language.fields.choices import choose, nearest
from tests.search.library import Library

NAMED = {
    ("kind", "site"): ("site",),
    ("kind", "Di tích"): ("site",),
    ("kind", "di tich"): ("site",),
    ("kind", "Person"): ("person",),
    ("kind", "lâu đài"): (),
    ("area", "tay tuu"): ("tay-tuu",),
    ("area", "Tày Tựu"): (),
    ("century", "17"): ("17",),
    ("century", "XVII"): ("17",),
    ("century", "thế kỷ 17"): ("17",),
    ("century", "mười bảy"): (),
    ("century", "-3"): ("-3",),
    ("century", "III TCN"): ("-3",),
    ("century", "3 bc"): ("-3",),
    ("century", "0"): (),
    ("century", "999"): (),
    ("month", "3"): ("3",),
    ("month", "giêng"): ("1",),
    ("month", "tháng chạp"): ("12",),
    ("month", "ba"): ("3",),
    ("month", "13"): (),
    ("lang", "en"): ("en",),
    ("lang", "EN"): ("en",),
    ("lang", "tiếng Việt"): ("vi",),
    ("lang", "fr"): (),
    ("nothing", "x"): (),
    ("kind", ""): (),
    ("kind", "x" * 5000): (),
}


@pytest.mark.parametrize(("facet", "text"), NAMED)
def test_values(library: Library, facet: str, text: str) -> None:
    assert choose(facet, text) == NAMED[facet, text]


NEAREST = {
    ("kind", "di tich lich"): "di tích",
    ("rank", "quốc gia đặc biêt"): "quốc gia đặc biệt",
    ("kind", "zzz"): "",
    ("kind", ""): "",
    ("area", "Tây Tựuu"): "tây tựu",
}


@pytest.mark.parametrize(("facet", "text"), NEAREST)
def test_the_nearest_label(library: Library, facet: str, text: str) -> None:
    assert nearest(facet, text) == NEAREST[facet, text]
