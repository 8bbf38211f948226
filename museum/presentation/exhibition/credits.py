"""Who made what a story shows and where it is known from, gathered from the story itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from heritage.models import Source
from heritage.models.bilingual import LocalText
from media.models import Asset
from media.models.local_text import active_language
from museum.presentation.cards import Card
from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.mentions import Mentions
from museum.presentation.exhibition.parts import Chapter, Picture, Quotation, RecordRow
from museum.presentation.exhibition.quotations import source_line
from museum.presentation.record.evidence import SourceLine


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the story; ``anchor`` is "" when it stands on a card or opens the page."""

    title: LocalText
    anchor: str


@dataclass(frozen=True, slots=True)
class Credit:
    """Pictures of one maker under one statement of rights."""

    credit: LocalText
    rights: str
    uri: str
    generated: bool
    pictures: list[Shown]


@dataclass(frozen=True, slots=True)
class Credits:
    """Everything that the end of a story owes."""

    pictures: list[Credit]
    records: list[Card]
    sources: list[SourceLine]
    sayings: list[str]
    """Origins in free words, of quotations without a source of the list."""


def credits_of(
    chapters: list[Chapter], hero: Asset | None, held: Holdings, mentioned: Mentions
) -> Credits:
    """Gather the credits; every picture, record and source once."""
    parts = [part for chapter in chapters for part in chapter.parts]
    quoted = [part for part in parts if isinstance(part, Quotation)]
    free = (part.attribution for part in quoted if part.source is None and part.attribution)
    return Credits(
        pictures=_pictures(_assets(parts, hero)),
        records=[held.cards[key] for key in mentioned.records if key in held.cards],
        sources=[source_line(source) for source in _sources(held, mentioned)],
        sayings=list(dict.fromkeys(free)),
    )


def _assets(parts: list[object], hero: Asset | None) -> dict[str, tuple[Asset, str]]:
    """Asset id → the picture and where it stands: where it stands by itself, if it does."""
    found: dict[str, tuple[Asset, str]] = {hero.pk: (hero, "")} if hero else {}
    for part in parts:
        for asset, anchor in _of_part(part):
            known = found.get(asset.pk)
            if known is None or (anchor and not known[1]):
                found[asset.pk] = (asset, anchor)
    return found


def _of_part(part: object) -> Iterable[tuple[Asset, str]]:
    if isinstance(part, Picture):
        yield part.asset, part.anchor
    elif isinstance(part, RecordRow):
        for card in part.cards:
            if card.picture:
                yield card.picture.asset, ""


def _pictures(found: dict[str, tuple[Asset, str]]) -> list[Credit]:
    """Pictures gathered under the line they share."""
    gathered: dict[tuple[str, str, bool], Credit] = {}
    for asset, anchor in found.values():
        words = asset.credit or LocalText(asset.creator, active_language())
        key = (words.text, asset.rights, asset.generated)
        if key not in gathered:
            statement = asset.statement
            rights = statement.label(active_language())
            gathered[key] = Credit(words, rights, statement.uri, asset.generated, [])
        gathered[key].pictures.append(Shown(_title(asset), anchor))
    return list(gathered.values())


def _title(asset: Asset) -> LocalText:
    return asset.caption or asset.alt or LocalText(str(asset), "vi")


def _sources(held: Holdings, mentioned: Mentions) -> list[Source]:
    """Those quoted first, then those of the records, in the order of the story."""
    quoted = [held.sources[key] for key in mentioned.sources if key in held.sources]
    told = [
        row.source
        for key in mentioned.records
        if key in held.cards
        for row in held.citations.get(key, [])
    ]
    return list({source.pk: source for source in (*quoted, *told)}.values())
