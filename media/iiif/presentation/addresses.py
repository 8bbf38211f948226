"""Absolute addresses of what the Presentation API names: for ever, so by the public host."""

from django.conf import settings
from django.urls import reverse


def absolute(path: str) -> str:
    """Return the public address of a path."""
    return f"{settings.PUBLIC_URL}{path}"


def manifest_path(pid: str) -> str:
    """Return the path of a thing's manifest."""
    return reverse("iiif-presentation:manifest", args=[pid])


def canvas_base(pid: str) -> str:
    """Return what the identifiers of a manifest's canvases begin with."""
    return absolute(manifest_path(pid)).removesuffix("manifest.json") + "canvas/"


def leaf_name(pid: str, asset_id: str, key: int) -> str:
    """Return the identifier of the canvas of a leaf."""
    return f"{canvas_base(pid)}{asset_id}/{key}"


def annotations_address(pid: str, asset_id: str, key: int) -> str:
    """Return the address of the lines of a leaf."""
    return absolute(reverse("iiif-presentation:annotations", args=[pid, asset_id, key]))


def search_address(pid: str) -> str:
    """Return where the texts of a thing are searched."""
    return absolute(reverse("iiif-search:search", args=[pid]))


def autocomplete_address(pid: str) -> str:
    """Return where the terms are told that a search of a thing can be asked for."""
    return absolute(reverse("iiif-search:autocomplete", args=[pid]))


def collection_address(key: str = "", part: int | None = None) -> str:
    """Return the address of the museum's collection, of a shelf's, or of a part of one."""
    if not key:
        return absolute(reverse("iiif-presentation:collection"))
    if part is None:
        return absolute(reverse("iiif-presentation:shelf", args=[key]))
    return absolute(reverse("iiif-presentation:part", args=[key, part]))
