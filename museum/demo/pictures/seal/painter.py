"""People, shown by a seal rather than an invented face."""

from ..chance import chance
from ..registry import Drawing, painter
from ..subject import Subject
from .draw import portrait

_EMBLEMS = {
    "books": ("chồng sách và cây bút", "a pile of books and a brush"),
    "sword": ("đôi gươm và lá cờ", "two swords and a pennant"),
    "lotus": ("bông sen", "a lotus flower"),
    "edict": ("đạo sắc phong", "a royal edict"),
    "lute": ("cây đàn đáy", "a long-necked lute"),
}


@painter("seal")
def paint(subject: Subject, theme: str) -> Drawing:
    """A person's seal; ``theme`` is its emblem, ``scholar`` draws one by lot."""
    if theme == "scholar":
        theme = chance(subject.slug, "emblem").choice(("books", "books", "edict"))
    emblem_vi, emblem_en = _EMBLEMS[theme]
    return Drawing(
        image=portrait(subject.slug, theme),
        view="an-trien",
        view_vi="ấn triện tượng trưng",
        view_en="symbolic seal",
        alt_vi=(
            f"Ấn triện in son đỏ, giữa là {emblem_vi}, như mặt trời trên dãy núi mờ sương và "
            f"dòng sông "
            f"có thuyền, vẽ thủy mặc trên giấy dó; hình tượng trưng, không phải chân dung."
        ),
        alt_en=(
            f"Cinnabar seal with {emblem_en}, like a sun above misted mountains and a river "
            f"with a boat, "
            f"in ink on dó paper; a symbol, not a portrait."
        ),
        focus=(0.5, 0.42),
    )
