"""Terms that begin with what was typed, as a page of them (Content Search 2.0, § 5)."""

from typing import Any
from urllib.parse import urlencode

from media.iiif.presentation.addresses import autocomplete_address
from media.iiif.presentation.resources import SEARCH_CONTEXT
from media.iiif.search.completing import Term


def term_page(
    pid: str, asked: dict[str, str], ignored: list[str], terms: list[Term]
) -> dict[str, Any]:
    """Return the page of ``terms``; ``asked`` are the parameters as they came."""
    content: dict[str, Any] = {
        "@context": SEARCH_CONTEXT,
        "id": f"{autocomplete_address(pid)}?{urlencode(asked)}",
        "type": "TermPage",
    }
    if ignored:
        content["ignored"] = ignored
    content["items"] = [_term(each) for each in terms]
    return content


def _term(term: Term) -> dict[str, Any]:
    told: dict[str, Any] = {"value": term.value, "total": term.total}
    if len(term.languages) == 1:
        told["language"] = term.languages[0]
    return told
