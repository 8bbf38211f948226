"""A canvas for every asset that is looked at or listened to, as its kind says."""

from collections.abc import Mapping
from functools import cache

from django.core.exceptions import ObjectDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from media.iiif.image.levels import level_sizes
from media.iiif.image.limits import Limits
from media.iiif.image.parameters import ImageRequest, plan
from media.iiif.presentation.addresses import absolute
from media.iiif.presentation.resources import (
    Annotation,
    AnnotationPage,
    Canvas,
    Content,
    ImageService,
    Pair,
    TextualBody,
)
from media.iiif.presentation.source import Use
from media.iiif.presentation.words import Words, in_both
from media.kinds import Offer, Painting, kind_of
from media.models import Asset, Protocol

_THUMBNAIL = 200
"""Pixels that the longer side of a thumbnail has at least, where the picture does."""


def painting_of(asset: Asset) -> Painting | None:
    """Return what is painted of an asset; None when it has no canvas."""
    kind = kind_of(asset)
    try:
        return kind.painting(asset) if kind and kind.paints else None
    except ObjectDoesNotExist:
        return None


def offer_of(asset: Asset) -> Offer | None:
    """Return what may be taken home of an asset; None for nothing."""
    kind = kind_of(asset)
    try:
        return kind.offer(asset) if kind else None
    except ObjectDoesNotExist:
        return None


def canvas(base: str, asset: Asset, use: Use, painting: Painting, number: int) -> Canvas:
    """Return the canvas of an asset; `base` and its id name it, `number` if nothing else does."""
    caption = use.caption or Words.of(asset.caption_vi, asset.caption_en)
    alt = Words.of(asset.alt_vi, asset.alt_en)
    name = f"{base}{asset.pk}"
    return Canvas(
        id=name,
        label=caption or alt or Words.of(none=number),
        summary=alt if caption else Words(),
        metadata=told_of(asset),
        required_statement=Pair(label=credit_label(), value=credit(asset)),
        rights=asset.statement.name,
        thumbnail=thumbnails(painting),
        placeholder_canvas=_placeholder(name, painting.poster),
        service=_measured(name, painting),
        annotations=(*_supplements(name, painting), *_comments(name, painting)),
        **painted(name, painting),  # type: ignore[arg-type]  # the fields of Canvas by name
    )


def told_of(asset: Asset) -> tuple[Pair, ...]:
    """Return whence an asset comes, or that our code made it; and what communities ask."""
    return (*(_nature() if asset.generated else _origin(asset)), *_asked(asset))


def credit(asset: Asset) -> Words:
    """Return who made it and what may be done with it."""
    made = Words.of(asset.credit_vi, asset.credit_en)
    if not made:
        made = Words.of(asset.creator, asset.creator)
    rights = asset.statement
    return Words.together(made, Words.of(rights.label_vi, rights.label_en))


@cache
def credit_label() -> Words:
    """Return what a credit is called."""
    return in_both(lambda: _("Ghi công"))


@cache
def _nature() -> tuple[Pair, ...]:
    """What is said of a picture that no camera took."""
    label = in_both(lambda: _("Bản chất tư liệu"))
    value = in_both(lambda: _("Hình minh họa do phần mềm vẽ, không phải tư liệu gốc"))
    return (Pair(label=label, value=value),)


def _origin(asset: Asset) -> tuple[Pair, ...]:
    """Who made it, when, after what."""
    known = ((name, getattr(asset, name)) for name in ("creator", "captured", "source"))
    return tuple(
        Pair(label=_called(name), value=Words.of(none=text)) for name, text in known if text
    )


def _asked(asset: Asset) -> tuple[Pair, ...]:
    """What the community asks of whoever uses it."""
    if not asset.labels:
        return ()
    asked = Words.together(*(_label(each) for each in asset.labels))
    return (Pair(label=_called("protocols"), value=asked),)


@cache
def _label(label: Protocol) -> Words:
    return in_both(lambda: label.label)


@cache
def _called(field: str) -> Words:
    name = Asset._meta.get_field(field).verbose_name  # type: ignore[union-attr]  # a column has one
    return in_both(lambda: capfirst(str(name)))


