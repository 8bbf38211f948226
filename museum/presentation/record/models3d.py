"""3D models of a record, ready to be shown, walked around and taken home.

Three queries however many models there are; none for records that have none.
"""

from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.utils.formats import number_format

from heritage.models import RecordMedia
from media.kinds.derived import made_of
from media.kinds.making import ask_for
from media.kinds.model3d.models import ModelCopy, ModelView, MuseumModel3D
from media.models import Access, Asset, AssetKind
from media.models.local_text import LocalText
from media.shown import Shown

Role = ModelCopy.Role
_WHOLE = "105%"
"""The distance at which all of a model is seen, as model-viewer tells it."""


@dataclass(frozen=True, slots=True)
class Angle(Shown):
    """A view of a model that an officer chose: what it is called, what there is to see."""

    number: int
    label: LocalText
    text: LocalText
    orbit: str
    target: str
    """Where the eye looks to, in metres; "" for the middle of the model."""
    position: str
    """The point that is spoken of; "" for none."""


@dataclass(frozen=True, slots=True)
class Model(Shown):
    """A model as the page shows it; without `src` it is still being prepared."""

    asset: Asset
    name: str
    """Of its part of the page, for links."""
    alt: LocalText
    caption: str
    poster: str
    thumb: str
    """The same small, for strips."""
    width: int | None
    height: int | None
    src: str
    bytes: int
    orbit: str
    real_size: bool
    handed_over: bool
    """Whether another program may be told where the file is: only if everybody may see it."""
    size: str
    """Width, height and depth in words of the language; "" when they are not the thing's own."""
    angles: tuple[Angle, ...]
    download: str
    download_bytes: int


def models3d(uses: list[RecordMedia], *, public: bool) -> tuple[Model, ...]:
    """Return the models among these uses, in their order; ``public``: of a record for all."""
    wanted = [use for use in uses if use.asset.kind == AssetKind.MODEL3D]
    if not wanted:
        return ()
    found = MuseumModel3D.objects.filter(asset__in=[use.asset_id for use in wanted])
    rows = {row.asset_id: row for row in found.prefetch_related("derivatives", "views")}
    return tuple(
        _model(use, rows[use.asset_id], public=public) for use in wanted if use.asset_id in rows
    )


def _model(use: RecordMedia, row: MuseumModel3D, *, public: bool) -> Model:
    asset = row.asset = use.asset
    made = made_of(row)
    plain, poster = made.get(Role.PLAIN), made.get(Role.POSTER)
    shown = made.get(Role.LIGHT) or plain
    if not (shown and poster):
        ask_for(row)
    return Model(
        asset=asset,
        name=f"mo-hinh-{asset.pk}",
        alt=asset.alt,
        caption=str(use.caption or asset.caption),
        poster=_url(poster),
        thumb=_url(made.get(Role.THUMB) or poster),
        width=poster.width if poster else None,
        height=poster.height if poster else None,
        src=_url(shown),
        bytes=shown.bytes if shown else 0,
        orbit=f"{row.turn}deg {row.tilt}deg {_WHOLE}",
        real_size=row.real_size,
        handed_over=public and asset.access == Access.PUBLIC,
        size=_size(row) if row.real_size else "",
        angles=tuple(_angle(number, view) for number, view in enumerate(row.views.all(), 1)),
        download=_url(plain) if plain and asset.statement.shared else "",
        download_bytes=plain.bytes if plain else 0,
    )


def _url(made: ModelCopy | None) -> str:
    return default_storage.url(str(made.file)) if made else ""


def _size(row: MuseumModel3D) -> str:
    """Metres above one, centimetres below."""
    sides = (row.wide, row.deep, row.tall)
    small = max(sides) < 1
    told = (number_format(side * 100 if small else side, 0 if small else 1) for side in sides)
    return f"{' × '.join(told)} {'cm' if small else 'm'}"


def _angle(number: int, view: ModelView) -> Angle:
    spoken_of = view.x is not None and view.y is not None and view.z is not None
    position = f"{view.x:g}m {view.y:g}m {view.z:g}m" if spoken_of else ""
    return Angle(
        number=number,
        label=view.label,
        text=view.text,
        orbit=f"{view.turn}deg {view.tilt}deg {view.distance}%",
        target=position,
        position=position,
    )
