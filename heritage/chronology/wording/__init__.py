"""Spans in words: formatted for readers, explained to those who typed them."""

import re

from heritage.chronology.enums import Certainty
from heritage.chronology.spans import Span
from heritage.chronology.wording.explaining import explain, explain_problem
from heritage.chronology.wording.meaning import meaning
from heritage.chronology.wording.saying import say
from heritage.chronology.wording.tables import DOUBTS, HEARSAY

__all__ = ["explain", "explain_problem", "format_span"]


def format_span(span: Span, lang: str) -> str:
    """A span for readers in "vi" or "en"; read back, it gives the same span.

    Years are historians' ("207 TCN", "207 BC"). What the literal named is named.
    """
    words = say(meaning(span), lang)
    if _TRADITION.search(span.literal) and span.certainty is not Certainty.CERTAIN:
        perhaps = DOUBTS[lang][Certainty.UNCERTAIN].format("")
        return words.replace(perhaps, HEARSAY[lang].format(""), 1)
    return words


_TRADITION = re.compile("truyền|legend|tradition", re.IGNORECASE)
"""What is told of old is no estimate of anybody's."""
