"""The collection as a value: the question asked, its answer, and every way on from it."""

from dataclasses import dataclass, replace

from heritage.access import Viewer
from museum.presentation.answer import COLUMN, Answer, told
from museum.presentation.cards import Card, cards_of
from museum.presentation.paging import Place
from museum.presentation.question import Address, search_request
from museum.presentation.timeline import Age, ages
from search.ask import ask

PAGE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionView(Answer):
    """What collection/page.html shows."""

    cards: list[Card]

    @property
    def ages(self) -> list[Age]:
        """The cards along a timeline."""
        return ages(self.cards)


def collection_view(address: Address, place: Place, language: str, user: Viewer) -> CollectionView:
    """Ask, and lay out the answer. Raises `BadCursor` and `SearchUnavailable`."""
    wanted = search_request(address, place.after, language, limit=PAGE, facets=COLUMN, dates=True)
    results = ask(wanted, user)
    hits = {hit.id: hit for hit in results.hits}
    shown = [
        replace(
            card,
            snippet=hits[card.id].snippet if address.text else "",
            doubtful=hits[card.id].doubtful,
        )
        for card in cards_of(hits, user)
    ]
    return CollectionView(**told(address, place, language, results, size=PAGE), cards=shown)
