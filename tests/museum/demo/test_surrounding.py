"""The drawn panoramas: whole spheres, given once, leading to one another, said to be specimens."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from heritage.models import RecordMedia
from media.kinds.panorama.models import Hotspot
from museum.demo.load import processes
from museum.demo.spheres import SCENES
from museum.demo.spheres.clipping import _cut
from museum.demo.surrounding import begin_panoramas
from tests.factories.heritage import RecordFactory

_WIDTH = 2048


def test_what_reaches_behind_the_eye_is_cut() -> None:
    cut = _cut(np.array([[1.0, 2.0, 3.0], [1.0, -1.0, -1.0], [1.0, 1.0, -1.0], [-1.0, -2.0, -3.0]]))
    assert sorted(cut.which.tolist()) == [0, 1, 2, 2]
    assert np.allclose(cut.weights.sum(2), 1)


def test_every_place_is_told_in_both_languages_and_leads_somewhere_known() -> None:
    names = {f"{scene.slug}/{scene.name}" for scene in SCENES} | {each.slug for each in SCENES}
    for scene in SCENES:
        assert scene.title_vi.startswith("Mẫu minh họa")
        for spot in scene.spots:
            assert spot.label_en and spot.text_en
            assert not spot.leads or spot.leads in names
            assert -90 <= scene.looked(spot.at)["pitch"] <= 90


@pytest.mark.django_db
def test_records_get_panoramas_that_lead_to_one_another_once() -> None:
    slugs = {scene.slug for scene in SCENES}
    records = {slug: RecordFactory(kind="site", slug=slug) for slug in sorted(slugs)}
    with processes() as pool:
        assert begin_panoramas(records, pool, _WIDTH)() == len(SCENES)
        uses = RecordMedia.objects.filter(asset__kind="panorama").select_related("asset__image")
        for use in uses:
            assert use.asset.generated
            with Image.open(BytesIO(use.asset.image.file.read())) as picture:
                assert picture.size == (_WIDTH, _WIDTH // 2)
                sky, ground = picture.getpixel((1024, 60)), picture.getpixel((1024, 980))
                assert sky[2] > sky[0] and ground[0] > ground[2]
        assert Hotspot.objects.exclude(scene=None).count() == 2
        assert Hotspot.objects.exclude(thing="").count() == 2
        assert begin_panoramas(records, pool, _WIDTH)() == 0
