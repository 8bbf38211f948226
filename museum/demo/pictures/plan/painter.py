"""Plans of timber halls and of a church."""

from ..drafting.sheets import ground_words
from ..registry import Drawing, painter
from ..subject import Subject
from .church import church_plan
from .draw import ground_plan

VIEW = ("mặt bằng tưởng tượng", "imagined ground plan")


@painter("plan")
def paint(subject: Subject, theme: str) -> Drawing:
    """The plan that goes with the subject's elevation; ``theme`` is the building's type."""
    if theme == "church":
        return _church(subject)
    ground_vi, ground_en = ground_words(subject.slug)
    return Drawing(
        image=ground_plan(subject, theme, VIEW),
        view="mat-bang",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=(
            f"Mặt bằng tưởng tượng theo lối bản vẽ ghi, {ground_vi}: sân gạch với bốn trụ cổng, "
            "tòa ngoài nhiều gian với các hàng cột, phần nối và hậu cung phía sau, nét đứt là "
            "diềm mái; có thước "
            "tỷ lệ và mũi tên bắc."
        ),
        alt_en=(
            f"Imagined ground plan in the style of a measured drawing, {ground_en}: a brick court "
            "with four gate pillars, a front hall with rows of columns, a link and a rear "
            "sanctuary, eaves dashed; with "
            "scale bar and north arrow."
        ),
        focus=(0.5, 0.5),
    )


def _church(subject: Subject) -> Drawing:
    ground_vi, ground_en = ground_words(subject.slug, may_be_dyed=False)
    return Drawing(
        image=church_plan(subject, VIEW),
        view="mat-bang",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=(
            f"Mặt bằng tưởng tượng theo lối bản vẽ ghi, {ground_vi}: nhà thờ nằm dọc với tháp "
            "chuông ở mặt trước, gian giữa và hai gian bên chia bởi hai hàng cột, hàng ghế, cung "
            "thánh hình bán nguyệt; nét đứt là gân vòm; có thước tỷ lệ và mũi tên bắc."
        ),
        alt_en=(
            f"Imagined ground plan in the style of a measured drawing, {ground_en}: a church with "
            "its tower at the front, a nave and two aisles parted by rows of piers, benches and a "
            "half-round chancel; vault ribs dashed; with scale bar and north arrow."
        ),
        focus=(0.5, 0.5),
    )
