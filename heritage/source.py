"""The records as a source of documents for search."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import Min, OuterRef, Subquery
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import override

from heritage.access import Viewer, access_levels
from heritage.containment import Containment
from heritage.documents import RELATED, SOURCE_NAME, document_of, prefetched
from heritage.enums import Kind
from heritage.lexicon import facet_labels, record_lexicon
from heritage.models import HeritageRecord, LegacyIdentifier
from heritage.models.bilingual import local_text
from heritage.parts import part_labels
from heritage.traits import trait_labels
from search.index import PART, TRAIT, Document, Presentation
from search.query.lexicon import Lexicon

_STEP = 2000


class RecordSource:
    """Published records, whoever may see them; `present` asks the policy again for each."""

    name = SOURCE_NAME

    def ids(self) -> Iterator[int]:
        """Ids of everything published, ascending, a page at a time."""
        last = 0
        while page := list(_indexable().after(last, _STEP).values_list("pk", flat=True)):
            yield from page
            last = page[-1]

    def documents(self, ids: Collection[int]) -> Iterable[Document]:
        """Describe the published ones among ``ids``, whatever language the asker reads."""
        rows = _indexable().filter(pk__in=ids).select_related(*RELATED)
        rows = rows.prefetch_related(*prefetched())
        areas = Containment.load()
        with override(settings.LANGUAGE_CODE):
            return [document_of(record, areas) for record in rows]

    def present(self, ids: Collection[int], lang: str, user: object) -> Mapping[int, Presentation]:
        """Name what ``user`` may see of ``ids``: one query, pictures are the page's affair."""
        rows = _shown().filter(pk__in=ids).visible_to(_viewer(user))
        with override(lang):
            return {row.pk: _presentation(row, lang) for row in rows}

    def access(self, user: object) -> tuple[str, ...]:
        """The levels of `heritage.enums.Access` open to ``user``."""
        return access_levels(_viewer(user))

    def labels(self, facet: str, values: Collection[str], lang: str) -> Mapping[str, str]:
        """Words for facet values, traits and parts."""
        if facet == PART:
            return part_labels(values, lang)
        if facet == TRAIT:
            return trait_labels(values, lang)
        return facet_labels(facet, values, lang)

    def lexicon(self, lang: str) -> Lexicon:
        """Names of areas, ranks, kinds, periods that a question may mention."""
        return record_lexicon()

    def listed(self, asked: Sequence[tuple[str, str]], lang: str) -> str:
        """The collection's path; the project names the route `collection`."""
        with override(lang):
            return f"{reverse('collection')}?{urlencode(asked)}"


def _viewer(user: object) -> Viewer:
    """The asker as the policy knows them; anything that is no user is a stranger."""
    return user if isinstance(user, AbstractUser) else None


def _indexable():  # type: ignore[no-untyped-def]  # the queryset's own type is dynamic
    return HeritageRecord.objects.published().released()


@cache
def _shown():  # type: ignore[no-untyped-def]  # the same
    """What is presented of all records, put together once: to copy it costs less than to make it.

    Plain rows, because whole records cost more than all else of a suggestion.
    """
    # Unordered: the table's own order would have SQLite walk every external id there is.
    external = (
        LegacyIdentifier.objects.filter(record=OuterRef("pk"), scheme="external")
        .order_by()
        .values("record")
        .annotate(least=Min("value"))
    )
    rows = HeritageRecord.objects.annotate(external_id=Subquery(external.values("least")))
    columns = ("pk", "pid", "kind", "slug", "title_vi", "title_en", "external_id")
    return rows.values_list(*columns, named=True)


def _presentation(row: Any, lang: str) -> Presentation:
    return Presentation(
        id=row.pid,
        slug=row.slug,
        kind=row.kind,
        title=str(local_text(row, "title", lang)),
        url=reverse("record", args=[row.slug]),
        external_id=row.external_id or "",
        extra={"kind_label": Kind(row.kind).label},
    )
