"""Running text of a story: all of it expanded at once, and how long it takes to read."""

from collections.abc import Iterable
from math import ceil

from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from media.models.local_text import active_language

_SEAM = "<!--seam-->"
_WORDS_A_MINUTE = {"vi": 260, "en": 220}
"""Vietnamese is counted by syllables, which are shorter than English words."""


def expanded(texts: Iterable[str]) -> list[SafeString]:
    """Return rich texts ready to show; links to pages cost one query however many there are."""
    whole = _REWRITER(_SEAM.join(text.replace(_SEAM, "") for text in texts))
    return [SafeString(piece) for piece in whole.split(_SEAM)]


def minutes(texts: Iterable[str]) -> int:
    """Return how many minutes an ordinary reader takes, at least one."""
    words = sum(len(strip_tags(text).split()) for text in texts)
    return max(1, ceil(words / _WORDS_A_MINUTE[active_language()]))


def _page_links(links: list[dict[str, str]]) -> list[str]:
    """Opening tags of links to pages; the words of one to a page that is closed stay words."""
    wanted = [link["id"] for link in links if link.get("id", "").isdecimal()]
    pages = Page.objects.live().select_related("locale").filter(pk__in=wanted)
    urls = {str(page.pk): page.get_url() for page in pages}
    return [
        f'<a href="{escape(url)}">' if (url := urls.get(link.get("id", ""))) else "<a>"
        for link in links
    ]


_REWRITER = LinkRewriter(bulk_rules={"page": _page_links})