def thumbnails(painting: Painting) -> tuple[Content, ...]:
    """Return the small picture of what is painted, or of its poster."""
    shown = painting.poster or painting
    if shown.type != "Image" or not (shown.width and shown.height):
        return ()
    if not shown.service:
        return (_body(shown),)
    sizes = level_sizes(shown.width, shown.height)
    enough = [size for size in sizes if max(size) >= _THUMBNAIL]
    width, height = enough[-1] if enough else sizes[0]
    request = "max" if (width, height) == sizes[0] else f"{width},{height}"
    service = absolute(shown.service)
    picture = Content(
        id=f"{service}/full/{request}/0/default.jpg",
        type="Image",
        format="image/jpeg",
        width=width,
        height=height,
        service=(ImageService(id=service),),
    )
    return (picture,)


def painted(name: str, painting: Painting) -> dict[str, object]:
    """Return what a canvas has of what is painted on it: its measures, and the painting."""
    annotation = Annotation(
        id=f"{name}/painting", motivation="painting", body=_body(painting), target=name
    )
    return {
        "width": painting.width,
        "height": painting.height,
        "duration": painting.duration,
        "items": (AnnotationPage(id=f"{name}/page", items=(annotation,)),),
    }


def _body(painting: Painting) -> Content:
    width, height = painting.width, painting.height
    if painting.service and width and height:
        # What `max` answers may be less than the whole.
        whole = ImageRequest.parse("full", "max", "0", "default.jpg")
        planned = plan(whole, width, height, Limits.of_settings())
        width, height = planned.width, planned.height
    service = (ImageService(id=absolute(painting.service)),) if painting.service else ()
    return Content(
        id=absolute(painting.url),
        type=painting.type,
        format=painting.mime,
        width=width,
        height=height,
        duration=painting.duration,
        service=service,
    )


def _placeholder(name: str, poster: Painting | None) -> Canvas | None:
    if poster is None:
        return None
    below = f"{name}/placeholder"
    return Canvas(id=below, **painted(below, poster))  # type: ignore[arg-type]  # as above


def _measured(name: str, painting: Painting) -> tuple[Mapping[str, object], ...]:
    """How large it is: the Physical Dimensions service, which speaks as JSON-LD 1.0 does.

    https://iiif.io/api/annex/services/#physical-dimensions
    """
    if not (painting.real_width and painting.width):
        return ()
    service = {
        "@context": "http://iiif.io/api/annex/services/physdim/1/context.json",
        "@id": f"{name}/physdim",
        "@type": "Service",
        "profile": "http://iiif.io/api/annex/services/physdim",
        "physicalScale": round(painting.real_width / painting.width, 9),
        "physicalUnits": "mm",
    }
    return (service,)


def _supplements(name: str, painting: Painting) -> tuple[AnnotationPage, ...]:
    """Captions and transcripts: what is said, beside what is heard."""
    annotations = tuple(
        Annotation(
            id=f"{name}/supplementing/{number}",
            motivation="supplementing",
            body=Content(
                id=absolute(caption.url),
                type="Text",
                format=caption.mime,
                label=Words.of(caption.label_vi, caption.label_en),
                language=(caption.language,),
            ),
            target=name,
        )
        for number, caption in enumerate(painting.captions, 1)
    )
    return (AnnotationPage(id=f"{name}/supplementing", items=annotations),) if annotations else ()


def _comments(name: str, painting: Painting) -> tuple[AnnotationPage, ...]:
    """What is said of parts of the picture, in each language it is said in."""
    annotations = tuple(
        Annotation(
            id=f"{name}/comment/{comment.key}",
            motivation="commenting",
            body=tuple(
                TextualBody(value=text, language=language)
                for language, text in (("vi", comment.text_vi), ("en", comment.text_en))
                if text
            ),
            target=f"{name}#xywh={comment.region}",
        )
        for comment in painting.comments
    )
    return (AnnotationPage(id=f"{name}/comments", items=annotations),) if annotations else ()
