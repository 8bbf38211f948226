"""3D models as a kind of asset."""

from typing import Any

from django.forms import ModelForm
from django.utils.module_loading import import_string

from media.kinds.base import register_kind
from media.kinds.derived import DerivedKind, made_of, poster_painting
from media.kinds.model3d.container import MIME
from media.kinds.model3d.derivatives import STEPS
from media.kinds.model3d.gltfpack import has_gltfpack
from media.kinds.model3d.intake import MODELS
from media.kinds.model3d.models import ModelCopy, MuseumModel3D
from media.kinds.painting import Offer, Painting
from media.models import Asset, AssetKind


class Model3DKind(DerivedKind):
    """Things and buildings to be walked around."""

    kind = AssetKind.MODEL3D
    model = MuseumModel3D
    accessor = "model3d"
    icon = "media"
    paints = True
    extensions = MODELS
    limit_setting = "MEDIA_MAX_MODEL_BYTES"
    steps = STEPS

    def form_class(self) -> type[ModelForm]:
        """Return the form of models without their views, which are given afterwards."""
        found: type[ModelForm] = import_string("media.forms.MuseumModel3DForm")
        return found

    def lacking(self) -> str:
        """Return what there is not without gltfpack."""
        return "" if has_gltfpack() else "no gltfpack: no lighter copies of models"

    def painting(self, asset: Asset) -> Painting | None:
        """Return the poster, None while there is none: IIIF's canvases are flat."""
        return poster_painting(made_of(self.payload_of(asset)).get(ModelCopy.Role.POSTER))

    def offer(self, asset: Asset) -> Offer | None:
        """Return the copy without private metadata, where rights let it be passed on."""
        copy: Any = made_of(self.payload_of(asset)).get(ModelCopy.Role.PLAIN)
        if copy is None or not asset.statement.shared:
            return None
        return Offer(type="Model", url=copy.file.url, mime=MIME)


register_kind(Model3DKind())
