"""Assets for tests: small, real, stored files."""

from io import BytesIO
from typing import Any
from zlib import crc32

import factory
from PIL import Image

from media.actions.assets import create_document, create_image, create_model, create_recording
from media.actions.pages import NewPage, create_sequence
from media.actions.panoramas import create_panorama
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
            colour = tuple(crc32(kwargs["filename"].encode()).to_bytes(4)[1:])
            kwargs["file"] = picture_bytes(size=size, colour=colour)
        return create_image(**kwargs)


class RecordingAssetFactory(factory.Factory[Asset]):
    """A sound recording of a second, in words too; `film` makes it a film."""

    class Meta:
        model = Asset
        exclude = ("number", "film")

    class Params:
        staff_only = factory.Trait(access=Access.STAFF)

    number = factory.Sequence(int)
    film = False
    filename = factory.LazyAttribute(lambda o: f"trong-{o.number}.{'mp4' if o.film else 'wav'}")
    alt_vi = factory.LazyAttribute(lambda o: f"Tiếng trống số {o.number}")
    transcript_vi = "[tiếng trống]"

    @classmethod
    def _create(cls, model_class: type[Asset], *args: Any, **kwargs: Any) -> Asset:
        from tests.media.samples.recordings import encoded, wav_bytes

        if "file" not in kwargs:
            sound = kwargs["filename"].endswith(".wav")
            # No two of them are the same file.
            note = 200 + hash(kwargs["filename"]) % 999
            kwargs["file"] = wav_bytes(note=note) if sound else encoded("mp4")
        return create_recording(**kwargs)


class ModelAssetFactory(factory.Factory[Asset]):
    """A small 3D model."""

    class Meta:
        model = Asset
        exclude = ("number",)

    number = factory.Sequence(int)
    filename = factory.LazyAttribute(lambda o: f"mo-hinh-{o.number}.glb")
    alt_vi = factory.LazyAttribute(lambda o: f"Mô hình số {o.number}")

    @classmethod
    def _create(cls, model_class: type[Asset], *args: Any, **kwargs: Any) -> Asset:
        from tests.media.samples.models3d import changed

        # No two of them are the same file.
        kwargs.setdefault("file", changed("nodes.0.name", kwargs["filename"]))
        return create_model(**kwargs)


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


class SequenceAssetFactory(factory.Factory[Asset]):
    """A document of as many pages as `length`, each with two lines of text."""

    class Meta:
        model = Asset
        exclude = ("number",)

    class Params:
        staff_only = factory.Trait(access=Access.STAFF)

    number = factory.Sequence(int)
    length = 3
    title = factory.LazyAttribute(lambda o: f"Gia phả số {o.number}")
    alt_vi = factory.LazyAttribute(lambda o: f"Các trang gia phả số {o.number}")

    @classmethod
    def _create(cls, model_class: type[Asset], *args: Any, **kwargs: Any) -> Asset:
        length, title = kwargs.pop("length"), kwargs["title"]
        pages = kwargs.pop("pages", None) or [
            NewPage(
                file=picture_bytes(size=(60, 90), colour=(number % 255, len(title) % 255, 7)),
                filename=f"{title}-{number}.png",
                label=f"tờ {number}a",
                texts={
                    "text": "南國山河\n天書",
                    "reading": f"Nam quốc sơn hà\nthiên thư {number}",
                    "translation_vi": "Núi sông nước Nam",
                    "translation_en": "Mountains of the South",
                    "regions": "10,5,20,80",
                },
            )
            for number in range(1, length + 1)
        ]
        return create_sequence(pages=pages, **kwargs)


class PanoramaAssetFactory(factory.Factory[Asset]):
    """A panorama as small as may come in, without places in it."""

    class Meta:
        model = Asset
        exclude = ("number",)

    class Params:
        staff_only = factory.Trait(access=Access.STAFF)

    number = factory.Sequence(int)
    filename = factory.LazyAttribute(lambda o: f"toan-canh-{o.number}.png")
    file = factory.LazyAttribute(
        lambda o: picture_bytes(size=(2048, 1024), colour=(o.number % 250, 80, 60))
    )
    title = factory.LazyAttribute(lambda o: f"Toàn cảnh số {o.number}")
    alt_vi = factory.LazyAttribute(lambda o: f"Sân đình nhìn quanh, ảnh số {o.number}")

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        return create_panorama(**kwargs)
