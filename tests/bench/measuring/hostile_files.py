"""Files that nobody should send, each with the form it is sent by."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.bench.measuring import hostile_making as making
from tests.bench.measuring.hostile_making import ESCAPED, MEGABYTE, PIXEL
from tests.factories.media import picture_bytes
from tests.media.samples import documents, pictures, recordings
from tests.media.samples.documents import PDF, archive, odf, ooxml
from tests.media.samples.models3d import changed, described, model_bytes, packed

_RUNS = f'<?php file_put_contents("{ESCAPED}","x");?>'.encode()


@dataclass(frozen=True, slots=True)
class Hostile:
    """`name` as it is sent; `may` for what may come in because it is made harmless.

    `field` is the form's field that takes it, when that is not its file.
    """

    title: str
    name: bytes
    make: Callable[[], bytes]
    may: bool = False
    field: str = field(default="file")


def every() -> Iterator[Hostile]:
    """Yield all of them."""
    for group in (_pictures(), _documents(), _recordings(), _models(), _captions(), _names()):
        yield from group


def _pictures() -> Iterator[Hostile]:
    def of(title: str, name: str, make: Callable[[], bytes], may: bool = False) -> Hostile:
        return Hostile(f"picture: {title}", name.encode(), make, may)

    jpeg = picture_bytes(form="JPEG", size=(400, 300))
    yield of("PNG of 3.6 billion pixels", "a.png", pictures.png_bomb)
    yield of("JPEG of 4.2 billion pixels", "a.jpg", pictures.jpeg_bomb)
    yield of("GIF of 4.3 billion pixels", "a.gif", pictures.gif_bomb)
    yield of("TIFF of 10 billion pixels", "a.tif", pictures.tiff_bomb)
    yield of("GIF of 5,000 frames", "a.gif", lambda: pictures.gif_of_frames(5000))
    yield of("PNG of 118 million pixels in 350 KB", "a.png", lambda: making.flat("PNG"), may=True)
    yield of("TIFF of 118 million pixels, deflated", "a.tif", lambda: making.flat("TIFF"), may=True)
    yield of("deep TIFF of 100 million pixels", "a.tif", lambda: making.flat("TIFF", "F"), may=True)
    yield of(
        "RGBA PNG of 118 million pixels", "a.png", lambda: making.flat("PNG", "RGBA"), may=True
    )
    yield of("WebP of 268 million pixels", "a.webp", lambda: making.flat("WEBP", side=16383))
    yield of("AVIF of 100 million pixels", "a.avif", lambda: making.avif(10_000, 10_000))
    yield of("PNG with a text of 1 GB", "a.png", lambda: making.chunk_bomb(b"zTXt", b"a\0\0"))
    yield of(
        "PNG with a colour profile of 1 GB", "a.png", lambda: making.chunk_bomb(b"iCCP", b"a\0\0")
    )
    yield of("TIFF whose pages lead in a circle", "a.tif", making.tiff_circle, may=True)
    yield of("JPEG of a thousand scans", "a.jpg", making.scans)
    yield of("cut PNG", "a.png", lambda: picture_bytes(size=(300, 300))[:-60])
    yield of("cut JPEG", "a.jpg", lambda: jpeg[: len(jpeg) // 2])
    yield of("cut WebP", "a.webp", lambda: picture_bytes(form="WEBP", size=(99, 99))[:60])
    yield of("PNG with a wrong checksum", "a.png", lambda: PIXEL.replace(b"IDAT", b"IDAX"))
    yield of("picture and archive", "a.png", pictures.picture_and_archive)
    yield of("picture and page", "a.jpg", lambda: pictures.picture_and_page("JPEG"))
    yield of("picture and program", "a.gif", lambda: picture_bytes(form="GIF", comment=_RUNS))
    yield of("picture and PDF", "a.jpg", pictures.picture_and_pdf)
    yield of("scripted SVG", "a.svg", lambda: pictures.SVG_SCRIPT)
    yield of("scripted SVG called PNG", "a.png", lambda: pictures.SVG_SCRIPT)
    yield of("page called JPEG", "a.jpg", lambda: b"<html><script>alert(1)</script>")
    yield of("Windows program called PNG", "a.png", lambda: b"MZ" + b"\0" * 5000)
    yield of("Linux program called WebP", "a.webp", lambda: b"\x7fELF" + b"\0" * 5000)
    yield of("shell script called GIF", "a.gif", lambda: f"#!/bin/sh\ntouch {ESCAPED}".encode())
    yield of("PostScript called JPEG", "a.jpg", lambda: making.postscript())
    yield of("JPEG called PNG", "a.png", lambda: jpeg)
    yield of("bitmap called PNG", "a.png", lambda: picture_bytes(form="BMP"))
    yield of("nothing", "a.png", lambda: b"")
    yield of("a megabyte of nulls", "a.png", lambda: bytes(MEGABYTE))
    yield of("51 MB", "a.png", lambda: PIXEL + bytes(51 * MEGABYTE))
    yield of("EXIF that is rubbish", "a.jpg", making.broken_exif, may=True)


def _documents() -> Iterator[Hostile]:
    def of(title: str, name: str, make: Callable[[], bytes], may: bool = False) -> Hostile:
        return Hostile(f"document: {title}", name.encode(), make, may)

    laughs = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = {"../../../.." + ESCAPED: b"x"}
    yield of("PDF with a script", "a.pdf", lambda: documents.PDF_WITH_SCRIPT)
    yield of("PDF with a script by another spelling", "a.pdf", making.spelt_pdf)
    yield of("PDF with a packed script", "a.pdf", making.packed_pdf)
    yield of("PDF that starts a program", "a.pdf", lambda: PDF.replace(b"/Catalog", b"/Launch"))
    yield of("PDF without an end", "a.pdf", lambda: PDF[:-8])
    yield of("page called PDF", "a.pdf", lambda: b"<html>" + PDF)
    yield of("PDF and archive", "a.pdf", lambda: PDF + pictures.zip_bytes(a="x"))
    yield of("Word with macros", "a.docx", lambda: ooxml(more={"word/vbaProject.bin": b"x"}))
    yield of("Word that claims 4 GB inside", "a.docx", documents.office_bomb)
    yield of("Word that unpacks to 1.2 GB", "a.docx", making.zip_bomb)
    yield of("Word with a way out", "a.docx", lambda: ooxml(more=outside))
    yield of("Word with an absolute path", "a.docx", lambda: ooxml(more={ESCAPED: b"x"}))
    yield of("Word with a link to a file", "a.docx", making.linked)
    yield of("Word with an XML bomb", "a.docx", lambda: ooxml(more={"word/a.xml": laughs}))
    yield of("Word with a template elsewhere", "a.docx", making.far_template)
    yield of("Word of 20,000 parts", "a.docx", making.many_parts)
    yield of("Word whose parts overlap", "a.docx", making.overlapping)
    yield of("Excel called Word", "a.docx", lambda: ooxml("xl/workbook.xml"))
    yield of("old Word called Word", "a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99)
    yield of("OpenDocument with macros", "a.odt", lambda: odf(more={"Basic/a.xml": b"x"}))
    yield of("OpenDocument of another type", "a.odt", lambda: odf("spreadsheet"))
    yield of("archive called Excel", "a.xlsx", lambda: archive({"a.txt": b"x"}))
    yield of("page called CSV", "a.csv", lambda: b"<script>alert(1)</script>")
    yield of("text with nulls", "a.txt", lambda: b"a\0b")
    yield of("UTF-16 called text", "a.txt", lambda: "Đình".encode("utf-16"))
    yield of("program", "a.exe", lambda: b"MZ")
    yield of("archive", "a.zip", lambda: archive({"a.txt": b"x"}))


def _recordings() -> Iterator[Hostile]:
    def of(title: str, name: str, make: Callable[[], bytes], may: bool = False) -> Hostile:
        return Hostile(f"recording: {title}", name.encode(), make, may)

    yield of("archive called film", "a.mp4", recordings.archive)
    yield of("page and song", "a.mp3", recordings.page_and_song)
    yield of("film of years", "a.mp4", recordings.endless_film)
    yield of("cut film", "a.mp4", lambda: recordings.encoded("mp4")[:9000])
    yield of("film that browsers cannot play", "a.mp4", lambda: recordings.encoded("hevc.mp4"))
    yield of("sound that claims 4 GB", "a.wav", lambda: b"RIFF\xff\xff\xff\xffWAVE" + bytes(99))
    yield of("page called film", "a.webm", lambda: b"<html><body>" + b"x" * 3000)
    yield of("boxes within boxes", "a.mp4", making.boxes)
    yield of("rubbish called Ogg", "a.ogg", lambda: b"OggS" + b"\xff" * 4000)


def _models() -> Iterator[Hostile]:
    def of(title: str, make: Callable[[], bytes]) -> Hostile:
        return Hostile(f"model: {title}", b"a.glb", make)

    away = f"../../..{ESCAPED}"
    yield of("cut", lambda: model_bytes()[:-40])
    yield of("two million brackets", lambda: packed(b"[" * 2_000_000))
    yield of("a buffer elsewhere", lambda: changed("buffers.0.uri", away))
    yield of("a billion points", lambda: changed("accessors.0.count", 10**9))
    yield of("a terabyte of data", lambda: changed("bufferViews.0.byteLength", 10**12))
    yield of("itself its own child", lambda: changed("nodes.0.children", [0]))
    yield of("a picture of 3.6 billion pixels", making.texture_bomb)
    yield of("a picture in a thousand scans", lambda: model_bytes(texture=making.scans(4000)))
    yield of("a script", lambda: changed("asset.extras", "<script>alert(1)</script>"))
    yield of("four million triangles in 12", making.instances)
    yield of("a page behind it", lambda: packed(*described(), more=b"<script>alert(1)</script>"))


def _captions() -> Iterator[Hostile]:
    def of(title: str, data: bytes, may: bool = False) -> Hostile:
        return Hostile(f"captions: {title}", b"a.vtt", lambda: data, may, "captions_vi_file")

    line = b"00:00:00.000 --> 00:00:01.000\n"
    yield of("a script", b"WEBVTT\n\n" + line + b"<script>alert(1)</script>\n", may=True)
    yield of("not text", b"WEBVTT\n\n\xff\xfe\x00\x01")
    yield of("5 MB", b"WEBVTT\n\n" + (line + b"a\n\n") * 160_000)
    yield of("time that runs backwards", b"WEBVTT\n\n00:00:09.000 --> 00:00:01.000\na\n")
    yield of("a page", b"<html><script>alert(1)</script></html>")


def _names() -> Iterator[Hostile]:
    def of(title: str, name: bytes) -> Hostile:
        return Hostile(f"name: {title}", name, lambda: making.own(title), may=True)

    yield of("a way out", b"../../../../../.." + ESCAPED.encode() + b".png")
    yield of("a way out of Windows", b"..\\..\\..\\evil.png")
    yield of("an absolute path", ESCAPED.encode() + b".png")
    yield of("a null byte", b"a.png\0.exe")
    yield of("a null byte before the ending", b"a.exe\0.png")
    yield of("five hundred letters", b"a" * 500 + b".png")
    yield of("markup", b"<img src=x onerror=alert(1)>.png")
    yield of("right to left", "a‮gnp.exe.png".encode())
    yield of("letters that are none", b"\xff\xfe\xfd.png")
    yield of("two endings", b"a.php.png")
    yield of("only an ending", b".png")
    yield of("a device", b"CON.png")
