"""What the admin's templates need of us."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def museum_name() -> str:
    """The name this museum goes by in its admin."""
    return str(settings.WAGTAIL_SITE_NAME)
