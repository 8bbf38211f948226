"""Works of engineering."""

from ..registry import Drawing, painter
from ..subject import Subject
from .bridge import bridge
from .gutter import gutter
from .sluice import sluice

_WORDS = {
    "bridge": (
        "cầu dàn thép hai tầng trên các trụ đá, tàu hỏa ở tầng dưới, đường bộ có đèn ở tầng "
        "trên, sông và thuyền",
        "a two-deck steel truss bridge on stone piers, a train on the lower deck, a lamp-lit "
        "road above, "
        "the river with boats",
    ),
    "gutter": (
        "máng đồng nhiều đoạn nối nhau treo dưới giọt ranh mái ngói, nước chảy ra ở đầu máng; bên "
        "phải là mặt cắt lòng máng giữa hai mái",
        "a bronze gutter of joined lengths hung under a tiled eave, water falling from its spout; "
        "on the right the trough cut across between two roofs",
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
    """A ``bridge``, a bronze ``gutter`` or a ``sluice``."""
    vi, en = _WORDS[theme]
    image = {"bridge": bridge, "gutter": gutter, "sluice": sluice}[theme](subject, VIEW)
    return Drawing(
        image=image,
        view="mat-dung",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=f"Mặt đứng tưởng tượng bằng mực và màu nhạt trên giấy dó: {vi}.",
        alt_en=f"Imagined elevation in ink and pale wash on dó paper: {en}.",
        focus=(0.5, 0.5),
    )
