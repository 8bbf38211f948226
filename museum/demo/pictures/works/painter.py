"""Works of engineering."""

from ..registry import Drawing, painter
from ..subject import Subject
from .bridge import bridge
from .sluice import sluice

_WORDS = {
    "bridge": (
        "cầu dàn thép hai tầng trên các trụ đá, tàu hỏa ở tầng dưới, đường bộ có đèn ở tầng "
        "trên, sông và thuyền",
        "a two-deck steel truss bridge on stone piers, a train on the lower deck, a lamp-lit "
        "road above, "
        "the river with boats",
    ),
    "sluice": (
        "cống lấy nước bốn cửa vòm có cánh cống và bánh xe kéo, một âu thuyền bên phải, đê "
        "và cây phía sau",
        "a sluice of four arched gates with lifting leaves and winding wheels, a lock on the "
        "right, "
        "the dyke and trees behind",
    ),
}


VIEW = ("mặt đứng minh họa", "illustrative elevation")


@painter("works")
def paint(subject: Subject, theme: str) -> Drawing:
    """A ``bridge`` or a ``sluice``."""
    vi, en = _WORDS[theme]
    image = (bridge if theme == "bridge" else sluice)(subject, VIEW)
    return Drawing(
        image=image,
        view="mat-dung",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=f"Mặt đứng tưởng tượng bằng mực và màu nhạt trên giấy dó: {vi}.",
        alt_en=f"Imagined elevation in ink and pale wash on dó paper: {en}.",
        focus=(0.5, 0.5),
    )
