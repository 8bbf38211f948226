"""Signing in to the admin, and getting back in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm


class SignInForm(LoginForm):
    """Wagtail's form with the two sentences it does not let be translated well."""

    error_messages = {
        **LoginForm.error_messages,
        "invalid_login": _("Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Mật khẩu")


class ForgottenPasswordForm(PasswordResetForm):
    """Wagtail's form, whose letter has an HTML part too."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Send the letter to each account of the address."""
        kwargs["html_email_template_name"] = "wagtailadmin/account/password_reset/email.html"
        super().save(*args, **kwargs)
