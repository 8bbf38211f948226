"""The card of a record."""

from collections.abc import Sequence
from typing import Any

from heritage.enums import Kind
from heritage.models import HeritageRecord
from heritage.models.bilingual import local_text
from museum.presentation.areas import area_text
from museum.presentation.authorities import authorities
from museum.presentation.dates import age_text
from museum.presentation.pictures import pictures
from museum.presentation.record.evidence import Recognition, recognitions
from museum.presentation.record.gallery import Hung, gallery
from museum.presentation.record.names import han_names
from museum.presentation.record.rows import ROWS
from museum.sharing.content import Card, Hanging
from museum.sharing.house import mark
from museum.sharing.leads import lead_of

_HUNG = {
    Kind.OBJECT.value: Hanging.CASE,
    Kind.DOCUMENT.value: Hanging.CASE,
    Kind.PERSON.value: Hanging.PORTRAIT,
}


def record_card(record: HeritageRecord, language: str) -> Card:
    """Return the card of ``record`` as everybody may see it; four queries."""
    authorities().attach(record)
    return card_of(
        record,
        language,
        han=han_names(ROWS["names"](record.pk)),
        time=age_text(record, record.period).text,
        first=gallery(pictures(record.pk, (), None)).first,
        ranks=[each for each in recognitions(ROWS["designations"](record.pk)) if each.current],
    )


def card_of(
    record: HeritageRecord,
    language: str,
    *,
    han: Sequence[Any],
    time: str,
    first: Hung | None,
    ranks: Sequence[Recognition],
) -> Card:
    """Return the card of ``record`` from what is at hand: its names in characters, its time in
    words, its first picture and the recognitions in force; no query."""
    return Card(
        mark=mark(language),
        kicker=str(Kind(record.kind).label),
        title=local_text(record, "title").text,
        han=han[0].text if han else "",
        rank=ranks[0].rank if ranks else "",
        line="\n".join(filter(None, (area_text(record.area), time))),
        hanging=_HUNG.get(record.kind, Hanging.WALL),
        lead=lead_of(first.asset, first.credit) if first else None,
    )
