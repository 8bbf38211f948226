"""The drawing of a card: a picture on the left, the museum's label beside it."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from museum.presentation.palette import colours
from museum.sharing import hanging
from museum.sharing.content import HEIGHT, WIDTH, Card, Hanging
from museum.sharing.label import paint_label
from museum.sharing.ornament import symbol

_SIDE = {Hanging.WALL: 744, Hanging.CASE: 744, Hanging.PORTRAIT: 504}
_BARE = 400
"""Width of the picture's side, in pixels; without a picture there is cloth instead."""
_MARGIN = 36
_QUALITY = 86


def paint(card: Card) -> bytes:
    """Return the card as a JPEG. Raises `OSError` when its picture is gone from storage."""
    sheet = Image.new("RGB", (WIDTH, HEIGHT), colours("light")["paper"])
    side = _SIDE[card.hanging] if card.lead else _BARE
    sheet.paste(_side(card, (side, HEIGHT)), (0, 0))
    pen = ImageDraw.Draw(sheet)
    pen.line((side, 0, side, HEIGHT), fill=colours("light")["gilt"], width=3)
    paint_label(sheet, card, side)
    out = BytesIO()
    sheet.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def _side(card: Card, size: tuple[int, int]) -> Image.Image:
    if card.lead is None:
        return _cloth(size, card.mark.colour)
    if card.hanging is not Hanging.CASE:
        return hanging.filling(card.lead, size)
    case = Image.new("RGB", size, colours("light")["stage"])
    whole = hanging.standing(card.lead, (size[0] - 2 * _MARGIN, size[1] - 2 * _MARGIN))
    case.paste(whole, ((size[0] - whole.width) // 2, (size[1] - whole.height) // 2))
    return case


@lru_cache(maxsize=4)
def _cloth(size: tuple[int, int], colour: str) -> Image.Image:
    """Brocade of lemon flowers, and a roof before it: what stands where there is no picture."""
    sheet = Image.new("RGB", size, colour)
    thread = Image.blend(sheet, Image.new("RGB", size, colours("light")["gilt"]), 0.45)
    pattern = Image.new("L", size)
    flower, step = symbol("flower", 34, "#ffffff").getchannel("A"), 64
    for row in range(-1, size[1] // step + 2):
        for column in range(-1, size[0] // step + 2):
            shift = step // 2 if row % 2 else 0
            pattern.paste(flower, (column * step + shift, row * step - step // 4))
    sheet.paste(thread, (0, 0), pattern)
    return _with_roof(sheet, colour)


def _with_roof(sheet: Image.Image, colour: str) -> Image.Image:
    radius, centre = 118, (sheet.width // 2, sheet.height // 2)
    disc = Image.new("L", (radius * 8, radius * 8))
    ImageDraw.Draw(disc).ellipse((0, 0, radius * 8 - 1, radius * 8 - 1), fill=255)
    disc = disc.resize((radius * 2, radius * 2), Image.Resampling.LANCZOS)
    corner = (centre[0] - radius, centre[1] - radius)
    sheet.paste(Image.new("RGB", disc.size, colour), corner, disc)
    roof = symbol("roof", 150, colours("dark")["gilt"])
    sheet.paste(roof, (centre[0] - 75, centre[1] - 82), roof)
    return sheet
