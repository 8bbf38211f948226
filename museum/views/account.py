"""The museum's own door for people with an account: signing in and out, a new password."""

from typing import Any

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from museum.accounts.forms import NewPasswordForm, VisitorSignInForm
from museum.presentation.account import account_of
from museum.presentation.frame import alternates_of, frame
from museum.views.render import render

SIGNED_OUT = "signed-out"
CHANGED = "changed"
"""Parameters by which the page says what has just been done."""


class Account(LoginView):
    """The form for signing in, or who is signed in and what that opens. Never kept anywhere.

    POST signs in and leads to ``next`` where that is an address of ours; a slip is a 400.
    """

    authentication_form = VisitorSignInForm

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign in until the browser is closed: reading-room computers are shared."""
        response = super().form_valid(form)
        self.request.session.set_expiry(0)
        return response

    def render_to_response(self, context: dict[str, Any], **_kwargs: Any) -> HttpResponse:
        """Show one or the other."""
        request, form = self.request, context["form"]
        if request.user.is_authenticated and not form.is_bound:
            return _page(
                request,
                "account/signed_in.html",
                _("Tài khoản của bạn"),
                account=account_of(request.user),
                changed=CHANGED in request.GET,
            )
        return _page(
            request,
            "account/sign_in.html",
            _("Đăng nhập"),
            status=400 if form.errors else 200,
            form=form,
            next=self.get_redirect_url(),
            signed_out=SIGNED_OUT in request.GET,
            forgetful=settings.WAGTAIL_PASSWORD_RESET_ENABLED,
        )


class SignOut(LogoutView):
    """POST only, with the token of one of our pages."""

    def get_default_redirect_url(self) -> str:
        """Go where one signs in, which says that it is done."""
        return f"{reverse('account')}?{SIGNED_OUT}=1"


@method_decorator(never_cache, name="dispatch")
class NewPassword(PasswordChangeView):
    """Choosing another password, for whoever is signed in."""

    form_class = NewPasswordForm

    def get_success_url(self) -> str:
        """Go back to the account, which says that it is done."""
        return f"{reverse('account')}?{CHANGED}=1"

    def render_to_response(self, context: dict[str, Any], **_kwargs: Any) -> HttpResponse:
        """Show the form; a slip is a 400."""
        form = context["form"]
        return _page(
            self.request,
            "account/new_password.html",
            _("Đổi mật khẩu"),
            status=400 if form.errors else 200,
            room="account-password",
            form=form,
        )


def _page(
    request: HttpRequest,
    template: str,
    title: str,
    *,
    status: int = 200,
    room: str = "account",
    **context: object,
) -> HttpResponse:
    around = frame(request, title=title, alternates=alternates_of(room), robots="noindex")
    return render(template, around, status=status, csrf_token=get_token(request), **context)
