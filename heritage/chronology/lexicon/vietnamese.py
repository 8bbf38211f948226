"""How Vietnamese speaks of time. Marks may be left out when typing; spelling variants are equal."""

from heritage.chronology.doubts import Doubt
from heritage.chronology.enums import Certainty
from heritage.chronology.lexicon.signs import Sign, Vocabulary
from heritage.chronology.nodes import Side, Slice
from heritage.chronology.numerals import VIETNAMESE

_ABOUT, _PERHAPS = Doubt(Certainty.APPROXIMATE), Doubt(Certainty.UNCERTAIN)
_TOLD = Doubt(Certainty.UNCERTAIN, hearsay=True)

_SIGNS: dict[Sign, tuple[str, ...]] = {
    Sign.AGE: ("năm",),
    Sign.AGE_BEFORE: ("cách nay", "cách đây", "cách ngày nay", "cách hiện nay"),
    Sign.AGE_BEHIND: (
        "trước",
        "trước đây",
        "về trước",
        "trước nay",
        "trước ngày nay",
        "cách nay",
        "cách đây",
        "cách ngày nay",
    ),
    Sign.AGE_LABORATORY: ("bp", "trước hiện tại"),
    Sign.AND: ("và", "&"),
    Sign.BCE: (
        "tcn",
        "trước công nguyên",
        "trước cn",
        "tr cn",
        "t cn",
        "trước tây lịch",
        "trước thiên chúa",
        "tr tl",
        "công nguyên trước",
    ),
    Sign.BETWEEN: ("giữa", "trong khoảng giữa", "khoảng giữa"),
    Sign.CE: ("scn", "sau công nguyên", "sau cn", "s cn", "công nguyên", "cn", "sau tây lịch"),
    Sign.CENTURY: ("thế kỷ", "tk", "thế kỷ thứ", "tk thứ"),
    Sign.DAY: ("ngày", "đêm", "sáng", "đêm ngày", "hôm"),
    Sign.DECADE: ("thập niên", "thập kỷ", "những năm", "các năm", "thập niên những năm"),
    Sign.ERA: ("niên hiệu", "kỷ nguyên", "nh"),
    Sign.FILLER: (
        "vào",
        "trong",
        "vào năm",
        "tức",
        "tức là",
        "tức năm",
        "là",
        "nhằm",
        "nhằm năm",
        "ứng với",
        "tương ứng",
        "tương đương",
        "tuế thứ",
        "tuế tại",
        "niên đại",
        "thời gian",
        "có niên đại",
        "vào thời gian",
        "thời kỳ",
        "giai đoạn",
        "khoảng thời gian",
        "dương lịch là",
        "hoàng triều",
        "歲次",
        "歲在",
        "皇朝",
    ),
    Sign.FIRST_YEAR: ("nguyên niên", "năm đầu", "năm đầu tiên", "元年"),
    Sign.FROM: ("từ", "kể từ", "bắt đầu từ", "trong khoảng từ"),
    Sign.FULL_MOON: ("rằm", "ngày rằm", "hôm rằm"),
    Sign.LEAP: ("nhuận", "nhuần"),
    Sign.LUNAR: ("âm lịch", "âl", "lịch âm", "âm"),
    Sign.MILLENNIUM: ("thiên niên kỷ", "thiên kỷ", "tnk"),
    Sign.MOON_DAY: ("mồng", "mùng", "ngày mồng", "ngày mùng"),
    Sign.MONTH: ("tháng", "th"),
    Sign.NOW: ("nay", "hiện nay", "ngày nay", "bây giờ", "hiện tại", "giờ", "tận nay"),
    Sign.NTH: ("thứ", "lần thứ", "số"),
    Sign.OF: ("của", "thuộc", "đời", "ở"),
    Sign.OR: ("hoặc", "hay", "hoặc là"),
    Sign.REGNAL_YEAR: ("niên", "年"),
    Sign.REIGN: (
        "đời",
        "đời vua",
        "vua",
        "thời vua",
        "triều vua",
        "dưới đời vua",
        "chúa",
        "đời chúa",
        "hoàng đế",
        "dưới thời vua",
        "dưới triều vua",
        "triều đại vua",
    ),
    Sign.ROUGHLY: ("hơn", "trên", "gần", "ngót", "non", "ngoài"),
    Sign.SOLAR: ("dương lịch", "dl", "lịch dương", "tây lịch"),
    Sign.TIMES: (
        "thời",
        "thời kỳ",
        "thời đại",
        "thời nhà",
        "triều",
        "triều đại",
        "triều nhà",
        "nhà",
        "dưới thời",
        "dưới triều",
        "giai đoạn",
        "vương triều",
        "đời",
        "đời nhà",
        "dưới thời nhà",
        "kỷ nhà",
        "vào thời",
    ),
    Sign.TIMES_BEHIND: ("triều",),
    Sign.TO: ("đến", "tới", "cho đến", "cho tới", "đến hết", "tới hết", "qua", "sang"),
    Sign.YEAR: ("năm",),
}

