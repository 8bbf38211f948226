"""Measured sections of timber halls."""

from ..registry import Drawing, painter
from ..subject import Subject
from .draw import transverse


@painter("section")
def paint(subject: Subject, theme: str) -> Drawing:
    """The section that goes with the subject's elevation; ``theme`` is the building's type."""
    return Drawing(
        image=transverse(subject.slug, theme),
        view="mat-cat",
        view_vi="mặt cắt ngang",
        view_en="transverse section",
        alt_vi=(
            "Bản vẽ mặt cắt ngang bằng mực và màu nhạt trên giấy dó: bộ vì gỗ sáu hàng cột sơn son, giá chiêng, "
            "cốn chạm mây, bẩy đỡ mái, hoành và ngói; ban thờ ở giữa, nền bó đá."
        ),
        alt_en=(
            "Measured transverse section in ink and pale wash on dó paper: a timber frame on six red columns with "
            "carved boards, king-post panel, eave brackets, purlins and tiles; an altar in the middle on a stone floor."
        ),
        focus=(0.5, 0.5),
    )
