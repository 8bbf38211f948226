"""Plans on which drawn panoramas stand, for their records; what officers put there stays."""

from collections.abc import Mapping

from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.actions.assets import create_image
from media.kinds.panorama.models import Panorama
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR
from museum.demo.giving import give
from museum.demo.pictures.subject import CREDIT_EN, CREDIT_VI
from museum.demo.spheres import SCENES
from museum.demo.spheres.floor import Floor, floor

EDITION = 2
"""Raised with every change of what is drawn."""
SLUGS = ("dinh-chem",)
_PROGRAM = "Chương trình vẽ mặt bằng của bảo tàng, bản"


def load_plans(records: Mapping[str, HeritageRecord]) -> int:
    """Give each house its plan, once, and put its panoramas on it; return how many changed."""
    return sum(_give(records[slug]) for slug in SLUGS if slug in records)


def _give(record: HeritageRecord) -> bool:
    source = f"{_PROGRAM} {EDITION}"
    drawn: list[Floor] = []

    def make() -> RecordMedia:
        drawn.append(floor(record.slug or "", record.title_vi))
        return RecordMedia(asset=_asset(record, drawn[0], source))

    ours = Q(asset__kind=AssetKind.IMAGE, asset__source__startswith=_PROGRAM)
    given = give(record, ours=ours, current=lambda asset: asset.source == source, make=make)
    if given:
        plan = Asset.objects.get(record_uses__record=record, source=source)
        _stand(record, plan, drawn[0])
    return given


def _stand(record: HeritageRecord, plan: Asset, drawn: Floor) -> None:
    """Put our panoramas of the record on it: who faces the house looks up."""
    eyes = {scene.filename: scene.eye for scene in SCENES if scene.slug == record.slug}
    found = Panorama.objects.filter(
        image__asset__record_uses__record=record,
        image__asset__generated=True,
        image__asset__filename__in=eyes,
    )
    for panorama in found.select_related("image__asset"):
        told = drawn.at(eyes[panorama.image.asset.filename])
        panorama.plan, panorama.plan_turn = plan, 0
        panorama.plan_x, panorama.plan_y = told["plan_x"], told["plan_y"]
        panorama.full_clean(exclude=["image"])
        panorama.save()


def _asset(record: HeritageRecord, drawn: Floor, source: str) -> Asset:
    return create_image(
        file=drawn.data,
        filename=f"so-do-{record.slug}.jpg",
        title=f"Mẫu minh họa: sơ đồ của mô hình, đặt cạnh hồ sơ {record.title_vi}",
        alt_vi=(
            "Mặt bằng vẽ theo mô hình mẫu: đại đình ở trên, sân giữa hai dãy nhà thấp, cổng bốn "
            "trụ ở dưới."
        ),
        alt_en=(
            "Plan drawn from the specimen model: the great hall above, the court between two low "
            "halls, the gate of four pillars below."
        ),
        caption_vi="Mẫu minh họa: sơ đồ của mô hình, không phải bản đo vẽ",
        caption_en="Specimen: plan of the model, not a survey",
        credit_vi=CREDIT_VI,
        credit_en=CREDIT_EN,
        creator=CREATOR,
        source=source,
        rights=RightsStatement.CC0,
        generated=True,
    )
