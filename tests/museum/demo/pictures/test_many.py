"""Many records on several cores."""

import pytest

from museum.demo.pictures import Subject, generate, generate_many

SUBJECTS = [Subject("que-mot", "place", "Quê Một"), Subject("que-hai", "person", "Hai")]


def test_order_and_bytes_are_those_of_one_by_one() -> None:
    drawn = list(generate_many(SUBJECTS, processes=2))
    assert [subject for subject, _ in drawn] == SUBJECTS
    for subject, pictures in drawn:
        assert [p.data for p in pictures] == [p.data for p in generate(subject)]


def test_one_process_draws_here() -> None:
    assert [s.slug for s, _ in generate_many(SUBJECTS[:1], processes=1)] == ["que-mot"]


def test_nothing_to_draw() -> None:
    assert list(generate_many([])) == []


def test_a_failure_is_raised() -> None:
    with pytest.raises(ValueError, match="unknown form"):
        list(generate_many([Subject("x", "site", "X", form="khong-co")], processes=1))
