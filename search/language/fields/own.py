"""Fields that follow from what a `Document` is, with the names people call them by."""

from search.query.language import Field, FieldType

TEXT, CHOICE = FieldType.TEXT, FieldType.CHOICE

OWN_FIELDS = (
    Field(
        "name", TEXT, {"vi": ("tên", "tên gọi", "nhan đề"), "en": ("name", "title", "called")}
    ),
    Field("text", TEXT, {"vi": ("nội dung", "bài"), "en": ("text", "content")}),
    Field(
        "kind", CHOICE, {"vi": ("loại", "loại hình"), "en": ("kind", "type")}, ("kind", "category")
    ),
    Field("category", CHOICE, {"vi": ("phân loại",), "en": ("category",)}, ("category",)),
    Field(
        "area",
        CHOICE,
        {"vi": ("phường", "xã", "địa bàn"), "en": ("area", "ward", "commune")},
        ("area",),
    ),
    Field(
        "date", FieldType.DATE, {"vi": ("niên đại", "năm"), "en": ("date", "dated", "year")}
    ),
    Field("rank", CHOICE, {"vi": ("hạng", "xếp hạng"), "en": ("rank", "designation")}, ("rank",)),
    Field(
        "period",
        CHOICE,
        {"vi": ("thời", "thời kỳ", "triều", "triều đại"), "en": ("period", "dynasty")},
        ("period",),
    ),
    Field("century", CHOICE, {"vi": ("thế kỷ",), "en": ("century",)}, ("century",)),
    Field("month", CHOICE, {"vi": ("tháng", "tháng âm lịch"), "en": ("month",)}, ("month",)),
    Field("material", CHOICE, {"vi": ("chất liệu",), "en": ("material",)}, ("material",)),
    Field("has", CHOICE, {"vi": ("có", "có kèm"), "en": ("has", "with")}, ("has",)),
    Field("rights", CHOICE, {"vi": ("quyền", "giấy phép"), "en": ("rights", "licence", "license")},
          ("rights",)),
    Field("lang", CHOICE, {"vi": ("ngôn ngữ",), "en": ("lang", "language")}, ("lang",)),
    Field(
        "updated",
        FieldType.CHANGED,
        {"vi": ("cập nhật", "sửa"), "en": ("updated", "changed")},
    ),
    Field("near", FieldType.NEAR, {"vi": ("gần",), "en": ("near",)}),
    Field("box", FieldType.BOX, {"vi": ("khung", "vùng"), "en": ("box", "bbox")}),
)  # fmt: skip
"""In the order in which a form shows them; where two share a name the first has it."""
