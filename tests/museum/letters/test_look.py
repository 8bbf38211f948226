"""How a letter looks: whose it is, what it asks of the mail program, that it asks nobody else."""

import re

import html5lib
import pytest

from museum.accounts.models import User
from museum.models import Identity
from tests.factories.media import AssetFactory
from tests.museum.letters.conftest import html_of, letter_to
from tests.museum.letters.test_review import Submit

OUTSIDE = re.compile(r"<(?:img|link|script|iframe|video|object)\b|url\(|@import|\bsrc=", re.I)


@pytest.fixture
def page(submit: Submit, reviewer: User) -> str:
    """The HTML of a letter."""
    submit()
    return html_of(letter_to(reviewer))


def test_it_fetches_nothing(page: str) -> None:
    assert not OUTSIDE.search(page)


def test_it_is_valid_html(page: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page)


def test_it_is_dark_in_the_dark(page: str) -> None:
    assert "prefers-color-scheme: dark" in page
    assert '<meta name="color-scheme" content="light dark">' in page
    for token in ("ground", "card", "ink", "soft", "lacquer", "link", "rule", "way"):
        assert f".{token} " in page and re.search(rf'class="[^"]*\b{token}\b', page), token


def test_it_bears_the_name_colour_and_address_of_the_office(submit: Submit, reviewer: User) -> None:
    Identity.objects.update_or_create(
        pk=1,
        defaults={
            "name_vi": "Bảo tàng Thử & Nghiệm",
            "colour": "#123456",
            "colour_dark": "#abcdef",
            "organisation_vi": "Phòng Văn hóa",
            "address_vi": "1 phố Chèm",
        },
    )
    submit()
    letter = letter_to(reviewer)
    page = html_of(letter)
    assert "Bảo tàng Thử &amp; Nghiệm" in page and "BẢO TÀNG THỬ & NGHIỆM" in letter.body
    assert "background:#123456" in page and "#abcdef" in page
    for part in (page, letter.body):
        assert "Phòng Văn hóa" in part and "1 phố Chèm" in part


def test_our_roof_gives_way_to_an_emblem_of_ones_own(submit: Submit, reviewer: User) -> None:
    Identity.objects.update_or_create(pk=1, defaults={"emblem": AssetFactory()})
    submit()
    page = html_of(letter_to(reviewer))
    assert "border-radius:26px" not in page and "<img" not in page


def test_plain_text_is_plain(submit: Submit, reviewer: User) -> None:
    submit("Đình & chùa “Chèm”")
    text = letter_to(reviewer).body
    assert "&amp;" not in text and "Đình & chùa “Chèm”" in text
    assert "\n\n\n" not in text
    assert all(len(line) <= 100 for line in text.splitlines())
