"""What an elevation shows, in words."""

from .building import Building

_NAMES = {
    "dinh": ("đình làng", "a village communal house"),
    "chua": ("nhà tiền đường của ngôi chùa", "the front hall of a pagoda,"),
    "den": ("ngôi đền", "a temple"),
    "mieu": ("ngôi miếu", "a shrine"),
    "nha-tho-ho": ("nhà thờ họ", "a family hall"),
}
_TOWER = ("gác chuông một ngôi chùa", "the bell tower of a pagoda,")

# What stands about the house in each composition.
_AROUND = {
    "open": ("hai bên có trụ biểu và cây", "lantern pillars and trees on either side"),
    "wings": ("hai bên có dãy nhà thấp và cây", "lower halls and trees on either side"),
    "tower": ("hai bên có dãy nhà thấp và cây", "lower halls and trees on either side"),
    "walls": ("hai bên có tường hoa và cây", "pierced court walls and trees on either side"),
    "gate": (
        "phía trước là nghi môn bốn trụ với tường và cửa nách",
        "before it a gate of four pillars with walls and side doors",
    ),
    "triple-gate": (
        "phía trước là tam quan ba cửa vòm hai tầng mái",
        "before it a gate of three arches under two tiers of roofs",
    ),
    "court": (
        "hai bên là đầu hồi hai dãy tả vu, hữu vu",
        "on either side the gable end of a corridor hall",
    ),
    "river": (
        "phía trước là bậc xuống sông, thuyền đậu",
        "before it steps down to a river with boats",
    ),
    "pavilion": (
        "bên phải là thủy đình trên mặt nước",
        "on the right a pavilion standing in the water",
    ),
    "pair": ("bên phải là ngôi chùa nhỏ hơn", "on the right a smaller pagoda hall"),
}
CHURCH = (
    "Mặt đứng tưởng tượng theo lối vẽ kiến trúc, bằng mực và màu nhạt trên giấy dó: nhà thờ với "
    "tháp chuông ở giữa có mái nhọn và thánh giá, "
    "cửa sổ hoa hồng, cửa vòm nhọn, hai tháp nhỏ hai bên; cây cau và cây đa phía sau.",
    "Imagined front elevation in an architect’s manner, in ink and pale wash on dó "
    "paper: a church with a spired bell tower and cross on its "
    "axis, a rose window, pointed arches and two small turrets; areca palms and banyans behind.",
)
_NUMBERS = {3: "three", 5: "five", 7: "seven", 9: "nine"}


def describe(b: Building, form: str, layout: str, ground: tuple[str, str]) -> tuple[str, str]:
    """Alternative text in Vietnamese and English; ``ground`` says what it is drawn with."""
    name_vi, name_en = _TOWER if layout == "tower" else _NAMES[form]
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
    around_vi, around_en = _AROUND[layout]
    alt_vi = (
        f"Mặt đứng tưởng tượng theo lối vẽ kiến trúc, {ground[0]}: {name_vi} {bays_vi}, "
        f"{roof_vi}, {front_vi}; {around_vi}."
    )
    alt_en = (
        f"Imagined front elevation in an architect’s manner, {ground[1]}: "
        f"{name_en} of {bays_en}, {roof_en}, {front_en}; {around_en}."
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
