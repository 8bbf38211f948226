"""``/records/{pid}/similar``: as an anonymous reader sees."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, override
from ninja import Field, Query, Router, Schema

from heritage.likeness import similar_records
from heritage.models import HeritageRecord
from search.api.answering import answered, readable
from search.api.parameters import Asked, number
from search.api.problems import ProblemError
from search.api.schemas import ProblemSchema
from search.similar import MOST, Similar

router = Router(tags=["records"])
_DEFAULT = 6


class SimilarParameters(Asked):
    """What is asked besides the record."""

    limit: str = Field("", description=f"Records, 1 to {MOST}; {_DEFAULT} if not given")


class SimilarSchema(Schema):
    """A record like the one asked about; ``shared`` says what they have in common."""

    id: str
    slug: str
    kind: str
    title: str
    url: str
    shared: list[str]


class SimilarRecordsSchema(Schema):
    """The most similar first; what the record's own relations name is left out."""

    results: list[SimilarSchema]


@readable(
    router,
    "/records/{pid}/similar",
    response={
        200: SimilarRecordsSchema,
        400: ProblemSchema,
        404: ProblemSchema,
        503: ProblemSchema,
    },
    url_name="similar-records",
)
def similar_to(
    request: HttpRequest, response: HttpResponse, pid: str, parameters: Query[SimilarParameters]
) -> SimilarRecordsSchema | HttpResponse:
    """Records that have most in common with a public one, and what."""

    def answer(lang: str) -> SimilarRecordsSchema:
        with override(lang):
            found = _found(pid, lang, number(parameters.limit, _DEFAULT, MOST))
        return SimilarRecordsSchema(results=[_line(one, request) for one in found])

    return answered(request, response, parameters, answer)


def _found(pid: str, lang: str, limit: int) -> tuple[Similar, ...]:
    record = HeritageRecord.objects.visible_to(None).filter(pid=pid).first()
    if record is None:
        raise ProblemError(404, gettext("Không có hồ sơ công khai nào mang mã này."), "pid")
    return similar_records(record, None, lang, limit)


def _line(one: Similar, request: HttpRequest) -> SimilarSchema:
    shown = one.presentation
    return SimilarSchema(
        id=shown.id,
        slug=shown.slug,
        kind=shown.kind,
        title=shown.title,
        url=request.build_absolute_uri(shown.url),
        shared=[str(each) for each in one.shared],
    )
