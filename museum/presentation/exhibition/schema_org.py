"""An exhibition as schema.org JSON-LD: an event while it has days, else a work."""

from django.utils.safestring import SafeString

from media.models.local_text import active_language
from museum.models import ExhibitionPage
from museum.presentation.cards import Card
from museum.presentation.script_json import script_json


def schema_org(page: ExhibitionPage, *, base: str, image: str, cards: list[Card]) -> SafeString:
    """Return JSON that is safe inside a script element of type application/ld+json."""
    url = base + (page.get_url() or "/" if page.pk else "/")
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ExhibitionEvent" if page.opens else "CreativeWork",
        "@id": url,
        "url": url,
        "name": page.title,
        "description": page.search_description or page.lead,
        "inLanguage": active_language(),
        "image": base + image if image else "",
        "about": [
            {"@type": "Thing", "name": str(card.title), "url": base + card.url} for card in cards
        ],
    }
    if page.opens:
        data |= _event(page, url)
    elif page.first_published_at:
        data["datePublished"] = page.first_published_at.date().isoformat()
    return script_json({key: value for key, value in data.items() if value})


def _thing(card: Card, base: str) -> dict[str, str]:
    return {"@type": "Thing", "name": str(card.title), "url": base + card.url}


def _event(page: ExhibitionPage, url: str) -> dict[str, object]:
    return {
        "startDate": page.opens.isoformat() if page.opens else "",
        "endDate": page.closes.isoformat() if page.closes else "",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "location": {"@type": "VirtualLocation", "url": url},
    }
