"""The demonstration's specimen book: real texts, drawn the same every time, given once."""

from io import BytesIO

import pytest
from PIL import Image

from heritage.models import HeritageRecord
from media.kinds.pages.lines import COLUMNS, check_lines
from media.models import Asset
from museum.demo.binding import load_leaves
from museum.demo.leaves import Book, books
from museum.demo.leaves.sheet import SIZE
from museum.presentation.characters import undrawn
from tests.factories.heritage import RecordFactory, add_picture
from tests.museum.demo.content_checks import records

BOOKS = books()


@pytest.fixture(scope="module", params=BOOKS, ids=lambda book: book.slug)
def book(request: pytest.FixtureRequest) -> Book:
    """Each of the books."""
    found: Book = request.param
    return found


def test_it_is_drawn_the_same_every_time(book: Book) -> None:
    first, again = next(book.pages()), next(book.pages())
    assert first.file == again.file
    assert isinstance(first.file, bytes)
    with Image.open(BytesIO(first.file)) as picture:
        assert picture.size == SIZE


def test_its_lines_belong_together_and_lie_on_the_page(book: Book) -> None:
    pages = list(book.pages())
    assert len(pages) == len(book.told["poems"]) + 4
    for page in pages:
        texts = page.texts or {}
        check_lines(texts, SIZE)
        rows = {name: texts.get(name, "").split("\n") for name in COLUMNS}
        assert len({len(told) for told in rows.values()}) == 1, page.label
        assert len(page.file or b"") < 2_000_000
    assert len({page.filename for page in pages}) == len(pages)


def test_every_verse_is_in_both_languages_and_every_character_is_drawn(book: Book) -> None:
    for poem in book.told["poems"]:
        for characters, reading, *meanings in [poem["title"], *poem["verses"]]:
            assert not undrawn(characters)
            assert len(characters) == len(reading.split()), characters
            assert all(meanings), characters


def test_it_says_everywhere_that_it_is_a_specimen(book: Book) -> None:
    for field in ("title", "alt", "use", "credit"):
        assert "mẫu minh họa" in book.told[field]["vi"].lower(), field
        assert "specimen" in book.told[field]["en"].lower(), field
    assert all(book.told["edition"].values())
    assert book.slug in records()


@pytest.mark.django_db
def test_a_record_is_given_its_book_once_and_keeps_its_pictures() -> None:
    record = RecordFactory(kind="person", slug=BOOKS[0].slug)
    add_picture(record)
    found = {record.slug: record}
    assert (load_leaves(found), load_leaves(found)) == (1, 0)
    again = HeritageRecord.objects.get(pk=record.pk)
    assert [use.asset.kind for use in again.media.all()] == ["image", "pages"]
    asset = Asset.objects.get(kind="pages")
    assert (asset.generated, asset.rights, asset.sequence.direction) == (
        True,
        "cc0-1.0",
        "right-to-left",
    )
    assert all(part.generated and "Mẫu minh họa" in part.credit_vi for part in asset.parts.all())


@pytest.mark.django_db
def test_an_officers_record_is_left_alone(django_user_model: type) -> None:
    record = RecordFactory(kind="person", slug=BOOKS[0].slug)
    record.save_revision(user=django_user_model.objects.create_user("canbo"))  # type: ignore[attr-defined]
    assert load_leaves({record.slug: record}) == 0
    assert not Asset.objects.filter(kind="pages").exists()
