"""The search endpoints of the REST API: mount `router` under ``/api/v1/``."""

from search.api.views import router

__all__ = ["router"]
