"""What the parts of an office document say: nothing that leads out of it or explodes."""

import re
import stat
import zipfile

from media.intake.refusal import refuse

_START = 1024
_LONGEST_LINKS = 1 << 20
_DEFINES = (b"<!doctype", b"<!entity")
"""What office documents never hold (ECMA-376-2, 8.1.4) and bombs and thefts of files do."""
_LINK = re.compile(rb"<Relationship\b[^>]*attachedTemplate[^>]*>", re.IGNORECASE)
_FAR = re.compile(rb"""Target\s*=\s*["'](?:https?:|ftp:|\\\\|//)""", re.IGNORECASE)


def check_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Raise for a part that is a link in the file system, or leads away when it is opened."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise refuse("unsafe-archive")
    name = entry.filename.lower()
    if not name.endswith((".xml", ".rels")):
        return
    with archive.open(entry) as part:
        # In UTF-16 every other byte is null.
        start = part.read(_START)
        plain = start.replace(b"\0", b"").lower()
        if any(word in plain for word in _DEFINES):
            raise refuse("unsafe-archive")
        if name.endswith(".rels"):
            told = start + part.read(_LONGEST_LINKS)
            if any(_FAR.search(link) for link in _LINK.findall(told)):
                raise refuse("macros")
