"""What a story mentions and visitors do not see: for the editor, never for the page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from heritage.access import may_see
from heritage.enums import Access, State
from heritage.models import HeritageRecord
from media.models import Asset
from museum.presentation.exhibition.holdings import pictures_of
from museum.presentation.exhibition.mentions import Block, mentions


@dataclass(frozen=True, slots=True)
class Unseen:
    """A record or picture that is left out, and why."""

    title: str
    reason: str


def unseen(blocks: list[Block]) -> list[Unseen]:
    """Return what an anonymous visitor does not see of ``blocks``."""
    mentioned = mentions(blocks)
    columns = ("kind", "title_vi", "live", "state", "access", "embargo_until")
    records = HeritageRecord.objects.filter(pk__in=mentioned.records).only(*columns)
    known = {record.pk: record for record in records}
    assets = {asset.pk: asset for asset in Asset.objects.filter(pk__in=mentioned.assets)}
    shown = pictures_of(mentioned.assets, None)
    return [
        *(_record(known.get(key)) for key in mentioned.records if _hidden(known.get(key))),
        *(_asset(assets.get(key)) for key in mentioned.assets if key not in shown),
    ]


def _hidden(record: HeritageRecord | None) -> bool:
    return record is None or not may_see(None, record)


def _record(record: HeritageRecord | None) -> Unseen:
    if record is None:
        return Unseen(_("Một hồ sơ"), _("không còn trong kho"))
    return Unseen(record.title_vi, _why(record))


def _why(record: HeritageRecord) -> str:
    if record.state != State.ACTIVE:
        return str(State(record.state).label)
    if not record.live:
        return _("chưa công bố")
    if record.access != Access.PUBLIC:
        return str(Access(record.access).label)
    return _("chưa đến ngày công bố")


def _asset(asset: Asset | None) -> Unseen:
    if asset is None:
        return Unseen(_("Một hình"), _("không còn trong kho"))
    if asset.kind != "image":
        return Unseen(str(asset), _("không phải là hình"))
    return Unseen(str(asset), _("hình hạn chế, hoặc của hồ sơ khách chưa thấy"))
