"""The REST API: rooms below bring their routers, the museum mounts them."""

from ninja import NinjaAPI

from heritage.api import router as records_router
from search.api import router as search_router

api = NinjaAPI(
    title="Bảo tàng số",
    version="1",
    urls_namespace="api",
    openapi_url="/openapi.json",
    docs_url=None,  # ninja's own page fetches its scripts from elsewhere
)
api.add_router("/v1", search_router)
api.add_router("/v1", records_router)
