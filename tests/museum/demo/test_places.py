"""Areas and offices become rows; corrections stay."""

from heritage.models import AreaChange, AreaUnit, Office
from museum.demo.lookups import Lookups
from museum.demo.places import load_areas, load_offices


def test_areas_hang_below_their_parents(known: Lookups) -> None:
    ward = known.areas["dong-ngac-2013"]
    assert ward.parent.slug == "bac-tu-liem"
    assert ward.parent.parent.slug == "ha-noi"
    assert str(ward.valid_to) == "2025-06-30"


def test_only_the_district_has_a_centre(known: Lookups) -> None:
    centred = AreaUnit.objects.exclude(latitude=None)
    assert [area.slug for area in centred] == ["bac-tu-liem"]


def test_changes_join_many_to_many(known: Lookups) -> None:
    change = AreaChange.objects.get(after__slug="dong-ngac-2025")
    assert change.before.count() == 6
    assert change.confidence == "high"
    assert "toàn bộ phường Đức Thắng" in change.note


def test_a_second_load_adds_nothing_and_corrects_nothing(known: Lookups) -> None:
    counts = (AreaUnit.objects.count(), AreaChange.objects.count(), Office.objects.count())
    AreaUnit.objects.filter(slug="ha-noi").update(name_en="Hanoi")
    load_areas()
    load_offices()
    assert counts == (
        AreaUnit.objects.count(),
        AreaChange.objects.count(),
        Office.objects.count(),
    )
    assert AreaUnit.objects.get(slug="ha-noi").name_en == "Hanoi"


def test_ward_offices_are_reviewed(known: Lookups) -> None:
    office = Office.objects.get(slug="van-hoa-dong-ngac")
    assert office.reviewed_by == Office.objects.get(slug="tham-dinh")
    assert office.areas.filter(slug="duc-thang-2013").exists()


def test_every_former_ward_is_in_somebody_s_charge(known: Lookups) -> None:
    wards = AreaUnit.objects.filter(parent__slug="bac-tu-liem")
    assert {ward.slug for ward in wards} <= set(known.offices)


def test_a_ward_divided_unclearly_stays_with_the_reviewers(known: Lookups) -> None:
    assert known.offices["thuy-phuong-2013"].slug == "tham-dinh"
