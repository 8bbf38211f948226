"""Imagined excavation trenches."""

from ..registry import Drawing, painter
from ..subject import Subject
from .draw import trench

VIEW = ("hố khai quật tưởng tượng", "imagined excavation trench")


@painter("trench")
def paint(subject: Subject, theme: str) -> Drawing:
    """A trench in plan and section; ``theme`` is not used."""
    return Drawing(
        image=trench(subject, VIEW),
        view="ho-khai-quat",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=(
            "Bản vẽ khảo cổ tưởng tượng trên giấy dó: phía trên là mặt bằng hố đào chia ô, có "
            "hố đất "
            "đen, lỗ cột và mảnh gốm; phía dưới là mặt cắt bốn lớp đất; không phải hố đào thật nào."
        ),
        alt_en=(
            "Imagined archaeological drawing on dó paper: above, the plan of a trench in grid "
            "squares "
            "with dark pits, post holes and sherds; below, a section of four layers; no "
            "actual trench is shown."
        ),
        focus=(0.5, 0.5),
    )
