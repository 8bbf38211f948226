"""Spans in words: formatted for readers, explained to those who typed them."""

from heritage.chronology.spans import Span
from heritage.chronology.wording.explaining import explain, explain_problem
from heritage.chronology.wording.meaning import meaning
from heritage.chronology.wording.saying import say

__all__ = ["explain", "explain_problem", "format_span"]


def format_span(span: Span, lang: str) -> str:
    """A span for readers in "vi" or "en"; read back, it gives the same span.

    Years are historians' ("207 TCN", "207 BC"). What the literal named is named.
    """
    return say(meaning(span), lang)
