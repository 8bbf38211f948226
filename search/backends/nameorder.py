"""The order of names: a key for each language of readers.

The English name of a thing may begin with another word than its Vietnamese one, so that one
order cannot serve both. A reader of another language gets the Vietnamese order.
"""

from search.analysis import collation_key
from search.index.document import Document

LANGUAGES = ("vi", "en")
"""The languages that have an order of their own; the first serves all others."""


def order_language(lang: str) -> str:
    """The language whose order serves readers of ``lang``."""
    return lang if lang in LANGUAGES else LANGUAGES[0]


def sort_keys(document: Document) -> tuple[str, ...]:
    """The keys of a document, in the order of `LANGUAGES`."""
    return tuple(
        collation_key(document.title.get(lang) or document.main_title, lang) for lang in LANGUAGES
    )
