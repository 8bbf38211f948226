"""Village maps."""

from ..registry import Drawing, painter
from ..subject import Subject
from .draw import village_map
from .told import Told, told_of

VIEW = ("bản đồ phác cách điệu", "stylised sketch map")
_NUMBERS = {2: ("hai", "two"), 3: ("ba", "three"), 4: ("bốn", "four"), 7: ("bảy", "seven")}


@painter("village-map")
def paint(subject: Subject, theme: str) -> Drawing:
    """A map of a ``village`` or of a ``district`` of several."""
    told = told_of(subject, district=theme == "district")
    what_vi, what_en = _villages(told)
    water_vi, water_en = (
        ("một nhánh sông nhỏ", "a small stream")
        if told.names
        else (
            "sông lớn có bãi giữa và thuyền buồm, con đê, một nhánh sông nhỏ",
            "a great river with a sandbank and sailing boats, a dyke, a small stream",
        )
    )
    return Drawing(
        image=village_map(subject, VIEW, told),
        view="ban-do",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=(
            f"Bản đồ cách điệu vẽ mực và màu nhạt trên giấy dó: {water_vi}, ruộng lúa, {what_vi} "
            "sau lũy tre; không theo vị trí và tỷ lệ thật."
        ),
        alt_en=(
            f"Stylised map in ink and pale wash on dó paper: {water_en}, rice fields and {what_en} "
            "behind hedges; neither places nor scale are true."
        ),
        focus=(0.5, 0.5),
    )


def _villages(told: Told) -> tuple[str, str]:
    if told.villages == 1:
        return (
            "một làng lớn có đình ở giữa và hai xóm nhỏ",
            "a large village about its communal house and two hamlets",
        )
    vi, en = _NUMBERS.get(told.villages, (str(told.villages), str(told.villages)))
    if told.names:
        named = ", ".join(told.names)
        return f"{vi} thôn ghi tên {named}", f"{en} hamlets lettered {named}"
    return f"{vi} làng", f"{en} villages"
