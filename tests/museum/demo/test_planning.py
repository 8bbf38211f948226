"""Plans of drawn houses: panoramas stand on them, where their eyes are in the model."""

import pytest

from heritage.models import RecordMedia
from media.actions.panoramas import create_panorama
from media.kinds.panorama.models import Panorama
from museum.demo.planning import SLUGS, load_plans
from museum.demo.spheres import SCENES
from museum.demo.spheres.floor import floor
from tests.factories.heritage import RecordFactory
from tests.factories.media import picture_bytes


def test_a_plan_is_drawn_the_same_every_time_with_all_standpoints_on_it() -> None:
    for slug in SLUGS:
        drawn = floor(slug, "Đình")
        assert drawn.data == floor(slug, "Đình").data
        eyes = {scene.name: drawn.at(scene.eye) for scene in SCENES if scene.slug == slug}
        for place in eyes.values():
            assert 5 < place["plan_x"] < 95 and 5 < place["plan_y"] < 95
        assert eyes["san"]["plan_y"] < eyes["cong"]["plan_y"], "the gate is before the court"


@pytest.mark.django_db
def test_panoramas_are_put_on_it_once() -> None:
    (scene,) = (each for each in SCENES if (each.slug, each.name) == ("dinh-chem", "san"))
    record = RecordFactory(kind="site", slug=scene.slug)
    asset = create_panorama(
        file=picture_bytes(size=(2048, 1024), form="JPEG"),
        filename=scene.filename,
        alt_vi="x",
        generated=True,
    )
    RecordMedia.objects.create(record=record, asset=asset)
    records = {record.slug: record}
    assert (load_plans(records), load_plans(records)) == (1, 0)
    standing = Panorama.objects.get()
    assert standing.plan is not None and standing.plan.generated
    assert standing.plan_turn == 0 and "Mẫu minh họa" in standing.plan.title
    assert RecordMedia.objects.filter(record=record, asset=standing.plan).exists()
