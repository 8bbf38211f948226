"""Sources of the demonstration's statements."""

from heritage.models import Source
from museum.demo.reading import content


def load_sources() -> dict[str, Source]:
    """Add the sources that are missing; return all of them by their key in the content."""
    rows = {(row.citation, row.url): row for row in Source.objects.all()}
    sources = {}
    for source in content("sources")["sources"]:
        identity = (source["citation"], source["url"])
        if identity not in rows:
            rows[identity] = Source.objects.create(
                citation=source["citation"], url=source["url"], kind=source["kind"]
            )
        sources[source["key"]] = rows[identity]
    return sources
