"""Two ways out of public life, told apart in one sentence each, wherever one is chosen."""

from typing import Any

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from heritage.models import HeritageRecord

UNPUBLISHING = _(
    "Gỡ công bố: người xem không còn thấy trang, như thể chưa từng có (404), và không đọc được "
    "lý do; nội dung, đường dẫn và mã định danh vẫn giữ làm bản nháp để công bố lại."
)
WITHDRAWING = _(
    "Rút hồ sơ: ai mở địa chỉ của hồ sơ sẽ đọc được rằng hồ sơ đã rút và vì sao (410); nội dung "
    "vẫn giữ để khôi phục, mã định danh không bao giờ dùng cho hồ sơ khác."
)


def other_way(
    explanation: Any, label: Any, url_name: str, record: HeritageRecord
) -> dict[str, Any]:
    """What a page that asks about one way says of the other: its sentence and the link there."""
    url = reverse(url_name, args=(quote(record.pk),))
    return {"explanation": explanation, "label": label, "url": url}
