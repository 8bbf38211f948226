"""The generated models: in order, light, the same each time, given once, said to be specimens."""

from collections import Counter

import pytest
from django.core.files.base import ContentFile

from heritage.models import RecordMedia
from media.kinds.model3d.intake import accept_model
from museum.demo.modelling import load_models
from museum.demo.models3d import PIECES, Piece
from tests.factories.heritage import RecordFactory

_LIGHT = 4 * 1024 * 1024


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.slug)
def test_it_comes_in_as_any_model_and_is_light(piece: Piece) -> None:
    data = piece.glb()
    found = accept_model(ContentFile(data, name=piece.filename), piece.filename)
    assert found.triangles > 1000
    assert len(data) < _LIGHT
    assert data == piece.glb()
    assert all(view["label_en"] and view["text_en"] for view in piece.views)


def test_three_houses_and_five_things() -> None:
    kinds = Counter(piece.slug.startswith("dinh-") and piece.slug != "dinh-dam" for piece in PIECES)
    assert kinds == {True: 3, False: 5}


@pytest.mark.django_db
def test_a_record_gets_its_model_once() -> None:
    record = RecordFactory(kind="site", slug="mieu-dong-co")
    assert load_models({record.slug: record}) == 1
    asset = RecordMedia.objects.get(record=record, asset__kind="model3d").asset
    assert asset.generated
    assert asset.caption_vi.startswith("Mẫu minh họa")
    assert asset.model3d.views.count() == 2
    assert load_models({record.slug: record}) == 0
