"""Pictures as a caller gets them."""

import io

import pytest
from PIL import Image

from museum.demo.pictures import CREDIT_EN, CREDIT_VI, Picture, Subject, generate

CHURCHYARD = Subject("chua-thu", "site", "Chùa Thử", "Thử Pagoda")
KINDS = ("site", "object", "document", "element", "person", "group", "place")


@pytest.fixture(scope="module")
def pictures() -> list[Picture]:
    return generate(CHURCHYARD)


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


def test_a_site_has_two_pictures_or_more(pictures: list[Picture]) -> None:
    assert len(pictures) >= 2


def test_filenames_differ_and_begin_with_the_slug(pictures: list[Picture]) -> None:
    names = [picture.filename for picture in pictures]
    assert len(set(names)) == len(names)
    assert all(name.startswith("chua-thu-") for name in names)


def test_size_is_told_truly_and_large_enough(pictures: list[Picture]) -> None:
    for picture in pictures:
        assert opened(picture).size == (picture.width, picture.height)
        assert picture.width >= 2000


def test_bytes_are_a_jpeg_of_bearable_weight(pictures: list[Picture]) -> None:
    for picture in pictures:
        assert opened(picture).format == "JPEG"
        assert 100_000 < len(picture.data) < 1_600_000


def test_words_in_both_languages(pictures: list[Picture]) -> None:
    for picture in pictures:
        assert picture.title_vi.startswith("Chùa Thử: ")
        assert picture.title_en.startswith("Thử Pagoda: ")
        assert len(picture.alt_vi) > 40
        assert len(picture.alt_en) > 40
        assert picture.alt_vi != picture.alt_en


def test_credit_says_it_is_generated(pictures: list[Picture]) -> None:
    for picture in pictures:
        assert picture.credit_vi == CREDIT_VI
        assert picture.credit_en == CREDIT_EN


def test_focal_point_lies_within(pictures: list[Picture]) -> None:
    for picture in pictures:
        x, y = picture.focal_point
        assert 0 < x < picture.width
        assert 0 < y < picture.height


def test_pictures_are_not_blank(pictures: list[Picture]) -> None:
    """Gold on dyed paper has few tones; an empty sheet has an entropy of 2 (`test_sheet`)."""
    for picture in pictures:
        assert opened(picture).convert("L").entropy() > 3


def test_same_record_same_bytes(pictures: list[Picture]) -> None:
    assert [p.data for p in generate(CHURCHYARD)] == [p.data for p in pictures]


def test_another_record_another_picture(pictures: list[Picture]) -> None:
    other = generate(Subject("chua-khac", "site", "Chùa Khác"))
    assert other[0].data != pictures[0].data


def test_missing_english_title_falls_back() -> None:
    picture = generate(Subject("cau-thu", "place", "Cầu Thử"))[0]
    assert picture.title_en.startswith("Cầu Thử: ")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_served(kind: str) -> None:
    first = generate(Subject(f"thu-{kind}", kind, "Bản ghi thử"))[0]
    assert opened(first).convert("L").entropy() > 4


def test_unknown_form_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown form"):
        generate(Subject("thu", "site", "Thử", form="lau-dai"))
