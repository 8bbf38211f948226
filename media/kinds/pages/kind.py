"""Scanned documents as a kind of asset."""

from collections.abc import Iterator
from math import inf
from typing import Any

from django.db.models import F, Q, QuerySet
from django.forms import ModelForm

from media.kinds.base import MediaKind, Preview, Stored, kind_of, register_kind
from media.kinds.handling import handled_payloads
from media.kinds.pages import derivatives, leaves  # noqa: F401  (derivatives listens)
from media.kinds.pages.enums import Role
from media.kinds.pages.models import PageSequence
from media.kinds.pages.pdf.drawing import draw_pages, draw_portion, failed
from media.kinds.painting import Bound, Leaf, Told
from media.models import Asset, AssetKind


class PagesKind(MediaKind):
    """Documents of several pages. Their files are those of the pages, which are pictures."""

    kind = AssetKind.PAGES
    accessor = "sequence"
    icon = "copy"
    paints = True
    worded = True
    words_in = "pages"
    limit_setting = "MEDIA_MAX_PAGES_BYTES"
    tasks = {draw_pages.module_path: "pk"}

    def new_payload(self, **fields: Any) -> PageSequence:
        """Return a new document without pages."""
        return PageSequence(**fields)

    def form_class(self) -> type[ModelForm]:
        """Return the form of its description; pages are added in a view of their own."""
        from media.curation.sequences.viewset import sequence_viewset

        form: type[ModelForm] = sequence_viewset.get_form_class()
        return form

    def preview(self, asset: Asset) -> Preview | None:
        """Return the small picture of the first page that has one."""
        pages = leaves.pages_of(self.payload_of(asset)).exclude(image=None)
        first = pages.first()
        kind = kind_of(first.image.asset) if first and first.image else None
        return kind.preview(first.image.asset) if kind and first and first.image else None

    def handled_by(self, user: Any) -> Q:
        """Return the condition for documents in the user's collections."""
        return handled_payloads(PageSequence, self.accessor, user)

    def locate(self, asset: Asset, name: str) -> Stored | None:
        """Return None: every file is a page's, at the address of its picture."""
        return None

    def stored(self, payload: Any) -> None:
        """Nothing is made from a document but pages from its PDFs, once each (`pdf.drawing`)."""

    def incomplete(self, assets: QuerySet[Asset]) -> Iterator[PageSequence]:
        """Yield the documents with pages of a PDF that are not drawn."""
        waiting = Q(pdfs__drawn__lt=F("pdfs__pages"))
        empty = Q(pages__pdf__isnull=False, pages__image=None, pages__role=Role.MISSING)
        found = PageSequence.objects.filter(waiting | empty, asset__in=assets).distinct()
        yield from found.select_related("asset").order_by("pk")

    def complete(self, payload: Any) -> str:
        """Draw them."""
        made = draw_portion(payload.asset_id, inf, again=True)
        if problem := failed(payload.asset_id):
            raise OSError(problem)
        return f"{made} pages"

    def remake(self, payload: Any) -> bool:
        """Have drawn what could not be drawn; False of a document that has no PDF."""
        if not payload.pdfs.exists():
            return False
        draw_pages.enqueue(payload.asset_id, again=True)
        return True

    def words(self, asset: Asset) -> Iterator[tuple[str, str]]:
        """Yield what is written on the pages, how it is read, what it means."""
        sequence = self.payload_of(asset)
        tags = leaves.languages(sequence.script)
        for page in sequence.pages.all():
            for what, language in tags.items():
                yield language, getattr(page, what)

    def bound(self, asset: Asset) -> Bound:
        """Return the pages."""
        return leaves.bound(self.payload_of(asset))

    def told_on(self, asset: Asset, leaf: int | None = None) -> Iterator[tuple[Leaf, list[Told]]]:
        """Yield the pages that somebody has transcribed."""
        return leaves.told_on(self.payload_of(asset), leaf)


register_kind(PagesKind())
