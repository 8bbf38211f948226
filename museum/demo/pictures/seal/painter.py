"""People, shown by a seal rather than an invented face."""

from ..chance import chance
from ..drafting.dates import cycles_in
from ..forms import fold
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


_LANDSCAPES = {
    "mountains": ("dãy núi mờ sương và dòng sông có thuyền", "misted mountains and a river boat"),
    "river": ("sông nước mênh mông có thuyền buồm", "a wide river with sails"),
    "bamboo": ("bụi trúc trong sương", "bamboo in mist"),
}


def landscape_of(subject: Subject, theme: str) -> str:
    """Water for those whom the text ties to water; bamboo or mountains for the learned."""
    told = f" {fold(subject.text_vi)} "
    if any(f" {word} " in told for word in ("thuy quan", "tam giang", "thuy than")):
        return "river"
    if theme in {"books", "edict", "scholar"}:
        return chance(subject.slug, "landscape").choice(("bamboo", "bamboo", "mountains"))
    return "mountains"


def emblem_of(subject: Subject) -> str:
    """An edict, by lot, for those the text calls graduates or mandarins; else books."""
    told = f" {fold(subject.text_vi)} "
    served = any(f" {word} " in told for word in ("tien si", "lam quan"))
    return chance(subject.slug, "emblem").choice(("books", "edict")) if served else "books"


@painter("seal")
def paint(subject: Subject, theme: str) -> Drawing:
    """A person's seal; ``theme`` is its emblem, ``scholar`` draws one by lot."""
    landscape = landscape_of(subject, theme)
    if theme == "scholar":
        theme = emblem_of(subject)
    name, cycle = subject.han_name, next(iter(cycles_in(subject.text_vi)), "")
    middle_vi, middle_en = _EMBLEMS[theme]
    if name:
        middle_vi, middle_en = f"tên chữ Hán {name}", f"the name {name} in Hán characters"
    year_vi = f"; góc dưới có ấn nhỏ ghi năm {cycle}" if cycle else ""
    year_en = f"; a small seal below names the year {cycle}" if cycle else ""
    ground_vi, ground_en = _LANDSCAPES[landscape]
    return Drawing(
        image=portrait(subject.slug, theme, landscape, name=name, cycle=cycle),
        view="an-trien",
        view_vi="ấn triện tượng trưng",
        view_en="symbolic seal",
        alt_vi=(
            f"Ấn triện in son đỏ, giữa là {middle_vi}, như mặt trời trên {ground_vi}, vẽ thủy mặc "
            f"trên giấy dó{year_vi}; hình tượng trưng, không phải chân dung."
        ),
        alt_en=(
            f"Cinnabar seal with {middle_en}, like a sun above {ground_en}, in ink on dó "
            f"paper{year_en}; a symbol, not a portrait."
        ),
        focus=(0.5, 0.42),
    )
