"""Spans in words: formatted for readers, explained to those who typed them."""

from heritage.chronology.spans import Span
from heritage.chronology.wording.explaining import explain, explain_problem, gloss
from heritage.chronology.wording.meaning import meaning, told_of_old
from heritage.chronology.wording.saying import say

__all__ = ["by_tradition", "explain", "explain_problem", "format_span", "gloss"]


def format_span(span: Span, lang: str) -> str:
    """A span for readers in "vi" or "en"; read back, it gives the same span.

    Years are historians' ("207 TCN", "207 BC"). What the literal named is named.
    """
    return say(meaning(span), lang)


def by_tradition(span: Span) -> bool:
    """Whether tradition or legend tells the time, not a document or an estimate."""
    return told_of_old(meaning(span))
