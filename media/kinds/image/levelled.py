"""A picture in ever smaller copies, cut in tiles: one pyramid TIFF, written by libvips."""

from pathlib import Path
from typing import Any

from django.core.files import File

from media.kinds.image.plain import plain_picture
from media.kinds.image.vips import vips

TILE = 512
"""Pixels of a tile's side, less in pictures that are smaller than half of it.

Each level is half of the one below it, rounded down.
"""
QUALITY = 85
"""Of the JPEG tiles."""
_BLOCK = 16
"""Pixels; the side of a tile in a TIFF is a multiple of them."""
_PLAIN = ("b-w", "srgb")
_WHITE = 255


def write_pyramid(file: File, path: Path) -> None:
    """Write the pyramid of an original to `path`: upright, sRGB or grey, nothing transparent.

    Nothing of the metadata is kept, the colour profile having been applied. What libvips cannot
    decode (HEIC) is decoded by Pillow, in memory. Raises `OSError` when neither can, or when
    `path` cannot be written.
    """
    error = vips().Error
    try:
        _write(_upright(file), path)
    except error:
        file.seek(0)
        picture = plain_picture(file).image
        try:
            _write(_from_pillow(picture), path)
        except error as reason:
            raise OSError(str(reason)) from reason


def _upright(file: File) -> Any:
    """Open a picture to be read once from top to bottom, if it need not be turned."""
    found = _open(file, access="sequential")
    turned = found.get_typeof("orientation") and found.get("orientation") != 1
    return _open(file).autorot() if turned else found


def _open(file: File, **how: Any) -> Any:
    how["fail_on"] = "truncated"
    try:
        name = file.path  # type: ignore[attr-defined]  # a stored file's; none when it is remote
    except (AttributeError, NotImplementedError):
        file.seek(0)
        return vips().Image.new_from_buffer(file.read(), "", **how)
    return vips().Image.new_from_file(name, **how)


def _from_pillow(picture: Any) -> Any:
    found = vips().Image.new_from_array(picture)
    if profile := picture.info.get("icc_profile"):
        found = found.copy()
        found.set_type(vips().GValue.blob_type, "icc-profile-data", profile)
    return found.copy(interpretation="cmyk") if picture.mode == "CMYK" else found


def _write(picture: Any, path: Path) -> None:
    tile = _tile(max(picture.width, picture.height))
    _displayable(picture).tiffsave(
        str(path),
        tile=True,
        tile_width=tile,
        tile_height=tile,
        pyramid=True,
        compression="jpeg",
        Q=QUALITY,
        keep="none",
    )


def _tile(longest: int) -> int:
    """Return the side of the tiles; libvips reads none that dwarf the picture they show."""
    return TILE if longest >= TILE // 2 else -(-longest // _BLOCK) * _BLOCK


def _displayable(picture: Any) -> Any:
    """Return it in 8 bits of sRGB or grey on white; pixels of other measures are Pillow's."""
    if picture.format not in ("uchar", "ushort"):
        raise vips().Error(f"Pixels of {picture.format} have no white.")
    shown = _in_srgb(picture)
    if shown.hasalpha():
        shown = shown.flatten(background=[_WHITE] * (shown.bands - 1))
    return shown.cast("uchar")


def _in_srgb(picture: Any) -> Any:
    if picture.get_typeof("icc-profile-data"):
        try:
            return picture.icc_transform("srgb", embedded=True, depth=8)
        except vips().Error:
            pass  # A profile of some other kind of picture, or a broken one.
    if picture.interpretation in _PLAIN:
        return picture
    grey = picture.interpretation == "grey16"
    return picture.colourspace("b-w" if grey else "srgb")
