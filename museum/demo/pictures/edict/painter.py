"""Royal edicts: the earliest and latest open, the others rolled in their chest."""

from PIL import Image

from ..chance import chance
from ..papercut.layers import Stack, Tone
from ..registry import Drawing, painter
from ..subject import Subject
from .rolls import draw_chest
from .sheet import draw_sheet
from .told import Told, told_of

_TABLES: tuple[Tone, ...] = (
    ((70, 34, 24), (44, 20, 16)),
    ((40, 36, 40), (22, 20, 24)),
    ((58, 22, 26), (36, 14, 18)),
)


@painter("edict")
def paint(subject: Subject, theme: str) -> Drawing:
    """The edicts a record tells of; ``theme`` is not used."""
    told = told_of(subject)
    seen_vi, seen_en = _words(told)
    return Drawing(
        image=edicts(subject, told),
        view="sac-phong",
        view_vi="hình minh họa sắc phong",
        view_en="illustration of royal edicts",
        alt_vi=f"Tranh giấy nhiều lớp: {seen_vi}; chữ trên sắc không chép lại.",
        alt_en=f"Layered paper picture: {seen_en}; the edicts’ text is not reproduced.",
        focus=(0.5, 0.4),
    )


def edicts(subject: Subject, told: Told) -> Image.Image:
    """One or two sheets above, the chest below."""
    rnd = chance(subject.slug, "edict")
    stack = Stack(rnd.choice(_TABLES))
    if len(told.dates) == 2:
        draw_sheet(stack, (120, 110, 1175, 880), told.dates[1], rnd)
        draw_sheet(stack, (1225, 110, 2280, 880), told.dates[0], rnd)
    else:
        draw_sheet(stack, (260, 110, 2140, 880), told.dates[0] if told.dates else None, rnd)
    draw_chest(stack, (150, 1000, 2250, 1450), told.groups, rnd)
    return stack.finish(rnd)


def _words(told: Told) -> tuple[str, str]:
    total, parts = sum(told.groups), told.groups
    rolls_vi, rolls_en = f"{total} cuộn sắc xếp trong hòm sơn đỏ", f"{total} rolls in a red chest"
    if len(parts) > 1:
        shares = ", ".join(map(str, parts))
        rolls_vi += f" thành {len(parts)} ngăn ({shares})"
        rolls_en += f" in {len(parts)} compartments ({shares})"
    if told.dates:
        count = len(told.dates)
        named = ", ".join(f"{each.characters} ({each.year})" for each in told.dates)
        sheets_vi = f"{count} tờ sắc vàng mở ra, có rồng mây, ấn đỏ và niên hiệu {named}"
        sheets_en = (
            f"{count} open gold-yellow edicts with a dragon in clouds, a red seal and the dates "
            f"{named}"
        )
    else:
        sheets_vi = "một tờ sắc vàng mở ra, có rồng mây và ấn đỏ"
        sheets_en = "an open gold-yellow edict with a dragon in clouds and a red seal"
    return f"{sheets_vi}; phía dưới là {rolls_vi}", f"{sheets_en}; below, {rolls_en}"
