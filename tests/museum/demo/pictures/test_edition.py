"""The mark of a drawing program and what it was told."""

from dataclasses import replace

from museum.demo.pictures import Subject, edition

CHEM = Subject("dinh-chem", "site", "Đình Chèm", text_vi="Ngoài đê sông Hồng.")


def test_the_same_subject_has_the_same_mark() -> None:
    assert edition(CHEM) == edition(replace(CHEM))


def test_the_mark_is_short_hex() -> None:
    assert len(edition(CHEM)) == 12
    int(edition(CHEM), 16)


def test_whatever_the_painters_are_told_changes_it() -> None:
    others = [
        replace(CHEM, slug="dinh-gian"),
        replace(CHEM, text_vi="Ngoài đê."),
        replace(CHEM, title_en="Chèm"),
        replace(CHEM, form="mieu"),
    ]
    assert len({edition(each) for each in (CHEM, *others)}) == 5


def test_fields_do_not_run_into_one_another() -> None:
    assert edition(Subject("a", "b", "cd")) != edition(Subject("a", "bc", "d"))
