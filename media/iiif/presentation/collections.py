"""Collections: the museum's, which names its shelves; a shelf's; a part of a long one.

Presentation 3.0 has no pages of a collection (2.1 had): what is long is cut into collections of
its own.
"""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from media.iiif.presentation.addresses import absolute, collection_address, manifest_path
from media.iiif.presentation.links import agents, pages, twins
from media.iiif.presentation.manifest import shelf_reference
from media.iiif.presentation.provider import provider
from media.iiif.presentation.resources import Collection, Reference
from media.iiif.presentation.source import Shelf, Twin, source
from media.iiif.presentation.words import Words, in_both


def museum_collection() -> Collection:
    """Return the collection of all shelves."""
    who = provider()
    return Collection(
        id=collection_address(),
        label=_museum(),
        provider=agents(),
        homepage=pages(who.pages, who.label) if who else (),
        see_also=twins((_changes(), *(who.twins() if who else ()))),
        items=tuple(shelf_reference(shelf) for shelf in source().shelves()),
    )


def shelf_collection(shelf: Shelf) -> Collection:
    """Return a shelf: its manifests, or its parts when it is long."""
    parts = source().parts(shelf)
    whole = Reference(id=collection_address(), type="Collection", label=_museum())
    return Collection(
        id=collection_address(shelf.key),
        label=shelf.label,
        provider=agents(),
        homepage=pages(shelf.pages, shelf.label),
        see_also=twins(shelf.twins),
        part_of=(whole,),
        items=_manifests(shelf, parts[0])
        if len(parts) == 1
        else tuple(_part(shelf, number) for number in parts),
    )


def part_collection(shelf: Shelf, number: int) -> Collection | None:
    """Return one part of a shelf; None when it is empty."""
    items = _manifests(shelf, number)
    if not items:
        return None
    part = _part(shelf, number)
    return Collection(
        id=part.id,
        label=part.label,
        provider=agents(),
        part_of=(shelf_reference(shelf),),
        items=items,
    )


def _changes() -> Twin:
    """What happened to any manifest (https://iiif.io/api/discovery/1.0/)."""
    return Twin(
        path=reverse("iiif-change:activity"),
        label=in_both(lambda: _("Những thay đổi, mới nhất ở cuối (IIIF Change Discovery)")),
        format="application/ld+json",
        profile="http://iiif.io/api/discovery/1/context.json",
    )


def _museum() -> Words:
    who = provider()
    return who.label if who else Words.of(none=settings.WAGTAIL_SITE_NAME)


def _manifests(shelf: Shelf, number: int) -> tuple[Reference, ...]:
    return tuple(
        Reference(id=absolute(manifest_path(each.pid)), type="Manifest", label=each.label)
        for each in source().members(shelf, number)
    )


def _part(shelf: Shelf, number: int) -> Reference:
    told = in_both(lambda: _("phần %(number)d") % {"number": number})
    label = Words(vi=_each_with(shelf.label.vi, told.vi), en=_each_with(shelf.label.en, told.en))
    return Reference(id=collection_address(shelf.key, number), type="Collection", label=label)


def _each_with(names: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name}, {told[0]}" for name in names)
