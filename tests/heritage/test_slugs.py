"""Readable addresses."""

import pytest

from heritage.models import Site
from heritage.slugs import slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Đình Chèm", "dinh-chem"),
        ("Đình Chèm", "dinh-chem"),
        ("29 đạo sắc phong đình Giàn", "29-dao-sac-phong-dinh-gian"),
        ("Kỹ thuật “kiệu” đình Chèm", "ky-thuat-kieu-dinh-chem"),
        ("  ", ""),
    ],
)
def test_slug_of_a_title(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_a_very_long_title_makes_a_bounded_slug() -> None:
    assert len(slug_of("đình " * 500)) <= 140


@pytest.mark.django_db
def test_a_taken_address_gets_the_identifier() -> None:
    first = Site(title_vi="Đình Chèm")
    first.save()
    second = Site(title_vi="Đình Chèm")
    second.save()
    assert first.slug == "dinh-chem"
    assert second.slug == f"dinh-chem-{second.pid}"


@pytest.mark.django_db
def test_a_title_without_letters_is_addressed_by_its_identifier() -> None:
    record = Site(title_vi="!!!")
    record.save()
    assert record.slug == record.pid
