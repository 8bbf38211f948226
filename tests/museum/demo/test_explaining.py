"""Notes on drawn pictures: in both languages, within the picture, put on once."""

import pytest

from heritage.models import RecordMedia
from media.kinds.image.annotations import Annotated, Annotation
from museum.demo import reading
from museum.demo.explaining import SIDES, load_annotations
from tests.factories.heritage import RecordFactory
from tests.factories.media import AssetFactory, picture_bytes


def test_every_note_is_in_both_languages_and_within_its_picture() -> None:
    for told in reading.content("annotations"):
        for note in told["notes"]:
            sides = dict(zip(SIDES, note["box"], strict=True))
            Annotation(**sides, note_vi=note["vi"], note_en=note["en"]).full_clean(
                exclude=["picture"]
            )
            assert note["en"] and len(note["vi"]) < 200


@pytest.mark.django_db
def test_drawn_pictures_get_them_once_and_others_none() -> None:
    told, other = reading.content("annotations")
    record, changed = (RecordFactory(slug=each["record"]) for each in (told, other))
    for each, generated in ((told, True), (other, False)):
        data = picture_bytes(colour=(len(each["file"]), 9, 9), form="JPEG")
        asset = AssetFactory.create(file=data, filename=each["file"], generated=generated)
        owner = record if generated else changed
        RecordMedia.objects.create(record=owner, asset=asset)
    records = {each.slug: each for each in (record, changed)}
    assert (load_annotations(records), load_annotations(records)) == (1, 0)
    assert Annotated.objects.get().annotations.count() == len(told["notes"])
