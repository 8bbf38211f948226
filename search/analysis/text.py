"""Whole texts in normal form, for comparing names and for the index."""

import re
import unicodedata

from search.analysis.tokens import iter_tokens, strip_unseen, words_of

_QUOTES = str.maketrans(
    dict.fromkeys("“”„‟«»″〝〞＂", '"') | dict.fromkeys("‘’‚‛ʼʻ′＇`´", "'") | {"‐": "-", "‑": "-"}
)
_SPACE = re.compile(r"\s+")


def normalize(text: str) -> str:
    """The text as the index writes it: NFC, lower case, one tone placement, one i/y.

    Quotes and spaces become plain ones. Idempotent; equal for every Unicode form, tone
    style and i/y spelling of the same words.
    """
    return _rewrite(text, folded=False)


def fold(text: str) -> str:
    """`normalize` without any mark: đ → d, ề → e. Idempotent."""
    return _rewrite(text, folded=True)


def has_marks(text: str) -> bool:
    """Whether the text carries any diacritic or a đ, composed or not."""
    if text.isascii():
        return False
    letters = unicodedata.normalize("NFD", text)
    return any("\u0300" <= char <= "\u036f" or char in "đĐ" for char in letters)


def index_forms(text: str) -> tuple[str, str]:
    """(accented, folded) of a text as words with one space between, for an index."""
    words = words_of(text)
    accented = " ".join([each for each, _ in words])
    # Where nothing bears a mark both are the same.
    return accented, accented if text.isascii() else " ".join([folded for _, folded in words])


def _rewrite(text: str, *, folded: bool) -> str:
    out: list[str] = []
    last = 0
    for token in iter_tokens(text):
        out += (_between(text[last : token.start]), token.folded if folded else token.accented)
        last = token.end
    out.append(_between(text[last:]))
    return _SPACE.sub(" ", "".join(out)).strip()


def _between(gap: str) -> str:
    return unicodedata.normalize("NFC", strip_unseen(gap)).translate(_QUOTES)
