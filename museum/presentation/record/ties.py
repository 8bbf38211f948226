"""Relations grouped by their named reason, from both ends."""

from dataclasses import dataclass

from django.utils.text import capfirst

from heritage.enums import Confidence
from heritage.models.bilingual import LocalText, active_language, local_text
from heritage.times import span_text
from media.shown import Shown
from museum.presentation.neighbours import Neighbour
from museum.presentation.record.dossier import Tie

UNSPECIFIED = "related-unspecified"
"""Notation of the predicate that says only that two records belong together."""


@dataclass(frozen=True, slots=True)
class TieLine(Shown):
    """The other record and what is said of the tie."""

    other: Neighbour
    note: LocalText
    time: str
    doubt: str


@dataclass(frozen=True, slots=True)
class TieGroup(Shown):
    """Ties that share a reason: “thờ”, “được thờ ở”."""

    reason: str
    lines: tuple[TieLine, ...]


def tie_groups(ties: list[Tie]) -> list[TieGroup]:
    """Return the ties by reason, in the order of their first row, a pair once; vague ones last."""
    groups: dict[str, dict[int, TieLine]] = {}
    vague, language = set(), active_language()
    for tie in ties:
        reason = _reason(tie, language)
        if tie.predicate.notation == UNSPECIFIED:
            vague.add(reason)
        groups.setdefault(reason, {}).setdefault(tie.other.id, _line(tie, language))
    return [
        TieGroup(reason, tuple(groups[reason].values()))
        for reason in sorted(groups, key=lambda reason: reason in vague)
    ]


def _reason(tie: Tie, language: str) -> str:
    inverse = local_text(tie.predicate, "inverse", language) if tie.inverse else None
    return capfirst((inverse or local_text(tie.predicate, "label", language)).text)


def _line(tie: Tie, language: str) -> TieLine:
    relation = tie.relation
    doubtful = relation.certainty in {Confidence.LOW, Confidence.UNVERIFIED}
    return TieLine(
        other=tie.other,
        note=local_text(relation, "note", language),
        time=span_text(relation, language),
        doubt=str(Confidence(relation.certainty).label) if doubtful else "",
    )
