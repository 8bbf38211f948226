"""Sources of the demonstration's statements."""

from heritage.models import Source
from museum.demo.reading import content


def load_sources() -> dict[str, Source]:
    """Add the sources that are missing; return all of them by their key in the content."""
    facts = content("sources")["sources"]
    known = set(Source.objects.values_list("citation", "url"))
    Source.objects.bulk_create(
        Source(
            citation=source["citation"],
            citation_en=source.get("citation_en", ""),
            url=source["url"],
            kind=source["kind"],
        )
        for source in facts
        if (source["citation"], source["url"]) not in known
    )
    rows = {(row.citation, row.url): row for row in Source.objects.all()}
    for source in facts:
        _add_english(rows[source["citation"], source["url"]], source.get("citation_en", ""))
    return {source["key"]: rows[source["citation"], source["url"]] for source in facts}


def _add_english(row: Source, english: str) -> None:
    """Fill in the English of a source that has none; what an officer wrote stays."""
    if english and not row.citation_en:
        row.citation_en = english
        row.save(update_fields=["citation_en"])
