"""Letters about one's own account."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from museum.letters.letter import Fact, Letter, Way
from museum.letters.matter import whole

_HOUR = 3600


def forgotten(context: Mapping[str, Any]) -> Letter:
    """To whom asked for a new password: the link that is good once, for some hours.

    The address is on the museum's own host, whatever host the request named.
    """
    user = context["user"]
    link = reverse("wagtailadmin_password_reset_confirm", args=(context["uid"], context["token"]))
    hours = settings.PASSWORD_RESET_TIMEOUT // _HOUR
    lasts = ngettext("%(count)d giờ", "%(count)d giờ", hours) % {"count": hours}
    return Letter(
        kicker=_("Đặt lại mật khẩu"),
        title="",
        lead=_(
            "Chúng tôi nhận được yêu cầu đặt lại mật khẩu cho tài khoản của bạn. "
            "Bấm nút dưới đây để chọn mật khẩu mới."
        ),
        facts=(
            Fact(_("Tên đăng nhập"), user.get_username(), code=True),
            Fact(_("Liên kết dùng được trong"), lasts),
        ),
        way=Way(_("Chọn mật khẩu mới"), whole(link)),
        aside=_("Nếu không phải bạn yêu cầu, hãy bỏ qua thư này: mật khẩu vẫn như cũ."),
        mutable=False,
    )
