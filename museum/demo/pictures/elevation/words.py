"""What an elevation shows, in words."""

from .building import Building

_NAMES = {
    "dinh": ("đình làng", "a village communal house"),
    "chua": (
        "gác chuông một ngôi chùa với hai dãy nhà hai bên",
        "the bell tower of a pagoda between two lower halls,",
    ),
    "den": ("ngôi đền", "a temple"),
    "mieu": ("ngôi miếu", "a shrine"),
    "nha-tho-ho": ("nhà thờ họ", "a family hall"),
}
CHURCH = (
    "Mặt đứng tưởng tượng theo lối bản vẽ ghi, bằng mực và màu nhạt trên giấy dó: nhà thờ với "
    "tháp chuông ở giữa có mái nhọn và thánh giá, "
    "cửa sổ hoa hồng, cửa vòm nhọn, hai tháp nhỏ hai bên; cây cau và cây đa phía sau.",
    "Imagined front elevation in the style of a measured drawing, in ink and pale wash on dó "
    "paper: a church with a spired bell tower and cross on its "
    "axis, a rose window, pointed arches and two small turrets; areca palms and banyans behind.",
)
_NUMBERS = {3: "three", 5: "five", 7: "seven", 9: "nine"}


def describe(b: Building, form: str, ground: tuple[str, str]) -> tuple[str, str]:
    """Alternative text in Vietnamese and English; ``ground`` says what it is drawn with."""
    name_vi, name_en = _NAMES[form]
    count = len(b.bays)
    if form == "dinh":
        bays_vi, bays_en = (
            f"{count - 2} gian hai chái",
            f"{_NUMBERS[count - 2]} bays and two end bays",
        )
    else:
        bays_vi, bays_en = f"{count} gian", f"{_NUMBERS[count]} bays"
    roof_vi, roof_en = _roof(b)
    front_vi, front_en = {
        "doors": ("cửa bức bàn chạy suốt mặt trước", "panelled doors across the front"),
        "rail": ("lan can con tiện giữa các cột", "turned balustrades between the columns"),
        "open": ("các gian để ngỏ giữa hàng cột", "open bays between the columns"),
        "screen": ("cửa chấn song ở hai bên", "barred screens on both sides"),
    }[b.infill]
    alt_vi = (
        f"Mặt đứng tưởng tượng theo lối bản vẽ ghi, {ground[0]}: {name_vi} {bays_vi}, "
        f"{roof_vi}, {front_vi}, nền bó đá và bậc tam cấp; hai bên có trụ biểu và cây."
    )
    alt_en = (
        f"Imagined front elevation in the style of a measured drawing, {ground[1]}: "
        f"{name_en} of {bays_en}, {roof_en}, {front_en}, a stone platform with steps, and pillars "
        "and trees on either side."
    )
    return alt_vi, alt_en


def _roof(b: Building) -> tuple[str, str]:
    if not b.hipped:
        return ("mái ngói hai dốc giữa hai đầu hồi xây", "a tiled gable roof between end walls")
    if b.tiers == 2:
        return ("mái chồng diêm hai tầng, đao cong", "a two-tiered roof with upturned corners")
    if b.dragons:
        return (
            "mái ngói lớn bốn góc đao cong, trên nóc hai rồng chầu mặt trời",
            "a great tiled roof with upturned corners and two dragons facing the sun on its ridge",
        )
    return ("mái ngói lớn bốn góc đao cong", "a great tiled roof with upturned corners")
