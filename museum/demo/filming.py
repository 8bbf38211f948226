"""The drawn film as a recording of its record; what officers put there stays."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.actions.assets import create_recording
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR
from museum.demo.films import FILMS, Film
from museum.demo.giving import give

_PROGRAM = "Chương trình quay phim của bảo tàng"


def load_films(records: Mapping[str, HeritageRecord]) -> int:
    """Give each film to its record, once; return how many records have changed."""
    return sum(
        _give(film, records[film.score.slug]) for film in FILMS if film.score.slug in records
    )


def _give(film: Film, record: HeritageRecord) -> bool:
    data = film.file.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    return give(
        record,
        ours=Q(asset__kind=AssetKind.VIDEO)
        & Q(asset__source=_PROGRAM, asset__filename=film.file.name),
        current=lambda asset: asset.sha256 == digest,
        make=lambda: RecordMedia(asset=_asset(film, data)),
    )


def _asset(film: Film, data: bytes) -> Asset:
    score = film.score
    told: dict[str, Any] = {
        "title": score.title_vi,
        "alt_vi": score.alt_vi,
        "alt_en": score.alt_en,
        "caption_vi": score.title_vi,
        "caption_en": score.title_en,
        "creator": CREATOR,
        "credit_vi": "Phim mẫu minh họa do chương trình của bảo tàng vẽ, không phải cảnh quay",
        "credit_en": "Specimen film drawn by the museum’s own code, not filmed",
        "source": _PROGRAM,
        "rights": RightsStatement.CC0,
        "generated": True,
        "transcript_vi": film.transcript_vi,
        "transcript_en": film.transcript_en,
    }
    for language in ("vi", "en"):
        told[f"captions_{language}"] = score.captions(language)
        told[f"chapters_{language}"] = score.chapters(language)
    cover = ContentFile(film.cover.read_bytes(), name=film.cover.name)
    return create_recording(file=data, filename=film.file.name, cover=cover, once=True, **told)
