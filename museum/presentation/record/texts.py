"""The story and the dossier's sections, in the reader's language or openly in the other."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from heritage.enums import Kind
from heritage.models import HeritageRecord
from heritage.models.bilingual import LocalText, active_language, local_text
from media.shown import Shown


@dataclass(frozen=True, slots=True)
class Section(Shown):
    """A section of the dossier under its own heading."""

    id: str
    heading: str
    text: LocalText


def sections(record: HeritageRecord) -> list[Section]:
    """Return the sections that hold anything."""
    found, language = [], active_language()
    for field, heading in _headings(Kind(record.kind)):
        text = local_text(record, field, language)
        if text.text:
            found.append(Section(field.replace("_", "-"), str(heading), text))
    return found


def _headings(kind: Kind) -> list[tuple[str, Promise]]:
    common = [
        ("history", _("Sự kiện, nhân vật")),
        ("practice", _("Sinh hoạt văn hóa, tín ngưỡng")),
        ("description", _("Khảo tả") if kind in {Kind.SITE, Kind.OBJECT} else _("Miêu tả")),
    ]
    own = {
        Kind.SITE: [("components", _("Các hạng mục"))],
        Kind.ELEMENT: [
            ("tools", _("Công cụ, trang phục")),
            ("transmission", _("Cách trao truyền")),
            ("threats", _("Nguy cơ")),
        ],
    }
    return [
        *common,
        *own.get(kind, []),
        ("significance", _("Giá trị")),
        ("condition", _("Thực trạng")),
        ("measures", _("Bảo vệ và phát huy")),
    ]


def lacks_translation(record: HeritageRecord) -> bool:
    """Say whether a main text is missing in the reader's language but there in the other."""
    language = active_language()
    texts = [local_text(record, field, language) for field in ("title", "summary", "body")]
    return any(text.text and text.language != language for text in texts)
