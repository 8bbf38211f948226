"""Characters of a record that readers may see as an empty box."""

from itertools import chain

from heritage.models import HeritageRecord
from museum.presentation.characters import undrawn

_TEXTS = ("title_vi", "title_en", "summary_vi", "summary_en")


def unwritten(record: HeritageRecord) -> str:
    """Return the Hán and Nôm characters of names, texts and inscriptions without a glyph of ours.

    In the order of the code points; "" when all are drawn. Two queries.
    """
    texts = chain(
        (getattr(record, name) for name in _TEXTS),
        (name.text for name in record.names.all()),
        (row.text for row in record.inscriptions.all()),
    )
    return "".join(sorted(undrawn(" ".join(texts))))
