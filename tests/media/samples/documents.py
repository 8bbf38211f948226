"""Documents, and documents that are not what they seem."""

import struct
import zipfile
from io import BytesIO

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PDF_WITH_SCRIPT = PDF.replace(b"/Type/Catalog", b"/Type/Catalog/OpenAction<</S/JavaScript>>")


def archive(entries: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Zip these entries in this order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as target:
        for name, data in entries.items():
            # One date for all: a test's name must not change with the clock.
            target.writestr(zipfile.ZipInfo(name), data, compression)
    return out.getvalue()


def ooxml(main: str = "word/document.xml", more: dict[str, bytes] | None = None) -> bytes:
    """An Office document with this main part."""
    return archive({"[Content_Types].xml": b"<Types/>", main: b"<doc/>", **(more or {})})


def odf(subtype: str = "text", more: dict[str, bytes] | None = None) -> bytes:
    """An OpenDocument file."""
    mime = f"application/vnd.oasis.opendocument.{subtype}".encode()
    entries = {"mimetype": mime, "content.xml": b"<doc/>", **(more or {})}
    return archive(entries, zipfile.ZIP_STORED)


def office_bomb(claimed: int = 4_000_000_000) -> bytes:
    """A small document whose directory claims to unpack to so many bytes."""
    data = bytearray(ooxml())
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", claimed)
    return bytes(data)
