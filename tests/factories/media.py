"""Assets for tests: small, real, stored files."""

from io import BytesIO
from typing import Any

import factory
from PIL import Image

from media.actions.assets import create_document, create_image
from media.models import Access, Asset
from media.rights import RightsStatement


def picture_bytes(
    *,
    size: tuple[int, int] = (48, 32),
    colour: str | int | tuple[int, ...] = "firebrick",
    form: str = "PNG",
    mode: str = "RGB",
    **save: Any,
) -> bytes:
    """Return an encoded one-colour picture; `save` goes to Pillow."""
    out = BytesIO()
    Image.new(mode, size, colour).save(out, form, **save)
    return out.getvalue()


class AssetFactory(factory.Factory[Asset]):
    """A picture asset, every one with an original of its own."""

    class Meta:
        model = Asset
        exclude = ("number",)

    class Params:
        generated_drawing = factory.Trait(
            generated=True, creator="Bảo tàng số", rights=RightsStatement.CC0
        )
        staff_only = factory.Trait(access=Access.STAFF)
        english = factory.Trait(alt_en="The gate", caption_en="The gate in 1920")

    number = factory.Sequence(int)
    size = (48, 32)
    filename = factory.LazyAttribute(lambda o: f"anh-{o.number}.png")
    alt_vi = factory.LazyAttribute(lambda o: f"Cổng đình số {o.number}")

    @classmethod
    def _create(cls, model_class: type[Asset], *args: Any, **kwargs: Any) -> Asset:
        size = kwargs.pop("size")
        if "file" not in kwargs:
            serial = len(kwargs["filename"]) + hash(kwargs["filename"]) % 255
            colour = (serial % 255, serial // 3 % 255, serial // 7 % 255)
            kwargs["file"] = picture_bytes(size=size, colour=colour)
        return create_image(**kwargs)


class DocumentAssetFactory(factory.Factory[Asset]):
    """A text document asset."""

    class Meta:
        model = Asset

    title = factory.Sequence(lambda n: f"Quyết định số {n}")
    filename = factory.Sequence(lambda n: f"quyet-dinh-{n}.txt")

    @classmethod
    def _create(cls, model_class: type[Asset], *args: Any, **kwargs: Any) -> Asset:
        kwargs.setdefault("file", f"Nội dung {kwargs['title']}".encode())
        return create_document(**kwargs)
