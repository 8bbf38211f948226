"""Small PDFs with what scans have: pages, pictures, text; and with what they must not have."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

Size = tuple[float, float]
CARD: Size = (120, 170)
"""Small, so that little is drawn: 500 × 708 pixels."""


def pdf(
    pages: Sequence[Sequence[str]] = ((),),
    *,
    size: Size = CARD,
    catalog: str = "",
    more: Sequence[bytes] = (),
) -> bytes:
    """A PDF with a page for each list of lines; every letter is one that can be read out.

    ``catalog`` goes into the catalogue, ``more`` are further objects, the first numbered 5.
    """
    letters = sorted({letter for lines in pages for line in lines for letter in line})
    codes = {letter: number + 1 for number, letter in enumerate(letters)}
    first = 5 + len(more)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(),
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 4 0 R>>",
        stream(_meanings(codes)),
        *more,
    ]
    for number, lines in enumerate(pages):
        box = f"[0 0 {size[0]} {size[1]}]"
        content = f"/Contents {first + 2 * number + 1} 0 R/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox{box}{content}>>".encode())
        objects.append(stream(_written(lines, codes, size)))
    return whole(objects)


def scan(size: tuple[int, int] = (300, 400), *, dpi: int = 150, pages: int = 1) -> bytes:
    """A PDF as a scanner makes it: a picture of so many pixels on each page."""
    shades = [Image.new("RGB", size, (200, 180, number * 40 % 255)) for number in range(pages)]
    out = BytesIO()
    shades[0].save(out, "PDF", save_all=True, append_images=shades[1:], resolution=dpi)
    return out.getvalue()


def stream(content: bytes, told: str = "") -> bytes:
    """The object that holds these bytes."""
    return f"<</Length {len(content)}{told}>>stream\n".encode() + content + b"\nendstream"


def whole(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A file of these objects, with the list of where each begins."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def _written(lines: Sequence[str], codes: dict[str, int], size: Size) -> bytes:
    drawn = "".join(
        f"BT /F 12 Tf 30 {size[1] - 40 - 20 * at:g} Td "
        f"<{''.join(f'{codes[letter]:02x}' for letter in line)}> Tj ET\n"
        for at, line in enumerate(lines)
    )
    return drawn.encode()


def _meanings(codes: dict[str, int]) -> bytes:
    """What each code of the font means (ISO 32000-1, 9.10.3)."""
    pairs = "".join(
        f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>\n" for letter, code in codes.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}endbfchar endcmap end end"
    ).encode()
