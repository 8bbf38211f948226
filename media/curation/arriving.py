"""The door for files that come piece by piece: tus 1.0.0, https://tus.io/protocols/resumable-upload.

Core, creation, termination, expiration. For officers who may add files; what comes is a form's
business only once it is whole (`media.forms.arriving`).
"""

import base64
import binascii
from collections.abc import Callable

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.urls import reverse
from django.utils.http import http_date
from django.utils.translation import gettext as _

from media.curation.permissions import AssetPermissionPolicy
from media.intake.arriving import KEPT_FOR, Arriving, InUse, WrongPlace
from media.models import Asset
from search.api.problems import problem_json

VERSION = "1.0.0"
EXTENSIONS = "creation,termination,expiration"
_PIECES = "application/offset+octet-stream"
_MOST_DIGITS = 15

Answer = Callable[[HttpRequest, Arriving], HttpResponse]


def begin(request: HttpRequest) -> HttpResponse:
    """Say what is understood (OPTIONS), or make room for a file (POST)."""
    if request.method == "OPTIONS":
        told = {"Tus-Version": VERSION, "Tus-Extension": EXTENSIONS}
        return _answer(HttpResponse(status=204, headers=told))
    if request.method != "POST":
        return _not_allowed("OPTIONS, POST")
    if (refused := _refused(request)) is not None:
        return refused
    length = _number(request.headers.get("Upload-Length", ""))
    if length is None:
        return _problem(400, _("Cần biết tệp dài bao nhiêu byte (Upload-Length)."))
    name = _filename(request.headers.get("Upload-Metadata", ""))
    try:
        made = Arriving.begin(request.user.pk, name, length)
    except ValidationError as error:
        statuses = {"too-many-bytes": 413, "unknown-extension": 415, "no-room": 507}
        return _problem(statuses.get(str(error.code), 400), " ".join(error.messages))
    answer = HttpResponse(status=201)
    answer["Location"] = reverse("media_arriving_piece", args=[made.token])
    return _answer(answer, made)


def piece(request: HttpRequest, token: str) -> HttpResponse:
    """Say how much of a file has come (HEAD), take more of it (PATCH), or forget it (DELETE)."""
    answers: dict[str, Answer] = {"HEAD": _told, "PATCH": _taken, "DELETE": _forgotten}
    answer = answers.get(request.method or "")
    if answer is None:
        return _not_allowed(", ".join(answers))
    if (refused := _refused(request)) is not None:
        return refused
    try:
        return answer(request, Arriving.find(token, request.user.pk))
    except LookupError:
        return _problem(404, _("Không có tệp nào đang gửi dở ở địa chỉ này; hãy gửi lại từ đầu."))


def _told(_request: HttpRequest, arriving: Arriving) -> HttpResponse:
    answer = HttpResponse(headers={"Upload-Length": str(arriving.length)})
    return _answer(answer, arriving)


def _taken(request: HttpRequest, arriving: Arriving) -> HttpResponse:
    if request.content_type != _PIECES:
        return _problem(415, _("Phần gửi tiếp phải là %(type)s.") % {"type": _PIECES})
    offset = _number(request.headers.get("Upload-Offset", ""))
    try:
        if offset is None:
            raise WrongPlace
        arriving.take(request, offset)
    except WrongPlace:
        return _problem(409, _("Phần gửi tiếp không nối đúng chỗ; hãy hỏi lại đã nhận tới đâu."))
    except UnreadablePostError:  # the line broke: what came is kept, and nobody hears this
        return _problem(400, _("Đường truyền bị đứt; phần đã nhận vẫn được giữ."))
    except InUse:
        return _problem(423, _("Tệp này đang được gửi từ một nơi khác."))
    return _answer(HttpResponse(status=204), arriving)


def _forgotten(_request: HttpRequest, arriving: Arriving) -> HttpResponse:
    arriving.forget()
    return _answer(HttpResponse(status=204))


def _refused(request: HttpRequest) -> HttpResponse | None:
    policy = AssetPermissionPolicy(Asset)
    if not any(policy.user_has_permission(request.user, what) for what in ("add", "change")):
        raise PermissionDenied
    if request.headers.get("Tus-Resumable") != VERSION:
        answer = _problem(412, _("Cần giao thức tus %(version)s.") % {"version": VERSION})
        answer["Tus-Version"] = VERSION
        return answer
    return None


def _answer(answer: HttpResponse, arriving: Arriving | None = None) -> HttpResponse:
    answer["Tus-Resumable"] = VERSION
    answer["Cache-Control"] = "no-store"
    if arriving:
        answer["Upload-Offset"] = str(arriving.offset)
        answer["Upload-Expires"] = http_date(arriving.path.stat().st_mtime + KEPT_FOR)
    return answer


def _problem(status: int, detail: str) -> HttpResponse:
    return _answer(problem_json(status, _("Chưa nhận được tệp"), detail, {}))


def _not_allowed(methods: str) -> HttpResponse:
    answer = _problem(405, _("Địa chỉ này chỉ nhận %(methods)s.") % {"methods": methods})
    answer["Allow"] = methods
    return answer


def _number(text: str) -> int | None:
    plain = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
    return int(text) if plain else None


def _filename(metadata: str) -> str:
    """The value of the key ``filename``; "" when there is none that can be read."""
    for pair in metadata.split(","):
        key, _space, value = pair.strip().partition(" ")
        if key == "filename":
            try:
                return base64.b64decode(value, validate=True).decode()
            except (binascii.Error, UnicodeDecodeError):
                return ""
    return ""
