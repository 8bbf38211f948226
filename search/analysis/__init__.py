"""Vietnamese and English text → terms. Pure Python; knows no database and no framework.

The same functions prepare what is indexed and what is asked, on every engine.
"""

from search.analysis.collation import collation_key
from search.analysis.english import other_number
from search.analysis.functionwords import ENGLISH_FUNCTION_WORDS, FUNCTION_WORDS
from search.analysis.highlight import Segment, highlight, highlight_best
from search.analysis.keyboards import read_telex, read_vni
from search.analysis.letters import toneless
from search.analysis.repair import Method, Repair, glued_syllables, keyboard_reading, repair
from search.analysis.spelling import edits, slip_cost
from search.analysis.splitting import glued_pieces, split_glued
from search.analysis.syllables import is_syllable
from search.analysis.text import fold, has_marks, index_forms, normalize
from search.analysis.tokens import Token, iter_tokens, tokenize
from search.analysis.vocabulary import MemoryVocabulary, Vocabulary

__all__ = [
    "ENGLISH_FUNCTION_WORDS",
    "FUNCTION_WORDS",
    "MemoryVocabulary",
    "Method",
    "Repair",
    "Segment",
    "Token",
    "Vocabulary",
    "collation_key",
    "edits",
    "fold",
    "glued_pieces",
    "glued_syllables",
    "has_marks",
    "highlight",
    "highlight_best",
    "index_forms",
    "is_syllable",
    "iter_tokens",
    "keyboard_reading",
    "normalize",
    "other_number",
    "read_telex",
    "read_vni",
    "repair",
    "slip_cost",
    "split_glued",
    "tokenize",
    "toneless",
]
