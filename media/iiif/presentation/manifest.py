"""A thing's manifest, of what its source says and of the assets that the viewer may see."""

from collections.abc import Iterator
from dataclasses import replace

from media.iiif.presentation.addresses import (
    absolute,
    canvas_base,
    collection_address,
    manifest_path,
)
from media.iiif.presentation.canvases import (
    canvas,
    credit_label,
    offer_of,
    painting_of,
)
from media.iiif.presentation.leaves import bound_of, contents, leaf_canvases, search_services
from media.iiif.presentation.links import agents, pages, twins
from media.iiif.presentation.resources import (
    Canvas,
    Content,
    Manifest,
    Pair,
    Reference,
)
from media.iiif.presentation.source import Shelf, Subject, Use
from media.iiif.presentation.words import Words
from media.kinds import Bound
from media.models import Asset


def manifest(subject: Subject, assets: list[tuple[Asset, Use]]) -> Manifest | None:
    """Return the manifest; None when nothing of it can be looked at or listened to."""
    documents = bound_of(assets)
    canvases = tuple(_canvases(subject.pid, assets, documents))
    if not canvases:
        return None
    turned = next(iter(documents.values()), None)
    rights = {each.rights for each in canvases}
    return Manifest(
        id=absolute(manifest_path(subject.pid)),
        label=subject.label,
        summary=subject.summary,
        metadata=tuple(Pair(label=label, value=value) for label, value in subject.metadata),
        required_statement=_credits(canvases),
        rights=rights.pop() if len(rights) == 1 else "",
        provider=agents(),
        thumbnail=next((each.thumbnail for each in canvases if each.thumbnail), ()),
        viewing_direction=turned.direction if turned else "",
        behavior=turned.behavior if turned else ("individuals",),
        service=search_services(subject.pid, documents),
        homepage=pages(subject.pages, subject.label),
        see_also=twins(subject.twins),
        rendering=tuple(_renderings(assets)),
        part_of=tuple(shelf_reference(shelf) for shelf in subject.shelves),
        items=canvases,
        structures=contents(subject.pid, assets, documents),
    )


def _canvases(
    pid: str, assets: list[tuple[Asset, Use]], documents: dict[str, Bound]
) -> Iterator[Canvas]:
    number = 0
    for asset, use in assets:
        if asset.pk in documents:
            yield from leaf_canvases(pid, asset, documents[asset.pk])
        elif painting := painting_of(asset):
            number += 1
            single = canvas(canvas_base(pid), asset, use, painting, number)
            # Beside pages that face each other a picture has no side of its own.
            yield replace(single, behavior=("non-paged",)) if _paged(documents) else single


def _paged(documents: dict[str, Bound]) -> bool:
    turned = next(iter(documents.values()), None)
    return turned is not None and "paged" in turned.behavior


def _credits(canvases: tuple[Canvas, ...]) -> Pair:
    """All that has to be said of any of the canvases."""
    statements = [each.required_statement for each in canvases if each.required_statement]
    value = Words.together(*(statement.value for statement in statements))
    return Pair(label=credit_label(), value=value)


def _renderings(assets: list[tuple[Asset, Use]]) -> list[Content]:
    offers = [(asset, use, offer_of(asset)) for asset, use in assets]
    return [
        Content(
            id=absolute(offer.url),
            type=offer.type,
            format=offer.mime,
            label=use.caption or Words.of(none=asset.title or asset.filename),
        )
        for asset, use, offer in offers
        if offer
    ]


def shelf_reference(shelf: Shelf) -> Reference:
    """Return a shelf as a collection that is named."""
    return Reference(id=collection_address(shelf.key), type="Collection", label=shelf.label)
