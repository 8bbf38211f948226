"""What manifests and collections lead to: pages for people, twins for machines, who offers them."""

from collections.abc import Iterable
from mimetypes import guess_type

from media.iiif.presentation.addresses import absolute
from media.iiif.presentation.provider import provider
from media.iiif.presentation.resources import Agent, Content
from media.iiif.presentation.source import Twin
from media.iiif.presentation.words import Words


def agents() -> tuple[Agent, ...]:
    """Return who offers the manifests."""
    who = provider()
    if who is None:
        return ()
    homepage = pages(who.pages, who.label)
    return (Agent(id=homepage[0].id, label=who.label, homepage=homepage, logo=_logo(who.logo)),)


def _logo(path: str) -> tuple[Content, ...]:
    if not path:
        return ()
    return (Content(id=absolute(path), type="Image", format=guess_type(path)[0] or ""),)


def pages(paths: dict[str, str], label: Words) -> tuple[Content, ...]:
    """Return web pages, one for each language, all of the same name."""
    return tuple(
        Content(
            id=absolute(path), type="Text", format="text/html", label=label, language=(language,)
        )
        for language, path in paths.items()
    )


def twins(several: Iterable[Twin]) -> tuple[Content, ...]:
    """Return what machines may read instead (`seeAlso`, §3.3.1)."""
    return tuple(
        Content(
            id=absolute(twin.path),
            type="Dataset",
            label=twin.label,
            format=twin.format,
            profile=twin.profile,
        )
        for twin in several
    )
