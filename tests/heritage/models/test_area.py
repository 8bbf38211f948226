"""Areas as people read them."""

from datetime import date

import pytest
from django.utils.translation import override

from heritage.lexicon import facet_labels, snapshot
from tests.factories.heritage import AreaFactory

pytestmark = pytest.mark.django_db


def test_one_that_ended_says_until_when() -> None:
    area = AreaFactory(
        name_vi="phường Ấy", name_en="Ấy ward", level="ward", valid_to=date(2025, 6, 30)
    )
    assert str(area) == "phường Ấy (đến 2025)"
    with override("en"):
        assert str(area) == "Ấy ward (until 2025)"


def test_one_that_stands_is_only_named() -> None:
    assert str(AreaFactory(name_vi="phường Nay")) == "phường Nay"


@pytest.mark.parametrize(
    ("lang", "label"), [("vi", "phường Ấy (đến 2025)"), ("en", "Ấy ward (until 2025)")]
)
def test_the_search_knows_it_so(lang: str, label: str) -> None:
    AreaFactory(
        slug="ay", name_vi="phường Ấy", name_en="Ấy ward", level="ward", valid_to=date(2025, 6, 30)
    )
    snapshot.forget()
    assert facet_labels("area", ["ay"], lang) == {"ay": label}
