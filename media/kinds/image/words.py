"""What a picture that leaves the museum says of itself: XMP with the fields of IPTC Core.

Written anew of what the asset says, never copied from the original, whose metadata may tell where
the photographer lives. IPTC Photo Metadata Standard 2024.1, https://iptc.org/std/photometadata/.
"""

from xml.sax.saxutils import escape

from media.models.asset import Asset

_DRAWN = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
"""Made by software alone."""
_ADOBE = b"http://ns.adobe.com/xap/1.0/\x00"
_LONGEST = 65_535
"""Bytes of a segment."""
_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
    "{}</rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="r"?>'
)


def xmp_of(asset: Asset) -> bytes:
    """Return the packet (UTF-8): creator, credit line, rights in both languages, their address."""
    rights = asset.statement
    asked = "; ".join(str(label.uri) for label in asset.labels)
    credits_vi = _joined(asset.credit_vi, asset.rights_holder, rights.label_vi)
    credits_en = _joined(asset.credit_en, asset.rights_holder, rights.label_en)
    marked = "False" if rights.code in ("cc0-1.0", "pdm-1.0") else "True"
    told = (
        _sequence("dc:creator", asset.creator),
        _alternatives("dc:rights", credits_vi, credits_en),
        _alternatives("dc:description", asset.alt_vi, asset.alt_en),
        _alternatives("xmpRights:UsageTerms", _joined(rights.label_vi, asked), rights.label_en),
        _plain("xmpRights:WebStatement", rights.uri),
        _plain("xmpRights:Marked", marked),
        _plain("photoshop:Credit", asset.credit_vi or asset.creator),
        _plain("photoshop:Source", asset.source),
        _plain("Iptc4xmpExt:DigitalSourceType", _DRAWN if asset.generated else ""),
    )
    return _PACKET.format("".join(told)).encode()


def _joined(*texts: str) -> str:
    return " · ".join(filter(None, texts))


def _plain(name: str, text: str) -> str:
    return f"<{name}>{_safe(text)}</{name}>" if text else ""


def _sequence(name: str, text: str) -> str:
    if not text:
        return ""
    return f"<{name}><rdf:Seq><rdf:li>{_safe(text)}</rdf:li></rdf:Seq></{name}>"


def _alternatives(name: str, vietnamese: str, english: str) -> str:
    spoken = (("x-default", vietnamese or english), ("vi", vietnamese), ("en", english))
    lines = "".join(
        f'<rdf:li xml:lang="{code}">{_safe(text)}</rdf:li>' for code, text in spoken if text
    )
    return f"<{name}><rdf:Alt>{lines}</rdf:Alt></{name}>" if lines else ""


def _safe(text: str) -> str:
    """Escaped, and without what XML cannot hold."""
    return escape("".join(each for each in text if each >= " " or each in "\t\n"))


def in_jpeg(data: bytes, xmp: bytes) -> bytes:
    """Return a JPEG file with the packet in it: as APP1 right after its JFIF header, if it has one.

    No pixel is touched (Adobe XMP 3, §1.1.3). A packet too long for one segment is left out.
    """
    content = _ADOBE + xmp
    if len(content) + 2 > _LONGEST:
        return data
    at = 2
    if data[2:4] == b"\xff\xe0":
        at += 2 + int.from_bytes(data[4:6])
    segment = b"\xff\xe1" + (len(content) + 2).to_bytes(2) + content
    return data[:at] + segment + data[at:]
