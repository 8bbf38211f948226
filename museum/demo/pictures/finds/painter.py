"""Imagined archaeological plates."""

from ..registry import Drawing, painter
from ..subject import Subject
from .draw import finds

VIEW = ("bản vẽ hiện vật tiêu biểu", "plate of typical finds")


@painter("finds")
def paint(subject: Subject, theme: str) -> Drawing:
    """A plate of typical finds; ``theme`` is not used."""
    return Drawing(
        image=finds(subject, VIEW),
        view="hien-vat",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=(
            "Bản vẽ khảo cổ tưởng tượng trên giấy dó: bốn đồ gốm văn thừng và văn khắc chữ S, "
            "nửa trái là mặt cắt; "
            "hàng dưới là rìu đá, vòng đá và mũi lao; không phải hiện vật cụ thể nào."
        ),
        alt_en=(
            "Archaeological plate on dó paper: four pots with cord marks and S-scrolls, "
            "their left halves in section; "
            "below them stone adzes, stone rings and a spearhead; typical forms, not actual "
            "objects."
        ),
    )
