"""What an asset may be and who may see it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AssetKind(TextChoices):
    """The kind of payload an asset carries; `media.kinds` has one folder for each that works."""

    IMAGE = "image", _("Hình ảnh")
    AUDIO = "audio", _("Âm thanh")
    VIDEO = "video", _("Phim")
    MODEL3D = "model3d", _("Mô hình 3D")
    PANORAMA = "panorama", _("Ảnh toàn cảnh")
    PAGES = "pages", _("Bản quét nhiều trang")
    FILE = "file", _("Tệp tài liệu")


class Access(TextChoices):
    """The widest circle an asset may reach; what it is used by can only narrow it."""

    PUBLIC = "public", _("Công khai")
    REGISTERED = "registered", _("Người đã đăng nhập")
    STAFF = "staff", _("Cán bộ")
    RESTRICTED = "restricted", _("Hạn chế")
