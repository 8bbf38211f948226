"""What somebody searched for lately: a help for people who are signed in, theirs alone.

Kept in the session, not in a table: it ends when they sign out or the session runs out, it does
not follow them to another device, no list, log, export or officer's page shows it, and nobody can
ask the database who looked for what. At most `MOST` texts, the newest first, each once; they can
be erased at any time. Nothing is kept of visitors who are not signed in, whose pages stay the same
for all.
"""

from django.http import HttpRequest
from django.urls import reverse

from museum.presentation.viewer import viewer
from search.analysis import fold

MOST = 10
LONGEST = 200
"""Characters of a text that is worth offering again."""
_KEY = "recent_searches"


def remember(request: HttpRequest, text: str) -> None:
    """Put a question first among those of whoever asks; nothing for who is not signed in."""
    text = text.strip()
    if not 0 < len(text) <= LONGEST or viewer(request) is None:
        return
    others = [other for other in request.session.get(_KEY, []) if fold(other) != fold(text)]
    texts = [text, *others][:MOST]
    if texts != request.session.get(_KEY):
        request.session[_KEY] = texts


def address_for(request: HttpRequest) -> str:
    """Where the search box finds them; "" for who is not signed in."""
    return reverse("recent-searches") if viewer(request) else ""


def recent(request: HttpRequest) -> list[str]:
    """The questions asked lately, the newest first."""
    return [] if viewer(request) is None else list(request.session.get(_KEY, []))


def erase(request: HttpRequest) -> None:
    """Forget them all."""
    if viewer(request) is not None:
        request.session.pop(_KEY, None)
