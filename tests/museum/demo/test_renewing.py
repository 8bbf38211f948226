"""An upgraded demonstration shows the new pictures; what officers put there stays."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from heritage.models import HeritageRecord, RecordMedia
from media.actions.assets import create_image, replace_image
from media.models import Asset
from museum.demo import writing
from museum.demo.lookups import Lookups
from museum.demo.pictures import Picture, Subject
from museum.demo.writing import write_records
from tests.factories.media import picture_bytes
from tests.museum.demo.pictures_stub import drawn

Facts = list[dict[str, Any]]
Load = Callable[..., dict[str, int]]


@pytest.fixture(autouse=True)
def _own_uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def load(known: Lookups, facts: Facts, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load with the program of a year: ``load("2025", "front", "plan")``."""

    def run(year: str, *views: str) -> dict[str, int]:
        def edition(subject: Subject) -> str:
            return f"{year}{len(subject.text_vi):04x}"

        def draw(wanted: Collection[dict[str, Any]]) -> Iterator[list[Picture]]:
            return (drawn(item["slug"], *views, year=year) for item in wanted)

        monkeypatch.setattr(writing, "edition", edition)
        return write_records(facts, known, draw=draw)

    return run


def _record() -> HeritageRecord:
    return HeritageRecord.objects.get(slug="dinh-chem")


def _shown() -> list[str]:
    return [use.asset.filename for use in _record().media.all()]


def _bytes(name: str) -> bytes:
    with Asset.objects.get(filename=name).image.file.open() as file:
        return file.read()


def _edited_by_an_officer() -> None:
    officer = get_user_model().objects.create(username="can-bo")
    record = _record()
    record.summary_vi = "Lời của cán bộ."
    record.save_revision(user=officer).publish()


def test_the_same_program_draws_nothing_again(load: Load) -> None:
    assert load("2025", "front") == {"created": 7}
    assert load("2025", "front") == {"unchanged": 7}


def test_a_new_program_puts_its_picture_into_the_same_asset(load: Load) -> None:
    load("2025", "front")
    asset = Asset.objects.get(filename="dinh-chem-front.jpg")
    assert load("2026", "front") == {"refreshed": 7}
    assert _record().media.get().asset_id == asset.pk
    assert _bytes("dinh-chem-front.jpg") == drawn("dinh-chem", "front", year="2026")[0].data
    assert Asset.objects.count() == 7
    assert load("2026", "front") == {"unchanged": 7}


def test_views_come_and_go(load: Load) -> None:
    load("2025", "front", "lotus")
    load("2026", "plan", "front")
    assert _shown() == ["dinh-chem-plan.jpg", "dinh-chem-front.jpg"]
    assert [use.role for use in _record().media.all()] == ["primary", "gallery"]


def test_a_text_that_the_painters_read_draws_one_record_again(load: Load, facts: Facts) -> None:
    load("2025", "front")
    next(item for item in facts if item["slug"] == "dinh-chem")["body"]["vi"] += " Thêm."
    assert load("2025", "front") == {"refreshed": 1, "unchanged": 6}


def test_a_record_that_an_officer_edited_gets_new_pictures_and_keeps_its_words(
    load: Load,
) -> None:
    load("2025", "front", "lotus")
    _edited_by_an_officer()
    assert load("2026", "front", "plan") == {"kept": 1, "refreshed": 6}
    assert _record().summary_vi == "Lời của cán bộ."
    assert _shown() == ["dinh-chem-front.jpg", "dinh-chem-lotus.jpg"], "no row comes or goes"
    assert _bytes("dinh-chem-front.jpg") == drawn("dinh-chem", "front", year="2026")[0].data


def test_a_file_that_an_officer_replaced_stays(load: Load) -> None:
    load("2025", "front", "plan")
    asset = Asset.objects.get(filename="dinh-chem-front.jpg")
    photograph = picture_bytes()
    replace_image(asset, file=photograph, filename="anh-chup.png")
    load("2026", "front", "plan")
    assert sorted(_shown()) == ["anh-chup.png", "dinh-chem-plan.jpg"]
    assert _bytes("anh-chup.png") == photograph
    assert [use.role for use in _record().media.all()].count("primary") == 1
    assert load("2026", "front", "plan") == {"unchanged": 7}


def test_a_picture_that_others_added_stays(load: Load) -> None:
    load("2025", "front")
    photograph = create_image(file=picture_bytes(), filename="them.png", alt_vi="Thêm")
    RecordMedia.objects.create(record=_record(), asset=photograph, sort_order=5)
    load("2026", "front", "plan")
    assert _shown() == ["dinh-chem-front.jpg", "dinh-chem-plan.jpg", "them.png"]


def test_a_record_whose_pictures_an_officer_took_away_stays_bare(load: Load) -> None:
    load("2025", "front")
    officer = get_user_model().objects.create(username="can-bo")
    record = _record()
    record.media.set([])
    record.save_revision(user=officer).publish()
    assert load("2026", "front")["kept"] == 1
    assert _shown() == []


def test_pictures_of_the_first_edition_are_known_by_maker_and_name(load: Load) -> None:
    load("2025", "front")
    Asset.objects.update(source="")
    assert load("2025", "front") == {"refreshed": 7}
    assert Asset.objects.count() == 7
    assert load("2025", "front") == {"unchanged": 7}


def test_without_drawing_pictures_stay_as_they_are(
    load: Load, known: Lookups, facts: Facts
) -> None:
    load("2025", "front")
    assert write_records(facts, known, draw=None) == {"unchanged": 7}
    assert _shown() == ["dinh-chem-front.jpg"]
