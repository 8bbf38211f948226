"""Measured plans of timber halls."""

from ..drafting.sheets import ground_words
from ..registry import Drawing, painter
from ..subject import Subject
from .draw import ground_plan


@painter("plan")
def paint(subject: Subject, theme: str) -> Drawing:
    """The plan that goes with the subject's elevation; ``theme`` is the building's type."""
    ground_vi, ground_en = ground_words(subject.slug)
    return Drawing(
        image=ground_plan(subject.slug, theme),
        view="mat-bang",
        view_vi="mặt bằng tưởng tượng",
        view_en="imagined ground plan",
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
