"""Accounts of officers and researchers."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """The custom user."""

    name = "museum.accounts"
    label = "accounts"
    verbose_name = _("Tài khoản")
