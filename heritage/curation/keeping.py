"""The script that keeps what was typed when a form cannot be sent, with its words."""

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def script() -> SafeString:
    """Return the tag of ``kept-work.js``, in the reader's language."""
    words = {
        "address": reverse("heritage_session"),
        "login": reverse("wagtailadmin_login"),
        "ended": _("Phiên làm việc đã hết"),
        "ended-help": _(
            "Chưa lưu được, nhưng mọi điều đã nhập vẫn còn trên trang này. "
            "Hãy đăng nhập ở thẻ mới, rồi quay lại đây và lưu lại."
        ),
        "away": _("Không nối được với máy chủ"),
        "away-help": _(
            "Chưa lưu được, nhưng mọi điều đã nhập vẫn còn trên trang này. "
            "Đừng đóng thẻ; khi có mạng lại, hãy lưu lại."
        ),
        "sign-in": _("Đăng nhập ở thẻ mới"),
        "again": _("Lưu lại"),
        "back": _("Quay lại trang"),
    }
    said = format_html_join(" ", 'data-{}="{}"', words.items())
    return format_html('\n<script src="{}" {}></script>', static("heritage/js/kept-work.js"), said)
