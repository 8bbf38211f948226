"""Signing in, to the museum or to the admin, and getting back in."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm, UsernameField
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

_WRONG = _("Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại.")


class SignInForm(LoginForm):
    """Wagtail's form with the two sentences it does not let be translated well."""

    error_messages = {**LoginForm.error_messages, "invalid_login": _WRONG}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Mật khẩu")


class _Printable(TextInput):
    """A field that does not repeat what no page may contain."""

    def format_value(self, value: Any) -> str | None:
        """Leave out null characters."""
        return super().format_value(value.replace("\0", "") if value else value)


class VisitorSignInForm(AuthenticationForm):
    """Django's form, as the public pages look."""

    username = UsernameField(widget=_Printable)

    error_messages = {**AuthenticationForm.error_messages, "invalid_login": _WRONG}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Tên đăng nhập")
        self.fields["password"].label = _("Mật khẩu")
        _dress(self)


class NewPasswordForm(PasswordChangeForm):
    """Django's form, as the public pages look."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self)


class ForgottenPasswordForm(PasswordResetForm):
    """Wagtail's form, whose letter has an HTML part too."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Send the letter to each account of the address."""
        kwargs["html_email_template_name"] = "wagtailadmin/account/password_reset/email.html"
        super().save(*args, **kwargs)


def _dress(form: AuthenticationForm | PasswordChangeForm) -> None:
    for field in form.fields.values():
        field.widget.attrs["class"] = "field-input"
