"""The REST API: rooms below bring their routers, the museum mounts them."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, override
from ninja import NinjaAPI

from heritage.api import router as records_router
from search.api import router as search_router
from search.api.answering import answered
from search.api.parameters import Asked
from search.api.problems import ProblemError

api = NinjaAPI(
    title="Bảo tàng số",
    version="1",
    urls_namespace="api",
    openapi_url="/openapi.json",
    docs_url=None,  # ninja's own page fetches its scripts from elsewhere
)
api.add_router("/v1", search_router)
api.add_router("/v1", records_router)


def nothing_here(request: HttpRequest, **_path: str) -> HttpResponse:
    """Answer any other address under the API's, in its own form."""

    def answer(lang: str) -> HttpResponse:
        with override(lang):
            detail = gettext("API không có địa chỉ này; xem các địa chỉ ở /api/openapi.json.")
        raise ProblemError(404, detail)

    return answered(request, HttpResponse(), Asked(lang=request.GET.get("lang", "")), answer)
