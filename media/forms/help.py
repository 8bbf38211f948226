"""What the form says beside each field of an asset."""

from django.utils.translation import gettext_lazy as _

HELP = {
    "alt_vi": _(
        "Tả điều nhìn thấy trong một, hai câu cho người không xem được hình. "
        "Bắt buộc trước khi công bố."
    ),
    "alt_en": _("Bản tiếng Anh của văn bản thay thế."),
    "caption_vi": _("Hiện bên dưới hình: điều hình không tự nói ra."),
    "creator": _("Người chụp, vẽ, ghi âm hoặc số hóa."),
    "credit_vi": _("Dòng ghi công hiện cạnh tư liệu, ví dụ “Ảnh: Nguyễn Văn A, 2019”."),
    "rights": _("Theo bộ từ vựng rightsstatements.org và Creative Commons."),
    "source": _("Lấy từ đâu: bảo tàng, lưu trữ, sách, gia đình…"),
    "captured": _("Ghi đúng như biết được, ví dụ “khoảng năm 1920” hoặc “mùa hội 2018”."),
    "captured_on": _("Chỉ ghi khi biết chính xác ngày."),
    "access": _("Phạm vi rộng nhất được xem; hồ sơ chứa tư liệu có thể thu hẹp thêm."),
    "max_side": _(
        "Để trống: không giới hạn. Nếu quyền chỉ cho xem cỡ nhỏ, ghi cạnh dài nhất (từ 512); "
        "cả phóng to và IIIF đều không vượt quá."
    ),
    "consent": _("Người nhận ra được có đồng ý cho xem không. Không đồng ý: chỉ cán bộ được xem."),
    "consent_note": _("Ai đồng ý, khi nào, giấy tờ ở đâu. Chỉ cán bộ đọc được."),
    "protocols": _("Điều cộng đồng mong người xem tôn trọng; hiện cạnh tư liệu."),
    "generated": _("Đánh dấu nếu hình do phần mềm vẽ ra, không phải ảnh chụp hay bản quét."),
}
"""By field name of `Asset`."""
