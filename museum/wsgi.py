"""WSGI entry point, for gunicorn or any other server."""

import os
from wsgiref.types import WSGIApplication

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.production")


def _application() -> WSGIApplication:
    """Return Django with images of public pictures handed out in front of it."""
    django = get_wsgi_application()
    # Only once Django is set up:
    from media.iiif.image.front import ImageFront
    from museum.freshness import generation

    return ImageFront(django, generation)


application = _application()
