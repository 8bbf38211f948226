"""What a camera wrote of its sphere: XMP of the namespace GPano (Photo Sphere XMP Metadata).

https://developers.google.com/streetview/spherical-metadata
"""

from dataclasses import dataclass

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from django.core.files import File
from PIL import Image

_SPACE = "{http://ns.google.com/photos/1.0/panorama/}"
_LONGEST = 1 << 20
"""Bytes of a packet that is read; some cameras put whole pictures into longer ones."""


@dataclass(frozen=True, slots=True)
class Sphere:
    """What is said of the sphere; None and "" for what is not. Degrees and pixels."""

    projection: str = ""
    heading: float | None = None
    """Compass heading of the picture's middle."""
    yaw: float | None = None
    """Of the first view, from the picture's middle to the right."""
    pitch: float | None = None
    field_of_view: float | None = None
    full: tuple[float, float] | None = None
    """Width and height of the whole sphere."""
    cropped: tuple[float, float] | None = None
    """Width and height of the part of it that the picture shows."""

    @property
    def partial(self) -> bool:
        """Whether the picture shows less than the whole sphere."""
        return bool(self.full and self.cropped and self.cropped != self.full)


def read_sphere(file: File) -> Sphere:
    """Return what the file says; nothing when it says nothing that can be read.

    The file is left at its start.
    """
    file.seek(0)
    with Image.open(file) as picture:
        found = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    file.seek(0)
    packet = found.encode() if isinstance(found, str) else bytes(found)
    return _sphere(_values(packet.rstrip(b"\x00")))


def _values(packet: bytes) -> dict[str, str]:
    """Read names and texts, whether written as attributes or as elements."""
    if not packet or len(packet) > _LONGEST:
        return {}
    try:
        root = ElementTree.fromstring(packet, forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        return {}
    told: dict[str, str] = {}
    for element in root.iter():
        told |= {name: text for name, text in element.attrib.items() if name.startswith(_SPACE)}
        if str(element.tag).startswith(_SPACE):
            told[element.tag] = element.text or ""
    return {name.removeprefix(_SPACE): text.strip() for name, text in told.items()}


def _sphere(told: dict[str, str]) -> Sphere:
    def number(name: str, most: float) -> float | None:
        try:
            value = float(told.get(name, ""))
        except ValueError:
            return None
        return value if abs(value) <= most else None

    def size(across: str, down: str) -> tuple[float, float] | None:
        sides = number(across, 1e6), number(down, 1e6)
        return (sides[0], sides[1]) if sides[0] is not None and sides[1] is not None else None

    heading = number("PoseHeadingDegrees", 360)
    looking = number("InitialViewHeadingDegrees", 360)
    return Sphere(
        projection=told.get("ProjectionType", "").lower(),
        heading=None if heading is None else heading % 360,
        # Written as a heading of the compass; we count from the middle of the picture.
        yaw=None if looking is None else (looking - (heading or 0) + 180) % 360 - 180,
        pitch=number("InitialViewPitchDegrees", 90),
        field_of_view=number("InitialHorizontalFOVDegrees", 180),
        full=size("FullPanoWidthPixels", "FullPanoHeightPixels"),
        cropped=size("CroppedAreaImageWidthPixels", "CroppedAreaImageHeightPixels"),
    )
