"""The label of a card: what it is, its name, where and when, and whose museum shows it."""

from PIL import Image, ImageDraw

from museum.presentation.palette import colours
from museum.sharing.content import HEIGHT, WIDTH, Card
from museum.sharing.faces import STRONG, TEXT, TITLE
from museum.sharing.hanging import opened_emblem
from museum.sharing.lines import Block, fit
from museum.sharing.ornament import emblem, symbol

_GAP = 48
_TOP = 46
_EMBLEM = 60
_TITLES = (*range(64, 24, -2), *range(24, 11, -1))
_HANS = (36, 32, 28, 24, 20, 16)
_LINES = (24, 22, 20, 18, 16)
_SMALL = (15, 14, 13)
_FLOWER = 26


def paint_label(sheet: Image.Image, card: Card, left: int) -> None:
    """Write the label on the part of ``sheet`` right of ``left``."""
    pen, ink = ImageDraw.Draw(sheet), colours("light")
    x, width = left + _GAP, WIDTH - left - 2 * _GAP
    foot = _paint_foot(sheet, card, (x, width))
    kicker = fit(card.kicker, STRONG, (width, 70), _LINES, 1.4)
    y = kicker.draw(pen, (x, _TOP), card.mark.colour)
    line = fit(card.line, TEXT, (width, 110), _LINES, 1.45)
    han = fit(card.han, TITLE, (width, 110), _HANS, 1.35)
    rank = fit(card.rank, STRONG, (width - _FLOWER - 12, 70), _LINES, 1.4)
    room = foot - y - _FLOWER - 64 - line.height - han.height - rank.height
    title = fit(card.title, TITLE, (width, round(room)), _TITLES, 1.24)
    y = title.draw(pen, (x, y + 8), ink["ink"])
    if card.han:
        y = han.draw(pen, (x, y + 8), ink["ink-soft"])
    y = _paint_rule(sheet, (x, round(y) + 18), width)
    y = _paint_rank(sheet, rank, (x, y + 12))
    line.draw(pen, (x, y), ink["ink-soft"])


def _paint_rule(sheet: Image.Image, at: tuple[int, int], width: int) -> int:
    """The lemon flower and a thread; return where the next thing begins."""
    x, y = at
    ink = colours("light")
    flower = symbol("flower", _FLOWER, ink["gilt"])
    sheet.paste(flower, (x, y), flower)
    middle = y + _FLOWER // 2
    ImageDraw.Draw(sheet).line(
        (x + _FLOWER + 12, middle, x + width, middle), fill=ink["line"], width=2
    )
    return y + _FLOWER


def _paint_rank(sheet: Image.Image, rank: Block, at: tuple[int, int]) -> int:
    """The seal of a recognition with its name; return where the next thing begins."""
    x, y = at
    if not rank.lines:
        return y
    seal = symbol("seal", _FLOWER, colours("light")["gilt"])
    sheet.paste(seal, (x, y + round(rank.size * rank.leading - _FLOWER) // 2), seal)
    pen = ImageDraw.Draw(sheet)
    return round(rank.draw(pen, (x + _FLOWER + 12, y), colours("light")["gilt-text"]))


def _paint_foot(sheet: Image.Image, card: Card, column: tuple[int, int]) -> int:
    """Emblem, name and the picture's credit at the foot; return where they begin."""
    x, width = column
    pen, ink = ImageDraw.Draw(sheet), colours("light")
    credit = _credit(card, width)
    name = fit(card.mark.name, STRONG, (width - _EMBLEM - 16, 64), (21, 19, 17, 15), 1.35)
    own = opened_emblem(card.mark.emblem, _EMBLEM) if card.mark.emblem else emblem(_EMBLEM)
    y = HEIGHT - 34 - credit.height
    credit.draw(pen, (x, y), ink["ink-soft"])
    y -= (12 if credit.lines else 0) + max(_EMBLEM, name.height)
    sheet.paste(own, (x, y + (_EMBLEM - own.height) // 2), own)
    name.draw(pen, (x + _EMBLEM + 16, y + (_EMBLEM - name.height) / 2), ink["ink"])
    return y


def _credit(card: Card, width: int) -> Block:
    return fit(card.lead.credit if card.lead else "", TEXT, (width, 66), _SMALL, 1.4)
