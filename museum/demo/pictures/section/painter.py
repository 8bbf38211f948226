"""Measured sections of timber halls."""

from ..drafting.sheets import ground_words
from ..registry import Drawing, painter
from ..subject import Subject
from .draw import transverse


@painter("section")
def paint(subject: Subject, theme: str) -> Drawing:
    """The section that goes with the subject's elevation; ``theme`` is the building's type."""
    ground_vi, ground_en = ground_words(subject.slug)
    return Drawing(
        image=transverse(subject.slug, theme),
        view="mat-cat",
        view_vi="mặt cắt ngang tưởng tượng",
        view_en="imagined transverse section",
        alt_vi=(
            f"Mặt cắt ngang tưởng tượng theo lối bản vẽ ghi, {ground_vi}: bộ vì gỗ sáu hàng cột "
            "sơn son, giá chiêng, cốn chạm mây, bẩy đỡ mái, hoành và ngói; ban thờ ở giữa, nền bó "
            "đá."
        ),
        alt_en=(
            f"Imagined transverse section in the style of a measured drawing, {ground_en}: a "
            "timber "
            "frame on six red columns with carved boards, king-post panel, eave brackets, purlins "
            "and tiles; an altar in "
            "the middle on a stone floor."
        ),
        focus=(0.5, 0.5),
    )
