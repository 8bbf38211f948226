"""Records that are like another and not tied to it already."""

from django.db.models import Q

from heritage.access import Viewer
from heritage.documents import SOURCE_NAME
from heritage.models import HeritageRecord, Relation
from search.similar import Similar, similar


def similar_records(
    record: HeritageRecord, user: Viewer, lang: str, limit: int = 6
) -> tuple[Similar, ...]:
    """What shares most with ``record`` as ``user`` may see it, without what its relations name.

    Raises `SearchUnavailable`.
    """
    ends = Relation.objects.filter(Q(subject=record) | Q(object=record)).order_by()
    tied = {end for pair in ends.values_list("subject_id", "object_id") for end in pair}
    return similar(SOURCE_NAME, record.pk, lang=lang, user=user, limit=limit, without=tied)
