"""Ten records of the demonstration read aloud; what officers put there stays."""

import hashlib
from collections.abc import Mapping, Sequence

from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.actions.assets import create_recording
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR
from museum.demo.giving import give
from museum.demo.voices import Sentence, VoiceFailed, has_voice, read_aloud
from museum.demo.voices.reading import sentences

READ = (
    "dinh-chem",
    "le-hoi-dinh-chem",
    "ly-ong-trong",
    "lang-chem",
    "dinh-dong-ngac",
    "lang-dong-ngac",
    "hoi-boi-dam",
    "mieu-dong-co",
    "buoi-dien",
    "nem-ve",
)
"""Whose titles and summaries are read: names, years and days that a program reads right."""
_PROGRAM = "Giọng đọc tổng hợp espeak-ng, bản"
_ABSENT = (
    "Không có espeak-ng nên không hồ sơ nào được đọc thành tiếng. / "
    "No espeak-ng, so no record is read aloud (apt-get install espeak-ng)."
)


def load_readings(records: Mapping[str, HeritageRecord]) -> str:
    """Have each record read once; return why some could not be, "" when all could."""
    if not has_voice():
        return _ABSENT
    try:
        for slug in READ:
            if slug in records:
                _give(records[slug])
    except VoiceFailed as error:
        return f"espeak-ng: {error}"
    return ""


def _give(record: HeritageRecord) -> bool:
    parts = sentences(
        Sentence(f"{record.title_vi}.", f"{record.title_en}." if record.title_en else ""),
        Sentence(record.summary_vi, record.summary_en),
    )
    words = "\n".join(f"{part.vi}\n{part.en}" for part in parts)
    source = f"{_PROGRAM} {hashlib.sha256(words.encode()).hexdigest()[:10]}"
    return give(
        record,
        ours=Q(asset__kind=AssetKind.AUDIO, asset__source__startswith=_PROGRAM),
        current=lambda asset: asset.source == source,
        make=lambda: RecordMedia(asset=_asset(record, parts, source)),
    )


def _asset(record: HeritageRecord, parts: Sequence[Sentence], source: str) -> Asset:
    reading = read_aloud(parts)
    name_en = record.title_en or record.title_vi
    return create_recording(
        file=reading.wav,
        filename=f"doc-{record.slug}.wav",
        title=f"Đọc thành tiếng: {record.title_vi}",
        alt_vi=f"Giọng đọc tổng hợp đọc lời giới thiệu ngắn về {record.title_vi}.",
        alt_en=f"A synthesised voice reads the short introduction to {name_en} in Vietnamese.",
        caption_vi=f"Giới thiệu {record.title_vi}, giọng đọc tổng hợp",
        caption_en=f"{name_en} introduced in Vietnamese by a synthesised voice",
        creator=CREATOR,
        credit_vi="Giọng đọc tổng hợp (espeak-ng), không phải người đọc",
        credit_en="Synthesised voice (espeak-ng), not a person reading",
        source=source,
        rights=RightsStatement.CC0,
        generated=True,
        transcript_vi=" ".join(part.vi for part in parts),
        transcript_en=" ".join(part.en for part in parts if part.en),
        captions_vi=reading.captions("vi"),
        captions_en=reading.captions("en"),
        once=True,
    )
