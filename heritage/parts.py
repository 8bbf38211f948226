"""Texts that stand beside a record's own: transcripts, captions, claims, sources, media.

Each is searched, and a passage of one says where it is from. What goes with a file goes by the
file's own access: only what whoever finds the record may see as well.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from heritage.enums import NameLanguage
from heritage.fields import sources_of
from heritage.models import HeritageRecord, RecordMedia
from media.kinds import words_of
from media.models import Access
from search.index.document import NAME

_BETWEEN = " — "

Said = Iterator[tuple[str, str]]
"""(language, text), texts perhaps empty."""


def shown_uses(record: HeritageRecord) -> list[RecordMedia]:
    """The uses of files that whoever may find ``record`` may see."""
    return [use for use in record.media.all() if use.asset.access in (Access.PUBLIC, record.access)]


def parts_of(record: HeritageRecord) -> dict[str, dict[str, tuple[str, ...]]]:
    """Part → language → texts; ``record`` is loaded as `documents` says."""
    found = {name: _gathered(say(record)) for name, (say, _label) in PARTS.items()}
    return {name: texts for name, texts in found.items() if texts}


def part_labels(parts: Collection[str], lang: str) -> Mapping[str, str]:
    """Words that say where a passage is from."""
    with override(lang):
        return {part: str(_LABELS[part]) for part in parts if part in _LABELS}


def _gathered(said: Said) -> dict[str, tuple[str, ...]]:
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for lang, text in said:
        if text.strip():
            texts[lang][text] = None
    return {lang: tuple(each) for lang, each in texts.items()}


def _transcripts(record: HeritageRecord) -> Said:
    """What is written on a thing, and said in its recordings unless our code made them."""
    for row in record.inscriptions.all():
        yield "vi", row.translation_vi
        yield "vi", row.reading
        yield "en", row.translation_en
        yield NameLanguage.HAN.value, row.text
    for use in shown_uses(record):
        if not use.asset.generated:
            yield from words_of(use.asset)


def _captions(record: HeritageRecord) -> Said:
    """What is written under a picture, and what is seen in it unless our code drew it."""
    for use in shown_uses(record):
        for lang in ("vi", "en"):
            yield lang, getattr(use, f"caption_{lang}")
            yield lang, getattr(use.asset, f"caption_{lang}")
            if not use.asset.generated:
                yield lang, getattr(use.asset, f"alt_{lang}")


def _claims(record: HeritageRecord) -> Said:
    for claim in record.claims.all():
        yield "vi", _BETWEEN.join(filter(None, (claim.field, claim.value)))
        if claim.value_en:
            yield "en", _BETWEEN.join(filter(None, (claim.field_en, claim.value_en)))


def _sources(record: HeritageRecord) -> Said:
    for source in sources_of(record):
        yield "vi", source.citation
        yield "en", source.citation_en


def _media(record: HeritageRecord) -> Said:
    """Who made a file, when, after what. Of what our code drew there is nothing to find."""
    for asset in (use.asset for use in shown_uses(record)):
        if not asset.generated:
            for lang in ("vi", "en"):
                yield lang, getattr(asset, f"credit_{lang}")
            yield "vi", _BETWEEN.join(filter(None, (asset.creator, asset.source, asset.captured)))


PARTS: dict[str, tuple[Callable[[HeritageRecord], Said], Promise]] = {
    "transcript": (_transcripts, _("Trong bản chép")),
    "caption": (_captions, _("Trong chú thích ảnh")),
    "claim": (_claims, _("Trong điều các nguồn nói")),
    "source": (_sources, _("Trong nguồn dẫn")),
    "media": (_media, _("Trong thông tin về tư liệu")),
}
"""Where texts stand beside a record's own → how they are read, and the words for it."""
_LABELS: dict[str, Promise] = {
    NAME: _("Cũng gọi là"),
    **{name: label for name, (_say, label) in PARTS.items()},
}
