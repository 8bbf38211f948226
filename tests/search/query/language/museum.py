"""Fields of a small museum, for tests of the language."""

from search.query.language import Bounds, Field, Fields, FieldType

CHOICES = {
    "kind": {"site": ("Di tích", "Site"), "object": ("Hiện vật", "Object")},
    "category": {"chua": ("Chùa", "Pagoda"), "dinh": ("Đình", "Communal house")},
    "area": {"tay-tuu": ("Tây Tựu",), "tay-tuu-1": ("Tây Tựu",), "minh-khai": ("Minh Khai",)},
    "rank": {"national": ("Quốc gia", "National")},
}


def choose(facet: str, text: str) -> tuple[str, ...]:
    known = CHOICES.get(facet, {})
    return tuple(v for v, labels in known.items() if text == v or text.lower() in _lower(labels))


def nearest(facet: str, text: str) -> str:
    labels = [label for known in CHOICES.get(facet, {}).values() for label in known]
    return next((each for each in labels if each.lower()[:3] == text.lower()[:3]), "")


def label(facet: str, value: str) -> str:
    return CHOICES[facet].get(value, ("",))[0]


def read_date(text: str) -> Bounds | None:
    return {"thế kỷ xvii": (584389, 620912), "sau 1945": (710397, None)}.get(text.lower())


def _lower(labels: tuple[str, ...]) -> list[str]:
    return [label.lower() for label in labels]


FIELDS = Fields(
    (
        Field("name", FieldType.TEXT, {"vi": ("tên", "tên gọi"), "en": ("name", "title")}),
        Field("deity", FieldType.TEXT, {"vi": ("thờ",), "en": ("deity",)}),
        Field(
            "kind",
            FieldType.CHOICE,
            {"vi": ("loại", "loại hình"), "en": ("kind",)},
            ("kind", "category"),
        ),
        Field("category", FieldType.CHOICE, {"vi": ("phân loại",)}, ("category",)),
        Field("area", FieldType.CHOICE, {"vi": ("phường", "xã"), "en": ("area",)}, ("area",)),
        Field("rank", FieldType.CHOICE, {"vi": ("hạng",), "en": ("rank",)}, ("rank",)),
        Field("date", FieldType.DATE, {"vi": ("niên đại",), "en": ("date",)}),
        Field("updated", FieldType.CHANGED, {"vi": ("cập nhật",), "en": ("updated",)}),
        Field("near", FieldType.NEAR, {"vi": ("gần",), "en": ("near",)}),
        Field("box", FieldType.BOX, {"vi": ("khung",), "en": ("box",)}),
    ),
    choose,
    read_date,
    nearest,
)
