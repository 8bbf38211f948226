"""Generated 3D models for their records; what officers put there stays."""

import hashlib
from collections.abc import Mapping

from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.actions.assets import create_model
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR
from museum.demo.giving import give
from museum.demo.models3d import PIECES, Piece

_PROGRAM = "Chương trình dựng hình của bảo tàng"


def load_models(records: Mapping[str, HeritageRecord]) -> int:
    """Give each model to its record, once; return how many records have changed."""
    return sum(_give(piece, records[piece.slug]) for piece in PIECES if piece.slug in records)


def _give(piece: Piece, record: HeritageRecord) -> bool:
    data = piece.glb()
    digest = hashlib.sha256(data).hexdigest()
    return give(
        record,
        ours=Q(asset__kind=AssetKind.MODEL3D)
        & Q(asset__source=_PROGRAM, asset__filename=piece.filename),
        current=lambda asset: asset.sha256 == digest,
        make=lambda: RecordMedia(asset=_asset(piece, data)),
    )


def _asset(piece: Piece, data: bytes) -> Asset:
    return create_model(
        file=data,
        filename=piece.filename,
        title=piece.title_vi,
        alt_vi=piece.alt_vi,
        alt_en=piece.alt_en,
        caption_vi=piece.title_vi,
        caption_en=piece.title_en,
        creator=CREATOR,
        credit_vi="Mô hình do chương trình của bảo tàng dựng, không phải bản đo vẽ hay quét",
        credit_en="Model built by the museum’s own code, neither surveyed nor scanned",
        source=_PROGRAM,
        rights=RightsStatement.CC0,
        generated=True,
        real_size=True,
        turn=piece.turn,
        tilt=piece.tilt,
        views=piece.views,
        once=True,
    )
