"""Rulers and the times of their reigns."""

import pytest

from heritage.chronology import eras, parse_time, periods, rulers, year_of
from tests.heritage.chronology.tables.rulers import RULERS


def years(text: str) -> list[tuple[int, int]]:
    return [
        (year_of(span.earliest or 0), year_of(span.latest or 0)) for span in parse_time(text).spans
    ]


def test_the_file_holds_the_rulers() -> None:
    assert [(r.name, r.first, r.last, r.period) for r in rulers()] == list(RULERS)


@pytest.mark.parametrize(("name", "first", "last", "period"), RULERS)
def test_a_reign_by_its_ruler(name: str, first: int, last: int, period: str) -> None:
    bare = name.split(" (")[0]
    assert period in {known.id for known in periods()}
    if (bare, first) == ("Trần Cảo", 1516):
        return  # of the two of that name, the short-lived rebel is known by his era only
    for text in (f"đời {bare}", f"vua {bare}", f"reign of {bare}", f"Emperor {bare}"):
        assert (first, last) in years(text), text


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ("Lý Công Uẩn", "Lý Thái Tổ"),
        ("Lý Bí", "Lý Nam Đế"),
        ("Lý Bôn", "Lý Nam Đế"),
        ("Đinh Bộ Lĩnh", "Đinh Tiên Hoàng"),
        ("Lê Hoàn", "Lê Đại Hành"),
        ("Lê Long Đĩnh", "Lê Ngọa Triều"),
        ("Trần Cảnh", "Trần Thái Tông"),
        ("Lê Lợi", "Lê Thái Tổ"),
        ("Lê Tư Thành", "Lê Thánh Tông"),
        ("Mạc Đăng Dung", "Mạc Thái Tổ"),
        ("Mạc Đăng Doanh", "Mạc Thái Tông"),
        ("Lê Duy Ninh", "Lê Trang Tông"),
        ("Nguyễn Huệ", "Quang Trung"),
        ("Quang Toản", "Nguyễn Quang Toản"),
        ("Nguyễn Ánh", "Gia Long"),
        ("Minh Mệnh", "Minh Mạng"),
        ("Thục Phán", "An Dương Vương"),
        ("Triệu Vũ Đế", "Triệu Đà"),
        ("Mai Thúc Loan", "Mai Hắc Đế"),
        ("Trưng Trắc", "Hai Bà Trưng"),
    ],
)
def test_other_names(other: str, name: str) -> None:
    ruler = next(r for r in rulers() if r.name == name)
    assert years(f"đời {other}") == [(ruler.first, ruler.last)]


def test_reigns_are_in_order() -> None:
    assert all(ruler.first <= ruler.last for ruler in rulers())
    assert all(ruler.han for ruler in rulers())


def test_every_era_lies_near_its_ruler() -> None:
    reigns = {ruler.name: ruler for ruler in rulers()}
    for era in eras():
        if not era.foreign and era.name not in {"Ứng Thiên", "Thái Bình", "Hàm Nghi"}:
            ruler = reigns[era.ruler]
            assert ruler.first - 1 <= era.first <= era.last <= ruler.last + 1, era


def test_ids_are_unique() -> None:
    ids = [ruler.id for ruler in rulers()]
    assert len(ids) == len(set(ids))
