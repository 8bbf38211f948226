"""Closed choices of the records. Open lists are vocabularies (`Concept`), not enums."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What a record describes; each has a proxy model, a dossier form and a public page."""

    SITE = "site", _("Di tích")
    OBJECT = "object", _("Hiện vật")
    DOCUMENT = "document", _("Di sản tư liệu")
    ELEMENT = "element", _("Di sản phi vật thể")
    PERSON = "person", _("Nhân vật")
    GROUP = "group", _("Cộng đồng, tổ chức")
    PLACE = "place", _("Địa danh")


class State(models.TextChoices):
    """Life of a permanent identifier: never reused, never silently gone."""

    ACTIVE = "active", _("Đang dùng")
    WITHDRAWN = "withdrawn", _("Đã rút")
    MERGED = "merged", _("Đã gộp vào hồ sơ khác")


class Access(models.TextChoices):
    """Who may see a published record."""

    PUBLIC = "public", _("Công khai")
    REGISTERED = "registered", _("Người đã đăng ký")
    STAFF = "staff", _("Cán bộ")
    RESTRICTED = "restricted", _("Hạn chế")


class PlaceSensitivity(models.TextChoices):
    """How exactly the public may know where a thing is."""

    EXACT = "exact", _("Chính xác")
    BLURRED = "blurred", _("Làm mờ")
    AREA = "area", _("Chỉ nêu địa bàn")


class NameType(models.TextChoices):
    """What sort of name a name is."""

    OFFICIAL = "official", _("Tên chính thức")
    OTHER = "other", _("Tên gọi khác")
    HISTORIC = "historic", _("Tên cổ")
    HAN_NOM = "han_nom", _("Tên Hán Nôm")
    TRANSLITERATION = "transliteration", _("Phiên âm, tên nước ngoài")
    FORMER = "former", _("Tên đã bỏ")


class NameLanguage(models.TextChoices):
    """Language (and script) a name is written in, as BCP 47 tags."""

    VI = "vi", _("Tiếng Việt")
    EN = "en", _("Tiếng Anh")
    HAN = "lzh-Hani", _("Chữ Hán")
    NOM = "vi-Hani", _("Chữ Nôm")
    FR = "fr", _("Tiếng Pháp")


class AreaLevel(models.TextChoices):
    """Tier of an administrative or traditional area."""

    PROVINCE = "province", _("Tỉnh, thành phố")
    DISTRICT = "district", _("Quận, huyện")
    WARD = "ward", _("Phường, xã")
    VILLAGE = "village", _("Làng, thôn")


class Confidence(models.TextChoices):
    """How sure a statement is."""

    HIGH = "high", _("Chắc chắn")
    MEDIUM = "medium", _("Khá chắc")
    LOW = "low", _("Chưa chắc")
    UNVERIFIED = "unverified", _("Chưa kiểm chứng")


class SourceKind(models.TextChoices):
    """What a source is."""

    BOOK = "book", _("Sách")
    ARTICLE = "article", _("Bài báo, tạp chí")
    WEB = "web", _("Trang mạng")
    ARCHIVE = "archive", _("Tài liệu lưu trữ")
    INSCRIPTION = "inscription", _("Văn bia, minh văn")
    DECISION = "decision", _("Văn bản nhà nước")
    ORAL = "oral", _("Lời kể")
    MEMORY = "memory", _("Trí nhớ, chưa kiểm chứng")


class DesignationStatus(models.TextChoices):
    """Whether a recognition is in force."""

    CURRENT = "current", _("Còn hiệu lực")
    SUPERSEDED = "superseded", _("Đã được thay")
    REVOKED = "revoked", _("Đã hủy bỏ")


class MediaRole(models.TextChoices):
    """What a file does for its record."""

    PRIMARY = "primary", _("Ảnh chính")
    GALLERY = "gallery", _("Thư viện ảnh")
    DETAIL = "detail", _("Chi tiết")
    PLAN = "plan", _("Bản vẽ, sơ đồ")
    DOCUMENT = "document", _("Tài liệu")


class OriginMode(models.TextChoices):
    """How an object came to where it is (nguồn gốc hiện vật)."""

    ORIGINAL = "original", _("Vốn có của di tích")
    GIFT = "gift", _("Hiến tặng")
    EXCAVATION = "excavation", _("Khai quật")
    EXCHANGE = "exchange", _("Trao đổi")
    RECOVERY = "recovery", _("Thu hồi")
    PURCHASE = "purchase", _("Mua")


class ConditionGrade(models.TextChoices):
    """State of preservation (tình trạng bảo quản)."""

    GOOD = "good", pgettext_lazy("tình trạng", "Tốt")
    FAIR = "fair", pgettext_lazy("tình trạng", "Khá")
    POOR = "poor", pgettext_lazy("tình trạng", "Xuống cấp")
    CRITICAL = "critical", pgettext_lazy("tình trạng", "Hư hỏng nặng")
    LOST = "lost", pgettext_lazy("tình trạng", "Đã mất")


class Viability(models.TextChoices):
    """Vitality of a living practice (hiện trạng thực hành)."""

    THRIVING = "thriving", _("Thực hành thường xuyên")
    STABLE = "stable", _("Còn được duy trì")
    ENDANGERED = "endangered", _("Có nguy cơ mai một")
    DORMANT = "dormant", _("Đã ngừng thực hành")
    REVIVED = "revived", _("Đã được phục hồi")


class StepFree(models.TextChoices):
    """Whether one can get in without steps."""

    FULL = "full", _("Xe lăn vào được")
    PARTIAL = "partial", _("Vào được một phần")
    NONE = "none", _("Phải qua bậc")


class RuleCalendar(models.TextChoices):
    """Calendar a festival keeps."""

    LUNAR = "lunar", _("Âm lịch")
    SOLAR = "solar", _("Dương lịch")


class LeapPolicy(models.TextChoices):
    """What a lunar rule does in a year whose month is doubled (tháng nhuận)."""

    REGULAR = "regular", _("Chỉ tháng thường")
    BOTH = "both", _("Cả tháng thường và tháng nhuận")
    LEAP = "leap", _("Tháng nhuận khi có")


class DimensionType(models.TextChoices):
    """What was measured."""

    HEIGHT = "height", _("Cao")
    WIDTH = "width", _("Rộng")
    LENGTH = "length", _("Dài")
    DEPTH = "depth", _("Sâu, dày")
    DIAMETER = "diameter", _("Đường kính")
    WEIGHT = "weight", _("Trọng lượng")
    AREA = "area", _("Diện tích")


class DimensionUnit(models.TextChoices):
    """Unit of a measurement, as written in the register."""

    MM = "mm", "mm"
    CM = "cm", "cm"
    M = "m", "m"
    M2 = "m2", "m²"
    G = "g", "g"
    KG = "kg", "kg"
