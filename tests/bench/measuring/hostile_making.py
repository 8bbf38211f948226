"""How hostile files are made that are more than a line."""

import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image

from tests.factories.media import picture_bytes
from tests.media.samples import documents, pictures
from tests.media.samples.documents import PDF, ooxml
from tests.media.samples.models3d import described, model_bytes, packed

MEGABYTE = 1 << 20
ESCAPED = "/tmp/thoat-ra-ngoai"  # noqa: S108  (where nothing may ever appear)
"""What a file that got out of its folder would be called."""
PIXEL = picture_bytes(size=(1, 1))


def own(title: str) -> bytes:
    """A picture of its own, so that no two are the same file."""
    colour = zlib.crc32(title.encode())
    return picture_bytes(colour=(colour & 255, colour >> 8 & 255, colour >> 16 & 255))


def flat(form: str, mode: str = "RGB", side: int = 10_860) -> bytes:
    if mode == "F":
        side = 10_000
    out = BytesIO()
    save = {"compression": "tiff_adobe_deflate"} if form == "TIFF" else {}
    if form == "WEBP":
        save = {"lossless": True, "quality": 0, "method": 0}  # type: ignore[dict-item]
    Image.new(mode, (side, side)).save(out, form, **save)
    return out.getvalue()


def avif(width: int, height: int) -> bytes:
    """A small AVIF that claims to be large (its `ispe` box says so)."""
    data = bytearray(picture_bytes(form="AVIF"))
    place = data.index(b"ispe")
    data[place + 8 : place + 16] = struct.pack(">II", width, height)
    return bytes(data)


def chunk_bomb(name: bytes, head: bytes) -> bytes:
    packer = zlib.compressobj(9)
    packed_up = b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(1024)) + packer.flush()
    data = head + packed_up
    chunk = struct.pack(">I", len(data)) + name + data
    chunk += struct.pack(">I", zlib.crc32(name + data))
    after = 33  # the signature and the header
    return PIXEL[:after] + chunk + PIXEL[after:]


def tiff_circle() -> bytes:
    data = bytearray(picture_bytes(form="TIFF"))
    (first,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[first : first + 2])
    end = first + 2 + 12 * entries
    data[end : end + 4] = struct.pack("<I", first)
    return bytes(data)


def scans(side: int = 8000) -> bytes:
    """A progressive JPEG whose last scan is said a thousand times over."""
    data = picture_bytes(form="JPEG", size=(side, side), progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * 1000 + data[-2:]


def broken_exif() -> bytes:
    data = picture_bytes(form="JPEG")
    exif = b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\xff" * 400
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:]


def postscript() -> bytes:
    return f"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n({ESCAPED}) (w) file".encode()


def spelt_pdf() -> bytes:
    return documents.PDF_WITH_SCRIPT.replace(b"/JavaScript", b"/J#61va#53cript")


def packed_pdf(objects: bytes = b"5 0 <</S/JavaScript/JS(app.alert(1))>>") -> bytes:
    """A PDF whose objects lie in a stream."""
    inside = zlib.compress(objects)
    stream = b"4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\n"
    return PDF.replace(b"trailer", stream % (len(inside), inside) + b"endstream endobj\ntrailer")


def zip_bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("[Content_Types].xml", "<Types/>")
        with target.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(1200):
                part.write(bytes(MEGABYTE))
    return out.getvalue()


def linked() -> bytes:
    out = BytesIO(ooxml())
    with zipfile.ZipFile(out, "a") as target:
        link = zipfile.ZipInfo("word/media/image1.png")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        target.writestr(link, "/etc/passwd")
    return out.getvalue()


def far_template(target: str = "http://example.org/a.dotm") -> bytes:
    """A document that fetches its template when it is opened."""
    told = (
        b'<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/attachedTemplate" Target="%s" '
        b'TargetMode="External"/></Relationships>' % target.encode()
    )
    return ooxml(more={"word/_rels/settings.xml.rels": told})


def many_parts() -> bytes:
    return ooxml(more={f"word/{number}.xml": b"" for number in range(20_000)})


def overlapping() -> bytes:
    """Two thousand entries of the directory that are one and the same megabyte."""
    data = ooxml(more={"word/big.xml": bytes(MEGABYTE)})
    start = data.rindex(b"PK\x05\x06")
    place = data.rindex(b"PK\x01\x02", 0, start)
    count, first = struct.unpack("<H", data[start + 10 : start + 12])[0], data.index(b"PK\x01\x02")
    entry, directory = data[place:start], data[first:start]
    directory += entry * 2000
    end = bytearray(data[start:])
    end[8:12] = struct.pack("<HH", count + 2000, count + 2000)
    end[12:16] = struct.pack("<I", len(directory))
    return data[:first] + directory + bytes(end)


def boxes() -> bytes:
    """A film of which every box lies in another, 20,000 deep."""
    inner = b""
    for _ in range(20_000):
        inner = struct.pack(">I", len(inner) + 8) + b"moov" + inner
        if len(inner) > MEGABYTE:
            break
    return struct.pack(">I", 20) + b"ftypisom\0\0\0\0isom" + inner


def texture_bomb() -> bytes:
    return model_bytes(texture=pictures.png_bomb(), mime="image/png")


def instances() -> bytes:
    gltf, data = described()
    gltf["nodes"] = [{"mesh": 0}] * 1_000_000
    gltf["scenes"] = [{"nodes": list(range(1_000_000))}]
    return packed(gltf, data)
