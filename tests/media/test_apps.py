"""What is in place once media is ready."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db.models import Model
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.utils import get_allowed_image_extensions

from media.kinds.file.intake import DOCUMENTS
from media.kinds.image.intake import RASTERS


def labels(found: Any) -> set[str]:
    """Return the names of these models."""
    models: set[type[Model]] = set(found)
    return {model.__name__ for model in models}


def test_every_kinds_models_belong_to_media() -> None:
    assert labels(apps.get_app_config("media").get_models()) >= {
        "Asset",
        "MuseumImage",
        "MuseumRendition",
        "MuseumDocument",
        "MuseumRecording",
        "Derivative",
        "Pyramid",
    }


def test_wagtail_uses_our_models() -> None:
    assert get_image_model().__name__ == "MuseumImage"
    assert get_document_model().__name__ == "MuseumDocument"


def test_pillow_knows_how_large_a_picture_may_be() -> None:
    assert Image.MAX_IMAGE_PIXELS == settings.MEDIA_MAX_IMAGE_PIXELS


def test_what_the_file_dialogue_offers_is_what_the_intake_takes() -> None:
    assert set(get_allowed_image_extensions()) == set(RASTERS)
    assert set(settings.WAGTAILDOCS_EXTENSIONS) == set(DOCUMENTS)
    assert settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE == settings.MEDIA_MAX_IMAGE_BYTES


def test_no_picture_format_is_left_without_a_way_to_be_shown() -> None:
    shown = {"JPEG", "PNG", "GIF", "WEBP"}
    names = {"AVIF": "avif", "TIFF": "tiff", "HEIF": "heic"}
    for raster in RASTERS.values():
        assert (
            raster.pillow in shown
            or settings.WAGTAILIMAGES_FORMAT_CONVERSIONS[names[raster.pillow]] == "webp"
        )


def test_the_drawings_and_styles_are_served() -> None:
    for name in ("media/file.svg", "media/pending.svg", "media/focus.css"):
        assert finders.find(name)


def test_the_style_knows_every_tenth() -> None:
    path = finders.find("media/focus.css")
    assert isinstance(path, str)
    style = Path(path).read_text(encoding="utf-8")
    for tenth in range(11):
        for axis in "xy":
            assert f'[data-focus-{axis}="{tenth}"] {{ --focus-{axis}: {tenth * 10}%; }}' in style
