"""The user: Django's own, ours from the first migration so that it can grow."""

from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class User(AbstractUser):
    """A person who signs in: officer or researcher (người dùng)."""

    class Meta(AbstractUser.Meta):
        # The stubs know plain strings only.
        verbose_name = _("người dùng")  # type: ignore[assignment]
        verbose_name_plural = pgettext_lazy("số nhiều", "người dùng")  # type: ignore[assignment]

    def get_full_name(self) -> str:
        """The name as Vietnamese people say it: family name first."""
        return f"{self.last_name} {self.first_name}".strip()

    def __str__(self) -> str:
        return self.get_full_name() or self.username
