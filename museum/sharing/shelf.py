"""Cards kept on disk: drawn when first asked for, named by what they say, the oldest let go."""

import logging
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from threading import Lock

from django.conf import settings

from museum.sharing.content import Card
from museum.sharing.faces import STRONG, TEXT, TITLE
from museum.sharing.painting import paint

_SHELVES = 256
_log = logging.getLogger(__name__)
_one_at_a_time = Lock()
"""A drawing takes some 20 MB and a few tenths of a second; a crowd of them waits in line."""


def drawable() -> bool:
    """Say whether set-up has fetched the fonts that cards are written in."""
    return all(face.paths() for face in (TITLE, TEXT, STRONG))


def card_picture(card: Card) -> bytes:
    """Return ``card`` as a JPEG, drawing it when nobody has.

    When its picture is gone from storage it is drawn without; a full disk keeps no card but
    answers all the same.
    """
    path = _place(card)
    if path.exists():
        return path.read_bytes()
    with _one_at_a_time:
        if path.exists():
            return path.read_bytes()
        try:
            data = paint(card)
        except OSError:
            _log.warning("The picture of the share card of %s cannot be read", card.title)
            return paint(replace(card, lead=None))
        _keep(path, data)
    return data


def _place(card: Card) -> Path:
    return Path(settings.SHARE_CARDS_DIR) / card.version[:2] / f"{card.version}.jpg"


def _keep(path: Path, data: bytes) -> None:
    """Write it whole or not at all, for others may be reading; then let go of the oldest."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        _log.exception("Share cards cannot be kept in %s", path.parent)
        return
    made = sorted(path.parent.glob("*.jpg"), key=lambda each: each.stat().st_mtime, reverse=True)
    for each in made[max(1, settings.SHARE_CARDS_KEPT // _SHELVES) :]:
        each.unlink(missing_ok=True)
