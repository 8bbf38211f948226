"""Why a file is not taken in, said so that the sender knows what to do next."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MESSAGES = {
    "empty": _("Tệp rỗng. Hãy kiểm tra tệp trên máy rồi gửi lại."),
    "too-many-bytes": _(
        "Tệp nặng %(size)s, vượt mức cho phép %(limit)s. Hãy nén hoặc thu nhỏ rồi gửi lại."
    ),
    "unknown-extension": _(
        "Không nhận tệp có phần mở rộng “%(extension)s”. Các loại được nhận: %(accepted)s."
    ),
    "svg": _("Không nhận ảnh SVG vì có thể chứa mã lệnh. Hãy xuất ra PNG hoặc WebP rồi gửi lại."),
    "wrong-content": _(
        "Nội dung tệp không phải %(expected)s như phần mở rộng ghi, mà là %(found)s. "
        "Hãy mở tệp bằng phần mềm gốc và lưu lại đúng loại."
    ),
    "too-many-pixels": _(
        "Ảnh có quá nhiều điểm ảnh (tối đa %(limit)s triệu). Hãy thu nhỏ ảnh rồi gửi lại."
    ),
    "too-many-frames": _("Ảnh động có quá nhiều khung hình. Hãy gửi dưới dạng phim hoặc ảnh tĩnh."),
    "too-many-scans": _(
        "Ảnh JPEG được ghi thành quá nhiều lớp chồng nhau. Hãy mở bằng phần mềm ảnh và lưu lại rồi "
        "gửi."
    ),
    "damaged": _("Tệp bị hỏng hoặc bị cắt cụt. Hãy sao chép lại từ máy ảnh hay ổ gốc rồi gửi lại."),
    "hidden-content": _(
        "Tệp có kèm nội dung lạ bên trong (%(found)s). Hãy mở bằng phần mềm gốc, lưu thành tệp mới "
        "rồi gửi lại."
    ),
    "too-big-inside": _(
        "Tệp giải nén ra quá lớn. Hãy tách thành nhiều tệp nhỏ hơn rồi gửi từng tệp."
    ),
    "unsafe-archive": _(
        "Cấu trúc bên trong tệp không hợp lệ. Hãy mở bằng phần mềm văn phòng và lưu lại."
    ),
    "macros": _("Tệp có macro hoặc mã lệnh. Hãy lưu lại ở dạng không có macro rồi gửi."),
    "too-long": _(
        "Bản ghi dài %(length)s, vượt mức cho phép %(limit)s. Hãy cắt thành nhiều đoạn rồi gửi "
        "từng đoạn."
    ),
    "unplayable": _(
        "Trình duyệt không phát được mã hóa %(coding)s trong tệp. Hãy xuất lại thành %(accepted)s."
    ),
    "no-sound": _("Tệp không có âm thanh. Hãy kiểm tra bản ghi rồi gửi lại."),
    "no-film": _("Tệp không có hình. Hãy gửi bản ghi âm ở mục âm thanh."),
    "film-as-sound": _("Tệp có cả hình. Hãy gửi ở mục phim, hoặc xuất riêng phần âm thanh."),
    "model-in-parts": _(
        "Mô hình gồm nhiều tệp rời hoặc dẫn tới tệp ở nơi khác. Hãy xuất thành một tệp .glb duy "
        "nhất, có đủ hình phủ bên trong, rồi gửi lại."
    ),
    "model-extension": _(
        "Mô hình dùng cách ghi mà bảo tàng chưa hiển thị được (%(names)s). Hãy xuất lại tệp .glb "
        "không nén (không Draco, Meshopt, KTX2) với hình phủ PNG, JPEG hoặc WebP."
    ),
    "model-triangles": _(
        "Mô hình có quá nhiều mặt (tối đa %(limit)s tam giác). Hãy giảm lưới trong phần mềm dựng "
        "rồi gửi lại."
    ),
    "model-pixels": _(
        "Hình phủ của mô hình quá lớn (tối đa %(limit)s triệu điểm ảnh cho tất cả, mỗi hình không "
        "quá 8192 × 8192). Hãy thu nhỏ hình phủ rồi gửi lại."
    ),
    "model-scans": _(
        "Hình phủ JPEG của mô hình được ghi thành quá nhiều lớp chồng nhau. Hãy lưu lại hình phủ "
        "bằng phần mềm ảnh, xuất tệp .glb khác rồi gửi lại."
    ),
    "model-empty": _("Mô hình không có mặt nào để xem. Hãy kiểm tra lại cảnh rồi xuất tệp khác."),
    "damaged-model": _(
        "Mô hình bị hỏng, bị cắt cụt hoặc ghi sai quy cách glTF 2.0. Hãy mở bằng phần mềm dựng và "
        "xuất lại tệp .glb."
    ),
    "too-many-arriving": _(
        "Đang có %(count)s tệp của bạn gửi dở. Hãy gửi xong hoặc bỏ bớt rồi gửi tệp này."
    ),
    "no-room": _("Máy chủ không còn đủ chỗ cho tệp này. Hãy báo người quản trị."),
    "pdf-locked": _(
        "PDF có mật khẩu hoặc bị khóa. Hãy mở bằng phần mềm gốc, lưu lại không khóa rồi gửi."
    ),
    "pdf-empty": _("PDF không có trang nào. Hãy kiểm tra tệp rồi xuất lại."),
    "pdf-too-many-pages": _(
        "PDF có %(count)s trang mà tài liệu chỉ còn chỗ cho %(room)s. Hãy tách PDF thành nhiều tệp "
        "và chia cho nhiều quyển."
    ),
    "pdf-page-size": _(
        "PDF có trang dài %(length)s cm, vượt mức %(limit)s cm. Hãy đặt lại khổ giấy rồi xuất tệp "
        "khác."
    ),
    "pdf-attachments": _(
        "PDF có tệp khác, phim hoặc mô hình kèm bên trong. Hãy in lại thành PDF mới không kèm gì "
        "rồi gửi."
    ),
    "pdf-strange": _(
        "Không đọc được PDF này trong giới hạn cho phép. Hãy mở bằng phần mềm khác, in lại thành "
        "PDF mới rồi gửi."
    ),
    "pdf-again": _(
        "PDF này đã có trong tài liệu; các trang của nó đã hoặc đang được vẽ. Hãy chọn tệp khác."
    ),
    "too-many-pages": _(
        "Tài liệu đã đủ %(limit)s trang, mức cho phép. Hãy tách thành nhiều quyển."
    ),
    "too-heavy-document": _(
        "Các trang của tài liệu nặng quá mức cho phép. Hãy tách thành nhiều quyển."
    ),
    "panorama-projection": _(
        "Ảnh ghi là phép chiếu “%(found)s”. Hãy xuất lại từ phần mềm ghép thành ảnh đẳng cự "
        "(equirectangular) đủ 360 × 180 độ."
    ),
    "panorama-partial": _(
        "Ảnh chỉ là một phần của vòng tròn nên sẽ bị kéo méo. Hãy xuất lại đủ 360 × 180 độ, phần "
        "không chụp được để trống."
    ),
    "panorama-shape": _(
        "Ảnh %(width)s × %(height)s điểm không phải ảnh toàn cảnh: chiều rộng phải gấp đôi chiều "
        "cao (đẳng cự, 360 × 180 độ). Hãy xuất lại cả vòng cầu từ phần mềm ghép ảnh, hoặc gửi như "
        "một hình thường."
    ),
    "panorama-small": _(
        "Ảnh chỉ rộng %(width)s điểm; xem quanh mình cần ít nhất %(least)s điểm. Hãy gửi bản lớn "
        "hơn."
    ),
    "infected": _(
        "Tệp có mã độc (%(found)s) nên không được nhận. Hãy quét máy bằng phần mềm diệt virus rồi "
        "gửi bản sạch."
    ),
    "scanner-away": _(
        "Chưa quét được virus nên chưa nhận tệp. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo "
        "người quản trị."
    ),
    "scanner-limit": _(
        "Tệp nặng hơn mức mà chương trình quét virus được phép nhận. Hãy báo người quản trị."
    ),
    "not-utf8": _(
        "Không đọc được chữ trong tệp. Hãy lưu lại với bảng mã UTF-8 (Unicode) rồi gửi lại."
    ),
}


_UNKNOWN_CONTENT = _(
    "Nội dung tệp không phải %(expected)s như phần mở rộng ghi. "
    "Hãy mở tệp bằng phần mềm gốc và lưu lại đúng loại."
)


def refuse(code: str, **params: object) -> ValidationError:
    """Return the error to raise for a file that is not taken in; `code` is a key of `MESSAGES`."""
    return ValidationError(MESSAGES[code], code=code, params=params)


def refuse_content(expected: str, found: str) -> ValidationError:
    """Return the error for a file that is not what its name says; `found` is "" when unknown."""
    if found:
        return refuse("wrong-content", expected=expected, found=found)
    return ValidationError(_UNKNOWN_CONTENT, code="wrong-content", params={"expected": expected})
