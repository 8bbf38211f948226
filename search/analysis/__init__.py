"""Vietnamese and English text → terms. Pure Python; knows no database and no framework.

The same functions prepare what is indexed and what is asked, on every engine.
"""

from search.analysis.text import fold, has_marks, index_forms, normalize
from search.analysis.tokens import Token, iter_tokens, tokenize

__all__ = [
    "Token",
    "fold",
    "has_marks",
    "index_forms",
    "iter_tokens",
    "normalize",
    "tokenize",
]
