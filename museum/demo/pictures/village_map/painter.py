"""Village maps."""

from ..registry import Drawing, painter
from ..subject import Subject
from .draw import village_map


@painter("village-map")
def paint(subject: Subject, theme: str) -> Drawing:
    """A map of a ``village`` or of a ``district`` of several."""
    district = theme == "district"
    what_vi = "bảy làng" if district else "một làng lớn có đình ở giữa và hai xóm nhỏ"
    what_en = (
        "seven villages" if district else "a large village about its communal house and two hamlets"
    )
    return Drawing(
        image=village_map(subject.slug, district=district),
        view="ban-do",
        view_vi="bản đồ phác cách điệu",
        view_en="stylised sketch map",
        alt_vi=(
            f"Bản đồ cách điệu vẽ mực và màu nhạt trên giấy dó: sông lớn có bãi giữa và "
            f"thuyền buồm, con đê, "
            f"nhánh sông nhỏ, ruộng lúa, {what_vi} sau lũy tre; không theo tỷ lệ thật."
        ),
        alt_en=(
            f"Stylised map in ink and pale wash on dó paper: a great river with a sandbank "
            f"and sailing boats, "
            f"a dyke, a small stream, rice fields and {what_en} behind hedges; not to true scale."
        ),
        focus=(0.58, 0.58),
    )
