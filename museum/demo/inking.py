"""The rubbing of a bronze drum, large enough to look at stroke by stroke, for its record."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor

from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.actions.assets import create_image
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR
from museum.demo.giving import give, wanted
from museum.demo.pictures.rubbing.drum import EDITION, drum_rubbing
from museum.demo.pictures.subject import CREDIT_EN, CREDIT_VI

SLUG, SIDE = "mieu-dong-co", 10_000
_FILE = "thac-ban-mat-trong-dong.jpg"
_PROGRAM = "Chương trình in rập của bảo tàng, bản"


def begin_rubbings(
    records: Mapping[str, HeritageRecord], pool: Executor, side: int = SIDE
) -> Callable[[], int]:
    """Begin to draw the rubbing of `side` pixels, if its record has none of this edition.

    What is returned waits for it, gives it to the record and returns how many records changed.
    """
    record, source = records.get(SLUG), f"{_PROGRAM} {EDITION}"
    ours = Q(asset__kind=AssetKind.IMAGE, asset__source__startswith=_PROGRAM)

    def current(asset: Asset) -> bool:
        return asset.source == source

    if record is None or not wanted(record, ours=ours, current=current):
        return lambda: 0
    drawn = pool.submit(drum_rubbing, SLUG, side)

    def make() -> RecordMedia:
        return RecordMedia(asset=_asset(drawn.result(), source))

    return lambda: give(record, ours=ours, current=current, make=make)


def _asset(data: bytes, source: str) -> Asset:
    return create_image(
        file=data,
        filename=_FILE,
        title="Mặt trống đồng: thác bản mẫu minh họa",
        alt_vi=(
            "Thác bản tưởng tượng của một mặt trống đồng kiểu Đông Sơn: ngôi sao mười bốn cánh ở "
            "giữa, quanh đó là các vành hồi văn, người múa đội mũ lông chim, chim mỏ lớn, thuyền "
            "chở người và đàn chim bay."
        ),
        alt_en=(
            "Imagined rubbing of the face of a Đông Sơn drum: a star of fourteen rays, round it "
            "bands of meanders, dancers in feather headdresses, large-billed birds, boats with "
            "their crews and birds in flight."
        ),
        caption_vi="Mặt trống đồng, thác bản mẫu minh họa: lại gần để xem từng vành hoa văn",
        caption_en="The face of a bronze drum, a specimen rubbing: come close to see each band",
        credit_vi=CREDIT_VI,
        credit_en=CREDIT_EN,
        creator=CREATOR,
        source=source,
        rights=RightsStatement.CC0,
        generated=True,
        once=True,
    )
