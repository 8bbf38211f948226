"""What stands for an asset in lists and choosers."""

from django.core.exceptions import ObjectDoesNotExist
from django.templatetags.static import static

from media.kinds import Preview, kind_of
from media.models import Asset

_ICON_SIZE = 96


def preview_of(asset: Asset) -> Preview:
    """Return the asset's small picture, or a drawing of a file."""
    kind = kind_of(asset)
    try:
        found = kind.preview(asset) if kind else None
    except ObjectDoesNotExist:
        found = None
    return found or Preview(static("media/file.svg"), _ICON_SIZE, _ICON_SIZE)
