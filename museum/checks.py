"""What the museum asks of its installation."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register

from museum.sharing import drawable


@register
def fonts_are_fetched(**_kwargs: Any) -> list[CheckMessage]:
    """Warn where set-up has not fetched the fonts, or where they were cleared away after."""
    lost = [name for name, (sheet, _folder) in settings.HAN_FONTS.items() if not sheet.is_file()]
    if drawable() and not lost:
        return []
    return [
        Warning(
            "Fonts are missing: share cards or some Hán and Nôm characters cannot be drawn.",
            hint="Run `make setup`; keep var/frontend beside the collected static files.",
            id="museum.W001",
        )
    ]
