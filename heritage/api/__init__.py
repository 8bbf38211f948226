"""Endpoints of the REST API about records: mount `router` under ``/api/v1/``."""

from heritage.api.similar import router

__all__ = ["router"]
