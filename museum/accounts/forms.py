"""Signing in to the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm


class SignInForm(LoginForm):
    """Wagtail's form with the two sentences it does not let be translated well."""

    error_messages = {
        **LoginForm.error_messages,
        "invalid_login": _("Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Mật khẩu")
