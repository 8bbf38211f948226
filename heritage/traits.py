"""What records can have in common beside facets: whom they honour, what they are tied to.

A trait is ``how:what``: ``honours:{pid}``, ``with:{pid}`` or ``relic-type:{notation}``. Only what
is public goes into it, and only what is public now gets words.
"""

from collections.abc import Collection, Iterator, Mapping

from django.utils.translation import gettext, override

from heritage.fields import HONOURS, related_to
from heritage.models import Concept, HeritageRecord
from heritage.models.bilingual import local_text

HONOURED, TIED, RELIC_TYPE = "honours", "with", "relic-type"
_WORSHIPS = HONOURS - {"commemorates"}


def traits_of(record: HeritageRecord) -> tuple[str, ...]:
    """The traits of ``record``, loaded as `documents` says; the closer of two first."""
    return tuple(dict.fromkeys(_traits(record)))


def _traits(record: HeritageRecord) -> Iterator[str]:
    for predicate, other in related_to(record):
        if predicate in _WORSHIPS:
            yield f"{HONOURED}:{other.pid}"
        yield f"{TIED}:{other.pid}"
    yield from (f"{RELIC_TYPE}:{concept.notation}" for concept in record.relic_types.all())


def trait_labels(traits: Collection[str], lang: str) -> Mapping[str, str]:
    """Words that follow “cùng” (“both”), for traits of what the public may see; two queries."""
    split = {trait: trait.partition(":")[::2] for trait in traits}
    pids = {what for how, what in split.values() if how != RELIC_TYPE}
    types = {what for how, what in split.values() if how == RELIC_TYPE}
    with override(lang):
        names = (
            {
                record.pid: str(local_text(record, "title", lang))
                for record in HeritageRecord.objects.visible_to(None)
                .filter(pid__in=pids)
                .order_by()
                .only("pid", "title_vi", "title_en")
            }
            if pids
            else {}
        )
        names |= (
            {
                concept.notation: str(local_text(concept, "label", lang))
                for concept in Concept.objects.filter(scheme__slug=RELIC_TYPE, notation__in=types)
            }
            if types
            else {}
        )
        return {
            trait: _words(how) % {"name": names[what]}
            for trait, (how, what) in split.items()
            if what in names
        }


def _words(how: str) -> str:
    if how == HONOURED:
        return gettext("thờ %(name)s")
    if how == RELIC_TYPE:
        return gettext("được xếp là “%(name)s”")
    return gettext("gắn với %(name)s")