_SLICES = {
    **dict.fromkeys(
        ("đầu", "hồi đầu", "những năm đầu", "sơ kỳ", "buổi đầu", "thượng tuần", "thời kỳ đầu"),
        Slice.EARLY,
    ),
    **dict.fromkeys(
        ("giữa", "khoảng giữa", "trung kỳ", "trung tuần", "những năm giữa"), Slice.MIDDLE
    ),
    **dict.fromkeys(
        ("cuối", "hồi cuối", "những năm cuối", "hậu kỳ", "hạ tuần", "mạt kỳ", "thời kỳ cuối"),
        Slice.LATE,
    ),
    **dict.fromkeys(
        ("nửa đầu", "nửa thứ nhất", "nửa trước", "một nửa đầu", "nửa đầu của"), Slice.FIRST_HALF
    ),
    **dict.fromkeys(
        ("nửa sau", "nửa cuối", "nửa thứ hai", "nửa sau của", "nửa cuối của"), Slice.SECOND_HALF
    ),
}
_QUARTERS = (
    (Slice.FIRST_QUARTER, ("thứ nhất", "đầu", "thứ 1", "đầu tiên"), ("i", "1", "một")),
    (Slice.SECOND_QUARTER, ("thứ hai", "thứ 2"), ("ii", "2", "hai")),
    (Slice.THIRD_QUARTER, ("thứ ba", "thứ 3"), ("iii", "3", "ba")),
    (Slice.LAST_QUARTER, ("thứ tư", "cuối", "thứ 4", "cuối cùng"), ("iv", "4", "bốn", "tư")),
)
for _slice, _which, _figures in _QUARTERS:
    for _name in ("phần tư", "một phần tư", "1/4", "quý"):
        _SLICES |= dict.fromkeys((f"{_name} {word}" for word in _which), _slice)
    _SLICES |= dict.fromkeys((f"quý {figure}" for figure in _figures), _slice)

_DOUBTS = {
    **dict.fromkeys(
        (
            "khoảng",
            "vào khoảng",
            "khoảng chừng",
            "chừng",
            "độ",
            "tầm",
            "ước",
            "ước khoảng",
            "ước chừng",
            "áng chừng",
            "xấp xỉ",
            "khoảng độ",
            "trong khoảng",
            "phỏng chừng",
        ),
        _ABOUT,
    ),
    **dict.fromkeys(
        (
            "có lẽ",
            "có thể",
            "có thể là",
            "có khả năng",
            "không chắc",
            "không chắc chắn",
            "được cho là",
            "chưa chắc",
            "chưa rõ",
            "nghi",
            "đoán định",
            "phỏng đoán",
        ),
        _PERHAPS,
    ),
    **dict.fromkeys(
        ("tương truyền", "truyền thuyết", "theo truyền thuyết", "tương truyền từ"), _TOLD
    ),
}

VOCABULARY = Vocabulary(
    signs=_SIGNS,
    slices=_SLICES,
    sides={
        **dict.fromkeys(("trước", "trước khi", "từ trước", "sớm hơn"), Side.BEFORE),
        **dict.fromkeys(("sau", "sau khi", "muộn hơn", "từ sau"), Side.AFTER),
        **dict.fromkeys(
            ("đến", "tới", "cho đến", "cho tới", "đến hết", "muộn nhất", "không muộn hơn"),
            Side.UNTIL,
        ),
        **dict.fromkeys(
            ("từ", "kể từ", "bắt đầu từ", "sớm nhất", "không sớm hơn"),
            Side.SINCE,
        ),
    },
    sides_behind={
        **dict.fromkeys(("trở về trước", "về trước", "trở về trước đó", "trở lại"), Side.UNTIL),
        **dict.fromkeys(("trở về sau", "về sau", "trở đi", "trở lại đây", "trở lên"), Side.SINCE),
    },
    doubts=_DOUBTS,
    months={},
    seasons={
        "mùa xuân": 1,
        "mùa hè": 2,
        "mùa hạ": 2,
        "mùa thu": 3,
        "mùa đông": 4,
        "xuân": 1,
        "hè": 2,
        "hạ": 2,
        "thu": 3,
        "đông": 4,
    },
    cardinals=VIETNAMESE,
    ordinals={},
    multiples={"trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000},
    events={
        "cách mạng tháng tám": (1945, 8),
        "cách mạng tháng 8": (1945, 8),
        "tổng khởi nghĩa tháng tám": (1945, 8),
        "cm tháng tám": (1945, 8),
        "cm tháng 8": (1945, 8),
    },
    moons={
        "giêng": 1,
        "chạp": 12,
        "tháng giêng": 1,
        "tháng chạp": 12,
        "tết": 1,
        "tết nguyên đán": 1,
    },
)
