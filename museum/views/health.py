"""What operators ask: alive? ready?"""

import logging
from collections.abc import Callable
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django_tasks import default_task_backend

from media.fixity import standing
from media.intake.viruses import ping

logger = logging.getLogger(__name__)


@never_cache
def healthz(_request: HttpRequest) -> HttpResponse:
    """Answer that the process is alive; touches nothing else."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
def readyz(_request: HttpRequest) -> JsonResponse:
    """Name each thing the museum needs and whether it answers; 503 when no page can be served.

    What pages can do without is told as ``degraded: …`` and keeps nobody out: whoever asks here
    takes this process off the net on a 503, and the others share the thing that is away.
    """
    checks = CHECKS | ({"viruses": _viruses} if settings.CLAMAV_SOCKET else {})
    found = {name: _answer(name, check) for name, check in checks.items()}
    ready = all(found[name] == "ok" for name in checks if name not in DISPENSABLE)
    for name in DISPENSABLE & found.keys():
        if found[name] != "ok":
            found[name] = f"degraded: {found[name]}"
    return JsonResponse(found, status=200 if ready else 503)


def _answer(name: str, check: Callable[[], str]) -> str:
    try:
        return check() or "ok"
    except Exception:  # whatever is wrong, the operator is told which part it is
        logger.warning("Not ready: %s", name, exc_info=True)
        return "failed"


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return ""


def _search() -> str:
    from search.backends import get_backend

    return get_backend().status().problem


def _storage() -> str:
    name = default_storage.save(f"ready/{uuid4().hex}", ContentFile(b"ready"))
    default_storage.delete(name)
    return ""


def _queue() -> str:
    problems = [problem for problem in default_task_backend.check() if problem.is_serious()]
    return "; ".join(str(problem.msg) for problem in problems)


def _fixity() -> str:
    return str(standing())


def _viruses() -> str:
    ping()
    return ""


CHECKS: dict[str, Callable[[], str]] = {
    "database": _database,
    "search": _search,
    "storage": _storage,
    "queue": _queue,
    "fixity": _fixity,
}
DISPENSABLE = {"search", "fixity", "viruses"}
"""Without search every page is served and the collection browsed; only free text answers 503. A
damaged original is for the officers to mend; visitors see what was made from it. Without the
scanner of viruses nothing comes in, and all that is here is served."""
