"""The index: its settings, its fields, and their version.

Texts come in ready, words in normal form with one space between, so the analyser only splits
at spaces. ``accented`` and ``folded`` hold everything that is searched, the names twice: one
field ranks better than a sum over names and texts (BM25 then weighs a word once). Two words that
stand side by side are a term of their own (``.pairs``): a phrase query would weigh them by how
common each is, and not by how common they are together.
"""

from typing import Any

from search.facets import STORED

SCHEMA = 7
"""Raise it when fields, facets or the analysis change: the index is then rebuilt."""

GAP = 100
"""Places between two texts of a field: no phrase runs across."""

_WORDS = {"type": "text", "analyzer": "words", "position_increment_gap": GAP}
_MARKED = "marked"
_SATURATION = {_MARKED: 0.8, "plain": 1.2}
"""k1 of BM25: words with marks count more the oftener they stand (`compiling.MARKED`)."""
_KEPT = {"type": "object", "enabled": False}
"""Stored as it is and never searched."""


def settings() -> dict[str, Any]:
    """One shard keeps ranking and counts exact up to some ten million documents."""
    return {
        "number_of_shards": 1,
        "auto_expand_replicas": "0-1",
        "refresh_interval": "1s",
        "similarity": {name: {"type": "BM25", "k1": k1} for name, k1 in _SATURATION.items()},
        "analysis": {
            "filter": {
                "pairs": {
                    "type": "shingle",
                    "min_shingle_size": 2,
                    "max_shingle_size": 2,
                    "output_unigrams": False,
                }
            },
            "analyzer": {
                "words": {"type": "custom", "tokenizer": "whitespace"},
                "pairs": {"type": "custom", "tokenizer": "whitespace", "filter": ["pairs"]},
            },
        },
    }


def _ranked(similarity: str) -> dict[str, Any]:
    """A field that hits are ranked by: words, and pairs of them."""
    pairs = {"type": "text", "analyzer": "pairs", "similarity": similarity}
    return {**_WORDS, "similarity": similarity, "fields": {"pairs": pairs}}


def mappings() -> dict[str, Any]:
    """The fields; unknown ones are an error of ours, told when it is made."""
    keyword = {"type": "keyword", "ignore_above": 1_000}
    return {
        "dynamic": "strict",
        "_meta": {"schema": SCHEMA},
        "_source": {"excludes": ["accented", "folded", "body_accented", "body_folded", "fields"]},
        "properties": {
            "source": keyword,
            "digest": {**keyword, "index": False, "doc_values": False},
            "id": {"type": "long"},
            "access": keyword,
            "prior": {"type": "float"},
            "updated": {"type": "long"},
            "first": {"type": "long"},
            "last": {"type": "long"},
            "open": keyword,
            "approximate": {"type": "boolean"},
            "point": {"type": "geo_point"},
            "sort_vi": keyword,
            "sort_en": keyword,
            "facets": {"properties": dict.fromkeys(STORED, keyword)},
            "vague": keyword,
            "traits": keyword,
            "called": keyword,
            "name_accented": _WORDS,
            "name_folded": _WORDS,
            "accented": _ranked(_MARKED),
            "folded": _ranked("plain"),
            "body_accented": _WORDS,
            "body_folded": _WORDS,
            "fields": {
                "type": "nested",
                "properties": {"key": keyword, "accented": _WORDS, "folded": _WORDS},
            },
            "names": _KEPT,
            "original": _KEPT,
        },
    }
