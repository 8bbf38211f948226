"""Documents like another, with what they share in words.

similar("record", 12, lang="vi", user=request.user, without=already_named)
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, override

from search.ask import access_of
from search.backends import get_backend
from search.backends.alike import TRAIT, WORDS, Alike, Feature, find_alike
from search.facetlabels import value_labels
from search.facets import FACETS
from search.index.source import Presentation, source_named

MOST = 24
_SAID = 3
"""Things shared that are said of a document beside words, weightiest first …"""
_QUOTED = 2
"""… and phrases."""
_TRAIT: Promise = gettext_lazy("cùng %(value)s")


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing in common: ``text`` says it, about the words in ``quotes`` where it has any."""

    text: str
    quotes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join([self.text, ", ".join(f"“{quote}”" for quote in self.quotes)]).strip()


@dataclass(frozen=True, slots=True)
class Similar:
    """A document like another: how much it is worth, and why, weightiest first."""

    id: int
    worth: int
    shared: tuple[Shared, ...]
    presentation: Presentation


def similar(
    source: str,
    number: int,
    *,
    lang: str,
    user: object = None,
    limit: int = 6,
    without: Collection[int] = (),
) -> tuple[Similar, ...]:
    """Documents of a source like one of it, as ``user`` may see them, best first.

    ``without`` are never among them, nor is the document itself; none when ``user`` may not see
    it, or when it is not in the index. Raises `SearchUnavailable`.
    """
    limit = max(1, min(limit, MOST))
    album = get_backend().album(access_of(user))
    # Some more, in place of those that the source does not show after all.
    found = find_alike(album, source, number, without=without, limit=limit + 6)
    shown = source_named(source).present([one.id for one in found], lang, user) if found else {}
    wanted = [one for one in found if one.id in shown]
    labels = _labels([feature for one in wanted for feature in one.shared], lang)
    with override(lang):
        told = (
            Similar(one.id, one.worth, tuple(_told(one, labels, lang)), shown[one.id])
            for one in wanted
        )
        return tuple(one for one in told if one.shared)[:limit]


def _labels(features: Sequence[Feature], lang: str) -> dict[Feature, str]:
    """Words for features that somebody can name."""
    values: dict[str, set[str]] = defaultdict(set)
    for feature in features:
        if feature.sort != WORDS:
            values[feature.sort].add(feature.value)
    return {
        Feature(sort, value): label
        for sort, wanted in values.items()
        for value, label in value_labels(sort, wanted, lang).items()
        if label != value
    }


def _told(one: Alike, labels: dict[Feature, str], lang: str) -> Iterator[Shared]:
    said: dict[str, Feature] = {}
    for feature in one.shared:
        if feature in labels:
            # Of several values of a facet, or traits about the same, the weightiest is enough.
            about = feature.sort if feature.sort in FACETS else feature.value.partition(":")[2]
            said.setdefault(about, feature)
    named = sorted(said.values(), key=lambda feature: feature.sort != TRAIT)
    told = [(feature, text) for feature in named if (text := _sentence(feature, labels))][:_SAID]
    yield from (Shared(text) for _, text in told)
    yield from _quoted(one, " ".join(labels[feature] for feature, _ in told), lang)


def _sentence(feature: Feature, labels: dict[Feature, str]) -> str:
    """What is said of a thing shared; "" when it goes without saying."""
    kind, label = FACETS.get(feature.sort), labels[feature]
    if kind is None:
        return str(_TRAIT) % {"value": label}
    own = label if kind.named else _in_a_sentence(label)
    return str(kind.shared) % {"value": own} if kind.shared else ""


def _in_a_sentence(label: str) -> str:
    """Without its capital, unless that belongs to it (UNESCO)."""
    return label[:1].lower() + label[1:] if label[1:2].islower() or not label[1:2] else label


def _quoted(one: Alike, said: str, lang: str) -> Iterator[Shared]:
    """Words that the reader can read, names among them, but none that were just said."""
    phrases = [
        phrase.text
        for phrase in one.phrases
        if phrase.language in (lang, "") and phrase.text.lower() not in said.lower()
    ]
    if phrases:
        yield Shared(gettext("cùng nhắc"), tuple(dict.fromkeys(phrases))[:_QUOTED])
