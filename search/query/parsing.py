"""What people type → a question. Never fails, whatever is typed.

Order: read up to the limits; find structures (centuries, months, years, labels) in the words
as typed; repair the words left; look for structures once more in what they became.
"""

import re
from collections.abc import Iterable, Sequence

from search.analysis import Token, Vocabulary, index_forms, other_number, tokenize
from search.query.lexicon import EMPTY_LEXICON, Entry, Lexicon
from search.query.nodes import Phrase, Reading, Term, Word
from search.query.question import Question
from search.query.repairs import repaired_terms, typed_term
from search.query.structures import RECOGNISERS, Spot
from search.query.understood import DEFAULT_ROLES, LISTED_BY_LABEL, Role, Understood

MAX_CHARS = 512
MAX_TERMS = 32
_QUOTED = re.compile(r"[\"“”„«»＂]([^\"“”„«»＂]+)[\"“”„«»＂]")
YEAR = "year"
"""The facet of pieces whose values are a first and a last year."""
_SHORT_FILTER = 3  # words; a shorter label of a rank may be part of any sentence


def parse_text(
    text: str,
    lexicon: Lexicon = EMPTY_LEXICON,
    vocabulary: Vocabulary | None = None,
    *,
    exact: bool = False,
    names: Sequence[tuple[int, int]] = (),
) -> Question:
    """The question that a text asks.

    `vocabulary` (of the index) is what words are repaired against; without one none are.
    `exact` takes every word as it was typed: no repairs, nothing understood. Words at the places
    `names` (first character, end) are not repaired: they name fields.
    At most MAX_CHARS characters and MAX_TERMS words are read; `Question.ignored` is the rest.
    """
    tokens = tokenize(text[: MAX_CHARS + 1])
    kept, end = _within_limits(text, tokens)
    if exact:
        terms = tuple(map(typed_term, kept))
        return Question(text, terms, _phrases(text[:end], kept), ignored=text[end:].strip())
    words = [(Word(token.accented, token.folded), token) for token in kept]
    understood = _understand(_spots(text, words), lexicon)
    if not _QUOTED.search(text):
        understood = _listed([word.folded for word, _ in words], understood)
    spans = (*((piece.start, piece.end) for piece in understood), *names)
    terms, corrections = repaired_terms(kept, spans, vocabulary)
    if corrections:
        read = [(word, term) for term in terms for word in term.readings[0].words]
        spots = _spots(text, read)
        later = _understand(spots, lexicon)
        understood += [piece for piece in later if not _taken(piece, understood)]
    return Question(
        text,
        terms,
        _phrases(text[:end], kept),
        tuple(sorted(understood, key=lambda piece: piece.start)),
        corrections,
        tuple(_expansions(understood)),
        text[end:].strip(),
        tuple(_offers(_spots(text, words), lexicon, understood)),
    )


def _offers(
    spots: Sequence[Spot], lexicon: Lexicon, understood: Sequence[Understood]
) -> Iterable[Understood]:
    """What is only told, among the words that nothing else was made of; one for each thing."""
    at = 0
    while at < len(spots):
        length, entries = lexicon.offered([spot.word for spot in spots[at:]])
        span = (spots[at].start, spots[at + length - 1].end) if length else (0, 0)
        # Two reigns of one name are two stretches of years, not one.
        years = [[entry] for entry in entries if entry.facet == YEAR]
        others = _by_facet(entry for entry in entries if entry.facet != YEAR)
        for same in (*years, *others):
            piece = _named(same, length, *span).as_boost()
            if not _taken(piece, understood):
                yield piece
        at += max(length, 1)


def _within_limits(text: str, tokens: Sequence[Token]) -> tuple[list[Token], int]:
    """The tokens that are read, and where reading stops; a word is read whole or not."""
    kept = [token for token in tokens[:MAX_TERMS] if token.end <= MAX_CHARS]
    if len(kept) == len(tokens) and len(text) <= MAX_CHARS:
        return kept, len(text)
    return kept, kept[-1].end if kept else 0


def _spots(text: str, words: Sequence[tuple[Word, Token | Term]]) -> list[Spot]:
    following = [*(place.start for _, place in words[1:]), len(text)]
    return [
        Spot(word, place.start, place.end, text[place.end : after])
        for (word, place), after in zip(words, following, strict=False)
    ]


def _understand(spots: Sequence[Spot], lexicon: Lexicon) -> list[Understood]:
    """From left to right, a word belonging to one structure at most."""
    found: list[Understood] = []
    at = 0
    while at < len(spots):
        length, pieces = _at(spots, at, lexicon)
        found += pieces
        at += max(length, 1)
    return found


def _listed(words: Sequence[str], understood: Iterable[Understood]) -> list[Understood]:
    """With the label that is the whole question as a filter, where that asks for a list."""
    asked = " ".join(words)

    def is_asked(piece: Understood) -> bool:
        labels = [index_forms(label)[1] for label in piece.label.values()]
        return any(asked in (label, other_number(label)) for label in labels)

    return [
        piece.as_filter() if piece.facet in LISTED_BY_LABEL and is_asked(piece) else piece
        for piece in understood
    ]


def _at(spots: Sequence[Spot], at: int, lexicon: Lexicon) -> tuple[int, list[Understood]]:
    """The longest of a label and a structure that begins here."""
    structures = (recognise(spots, at) for recognise in RECOGNISERS)
    structure = next((found for found in structures if found), None)
    length, entries = lexicon.longest([spot.word for spot in spots[at:]])
    if structure and structure[0] >= length:
        return structure[0], [structure[1]]
    span = (spots[at].start, spots[at + length - 1].end) if length else (0, 0)
    return length, [_named(same, length, *span) for same in _by_facet(entries)]


def _by_facet(entries: Iterable[Entry]) -> Iterable[list[Entry]]:
    """Things of one name in one facet (a ward then and now) are meant together."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.facet, []).append(entry)
    return groups.values()


def _named(same: Sequence[Entry], words: int, start: int, end: int) -> Understood:
    first = same[0]
    values = tuple(dict.fromkeys(value for entry in same for value in entry.values))
    also = tuple(dict.fromkeys(other for entry in same for other in entry.also))
    role = first.role or DEFAULT_ROLES.get(first.facet, Role.BOOST)
    if first.role is None and words < _SHORT_FILTER:
        role = Role.BOOST
    return Understood(first.facet, values, first.label, start, end, role, also)


def _taken(piece: Understood, others: Iterable[Understood]) -> bool:
    return any(piece.overlaps(other.start, other.end) for other in others)


def _phrases(text: str, tokens: Sequence[Token]) -> tuple[Phrase, ...]:
    """What stands between two quotation marks; a lone mark means nothing."""
    found = []
    for match in _QUOTED.finditer(text):
        inside = [t for t in tokens if match.start() <= t.start and t.end <= match.end()]
        if inside:
            words = tuple(Word(token.accented, token.folded) for token in inside)
            found.append(Phrase(Reading(words), inside[0].start, inside[-1].end))
    return tuple(found)


def _expansions(understood: Iterable[Understood]) -> Iterable[Phrase]:
    for piece in understood:
        for other in piece.also:
            words = tuple(Word(token.accented, token.folded) for token in tokenize(other))
            if words:
                yield Phrase(Reading(words), piece.start, piece.end)
