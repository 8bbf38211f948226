"""Sections of timber halls and of a church."""

from ..chance import chance
from ..drafting.sheets import ground_words
from ..registry import Drawing, painter
from ..subject import Subject
from .church import church_section
from .draw import axial, transverse

ACROSS = ("mặt cắt ngang tưởng tượng", "imagined transverse section")
ALONG = ("mặt cắt dọc tưởng tượng", "imagined section along the axis")
_CHURCH = (
    "gian giữa cao với vòm nhọn trên hai hàng cột, hai gian bên thấp hơn, bàn thờ ở cuối, vì kèo "
    "gỗ đỡ mái ngói",
    "a high nave under a pointed vault between two rows of piers, lower aisles, the altar at its "
    "end, timber trusses under the tiled roof",
)
_ACROSS = (
    "bộ vì gỗ sáu hàng cột sơn son, giá chiêng, cốn chạm mây, bẩy đỡ mái, hoành và ngói; ban thờ "
    "ở giữa, nền bó đá; tên các cấu kiện ghi bên cạnh",
    "a timber frame on six red columns with carved boards, king-post panel, eave brackets, purlins "
    "and tiles; an altar in the middle on a stone floor; the parts are named beside it",
)
_ALONG = (
    "tòa ngoài với bộ vì gỗ, phần nối mái thấp và hậu cung có ban thờ nối nhau từ trước ra sau",
    "the front hall with its timber frame, a low link and the sanctuary with its altar, one behind "
    "another",
)


def along(slug: str) -> bool:
    """Whether the record's hall is cut along its axis, or across."""
    return chance(slug, "cut").random() < 0.45


@painter("section")
def paint(subject: Subject, theme: str) -> Drawing:
    """The section that goes with the subject's elevation; ``theme`` is the building's type."""
    ground_vi, ground_en = ground_words(subject.slug, may_be_dyed=theme != "church")
    if theme == "church":
        view, (vi, en), image = ACROSS, _CHURCH, church_section(subject, ACROSS)
    elif along(subject.slug):
        view, (vi, en), image = ALONG, _ALONG, axial(subject, theme, ALONG)
    else:
        view, (vi, en), image = ACROSS, _ACROSS, transverse(subject, theme, ACROSS)
    return Drawing(
        image=image,
        view="mat-cat",
        view_vi=view[0],
        view_en=view[1],
        alt_vi=f"{view[0].capitalize()} theo lối vẽ kiến trúc, {ground_vi}: {vi}.",
        alt_en=f"{view[1].capitalize()} in an architect’s manner, {ground_en}: {en}.",
        focus=(0.5, 0.5),
    )
