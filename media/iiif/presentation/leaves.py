"""Documents of several leaves in a manifest: canvases, parts as ranges, lines as annotations."""

from collections.abc import Iterator

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from media.iiif.presentation.addresses import (
    annotations_address,
    autocomplete_address,
    canvas_base,
    leaf_name,
    search_address,
)
from media.iiif.presentation.canvases import credit, credit_label, painted, thumbnails, told_of
from media.iiif.presentation.resources import (
    Annotation,
    AnnotationPage,
    AutoCompleteService,
    Canvas,
    Pair,
    Place,
    Range,
    Reference,
    SearchService,
    TextualBody,
)
from media.iiif.presentation.source import Use
from media.iiif.presentation.words import Words, in_both
from media.kinds import Bound, Leaf, Told, kind_of
from media.models import Asset

TRANSCRIBED = "supplementing"
"""The motivation of lines: they say what the picture shows (§ Values for motivation)."""


def bound_of(assets: list[tuple[Asset, Use]]) -> dict[str, Bound]:
    """Return asset → its leaves, of those that have several canvases."""
    found: dict[str, Bound] = {}
    for asset, _use in assets:
        kind = kind_of(asset)
        try:
            bound = kind.bound(asset) if kind else None
        except ObjectDoesNotExist:
            bound = None
        if bound is not None and bound.leaves:
            found[asset.pk] = bound
    return found


def leaf_canvases(pid: str, asset: Asset, bound: Bound) -> Iterator[Canvas]:
    """Yield the canvas of each leaf; what is said of rights is said of the whole document."""
    statement = Pair(label=credit_label(), value=credit(asset))
    for leaf in bound.leaves:
        name = leaf_name(pid, asset.pk, leaf.key)
        drawn = painted(name, leaf.painting) if leaf.painting else _lost(name, leaf)
        yield Canvas(
            id=name,
            label=Words.of(leaf.label_vi, leaf.label_en),
            metadata=told_of(asset),
            required_statement=statement,
            rights=asset.statement.name,
            thumbnail=thumbnails(leaf.painting) if leaf.painting else (),
            behavior=("non-paged",) if leaf.alone else (),
            annotations=_lines_elsewhere(pid, asset, leaf),
            **drawn,  # type: ignore[arg-type]  # the fields of Canvas by name
        )


def _lost(name: str, leaf: Leaf) -> dict[str, object]:
    """A leaf without a picture keeps its place among the others, with nothing painted on it."""
    nothing = AnnotationPage(id=f"{name}/page", items=())
    return {"width": leaf.width, "height": leaf.height, "items": (nothing,)}


def _lines_elsewhere(pid: str, asset: Asset, leaf: Leaf) -> tuple[Reference, ...]:
    """Name where the lines of a leaf are: those of a whole book would weigh down its manifest."""
    if not leaf.written:
        return ()
    label = in_both(lambda: _("Bản chép, phiên âm, bản dịch"))
    address = annotations_address(pid, asset.pk, leaf.key)
    return (Reference(id=address, type="AnnotationPage", label=label),)


def search_services(pid: str, documents: dict[str, Bound]) -> tuple[SearchService, ...]:
    """Return the search within, where there is anything written to search."""
    written = any(leaf.written for bound in documents.values() for leaf in bound.leaves)
    if not written:
        return ()
    completed = AutoCompleteService(id=autocomplete_address(pid))
    return (SearchService(id=search_address(pid), service=(completed,)),)


def contents(
    pid: str, assets: list[tuple[Asset, Use]], documents: dict[str, Bound]
) -> tuple[Range, ...]:
    """Return a range for each document that names its parts."""
    found = []
    for asset, use in assets:
        bound = documents.get(asset.pk)
        parts = tuple(_parts(pid, asset, bound)) if bound else ()
        if parts:
            caption = use.caption or Words.of(asset.caption_vi, asset.caption_en)
            label = caption or Words.of(none=asset.title)
            name = f"{canvas_base(pid).removesuffix('canvas/')}range/{asset.pk}"
            found.append(Range(id=name, label=label, items=parts))
    return tuple(found)


def _parts(pid: str, asset: Asset, bound: Bound) -> Iterator[Range]:
    """Yield the parts with their leaves; those before the first part are in none."""
    head: Leaf | None = None
    leaves: list[Place] = []
    for leaf in (*bound.leaves, None):
        if leaf is None or leaf.section_vi or leaf.section_en:
            if head is not None:
                yield _part(pid, asset, head, leaves)
            head, leaves = leaf, []
        if leaf is not None:
            leaves.append(Place(id=leaf_name(pid, asset.pk, leaf.key)))


def _part(pid: str, asset: Asset, head: Leaf, leaves: list[Place]) -> Range:
    name = f"{canvas_base(pid).removesuffix('canvas/')}range/{asset.pk}/{head.key}"
    return Range(id=name, label=Words.of(head.section_vi, head.section_en), items=tuple(leaves))


def line_annotations(pid: str, asset: Asset, key: int) -> AnnotationPage | None:
    """Return the lines of one leaf, None when nothing is written there."""
    kind = kind_of(asset)
    for leaf, told in kind.told_on(asset, key) if kind else ():
        items = tuple(line_annotation(pid, asset, leaf, each) for each in told)
        return AnnotationPage(id=annotations_address(pid, asset.pk, key), items=items)
    return None


def line_annotation(pid: str, asset: Asset, leaf: Leaf, told: Told) -> Annotation:
    """Return one text of a line, at the place where the line stands."""
    name = leaf_name(pid, asset.pk, leaf.key)
    return Annotation(
        id=f"{name}/line/{told.line}/{told.what}",
        motivation=TRANSCRIBED,
        body=TextualBody(value=told.value, language=told.language),
        target=f"{name}#xywh={told.region}" if told.region else name,
    )
