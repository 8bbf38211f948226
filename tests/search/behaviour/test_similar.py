"""What is like a document, and why: the same order on every engine."""

import pytest

from search.index import rebuild
from search.similar import Similar, similar
from tests.search.library import Library, day, document

SHRINES = (
    document(
        101,
        "Đình Một",
        body={
            "vi": "Trong đình còn thuyền rồng chạm gỗ. Sông Hồng chảy qua trước cửa.",
            "en": "The hall still keeps a dragon boat.",
        },
        facets={"kind": ("site",), "category": ("dinh",), "area": ("thuy-phuong",)},
        earliest=day(1632),
        latest=day(1676),
        traits=("honours:ly", "with:ly"),
    ),
    document(
        102,
        "Đình Hai",
        english="Second Communal House",
        body={"vi": "Cũng có thuyền rồng.", "en": "Here is a dragon boat too."},
        facets={"kind": ("site",), "category": ("dinh",), "area": ("tay-tuu",)},
        earliest=day(1650),
        latest=day(1660),
        traits=("honours:ly", "with:ly"),
    ),
    document(
        103,
        "Đình Ba",
        body="Rồng và thuyền: không phải thuyền của rồng.",
        facets={"kind": ("site",), "category": ("dinh",), "area": ("tay-tuu",)},
    ),
    document(104, "Hội Bốn", body="Đua thuyền rồng.", facets={"kind": ("element",)}),
    document(
        105,
        "Đình Năm",
        body="Thuyền rồng, không ai được biết.",
        facets={"kind": ("site",), "category": ("dinh",)},
        access="staff",
        traits=("honours:ly",),
    ),
    document(
        106,
        "Đình Sáu",
        facets={"kind": ("site",), "category": ("dinh",), "area": ("tay-tuu",)},
        earliest=day(1000),
        latest=day(1800),
    ),
)


@pytest.fixture
def shrines(indexed: Library) -> Library:
    """The library with some more, that have something in common."""
    indexed.documents_by_id = {
        **indexed.documents_by_id,
        **{each.id: each for each in SHRINES},
    }
    rebuild()
    return indexed


def _said(one: Similar) -> str:
    return " · ".join(map(str, one.shared))


def _like(number: int, **more: object) -> tuple[Similar, ...]:
    return similar("library", number, lang="vi", **more)  # type: ignore[arg-type]  # a test says what it passes


def test_what_shares_most_comes_first_and_says_what(shrines: Library) -> None:
    found = _like(101, limit=10)
    assert [(one.id, one.worth) for one in found] == [
        (102, 13588),
        (1, 4159),
        (103, 2426),
        (106, 2426),
        (2, 1386),
        (6, 1386),
        (11, 1386),
        (104, 837),
    ]
    assert _said(found[0]).split(" · ") == [
        "cùng thờ Lý Ông Trọng",
        "cùng loại đình",
        "cùng thuộc thế kỷ XVII",
        "cùng nhắc “thuyền rồng”",
    ]


def test_in_the_readers_language(shrines: Library) -> None:
    (best, *_) = similar("library", 101, lang="en", limit=1)
    assert best.presentation.title == "Second Communal House"
    assert "honour Lý Ông Trọng" in _said(best) and "“dragon boat”" in _said(best)
    assert "thuyền" not in _said(best)


def test_words_count_where_they_stand_together(shrines: Library) -> None:
    third = next(one for one in _like(101) if one.id == 103)
    assert "nhắc" not in _said(third)


def test_never_itself_nor_what_was_named_already(shrines: Library) -> None:
    assert 101 not in {one.id for one in _like(101)}
    assert {one.id for one in _like(101, without=(102, 104))}.isdisjoint({102, 104})


def test_as_many_as_were_asked_for(shrines: Library) -> None:
    assert [one.id for one in _like(101, limit=2)] == [102, 1]


def test_only_what_the_asker_may_find(shrines: Library) -> None:
    assert 105 not in {one.id for one in _like(101)}
    assert 105 in {one.id for one in _like(101, user="officer")}
    assert _like(105) == ()
    assert _like(105, user="officer")


def test_the_source_has_the_last_word(shrines: Library) -> None:
    shrines.hidden.add(102)
    assert [one.id for one in _like(101, limit=2)] == [1, 103]


def test_a_vague_span_shares_no_century(shrines: Library) -> None:
    sixth = next(one for one in _like(101) if one.id == 106)
    assert "thế kỷ" not in _said(sixth)


def test_what_is_not_there_is_like_nothing(shrines: Library) -> None:
    assert _like(999) == ()
    assert similar("library", 12, lang="vi") == ()
