"""What is said of a slip in the language: in words for people, at a character."""

from django.utils.translation import gettext_lazy as _

from search.query.language import Fault, Problem, Spoken
from search.results import Notice

_SHOWN = 40
_MEANWHILE = _("Đang tìm như chữ thường.")


def notice_of(spoken: Spoken) -> Notice | None:
    """The remark on a text that means the language and is not quite right."""
    problem = spoken.problem
    if problem is None:
        return None
    message = f"{_message(problem)} {_MEANWHILE}"
    return Notice(message, *problem.place, spoken.nearest)


def _message(problem: Problem) -> str:
    words = {
        "word": problem.subject[:_SHOWN],
        "instead": problem.instead or "",
        "place": problem.place[0] + 1,
    }
    return str(_MESSAGES[problem.fault]) % words


_MESSAGES = {
    Fault.UNCLOSED_QUOTE: _("Dấu ngoặc kép chưa đóng."),
    Fault.UNCLOSED_GROUP: _("Dấu ngoặc đơn chưa đóng."),
    Fault.STRAY_CLOSE: _("Dấu ngoặc đóng ở ký tự %(place)s không có dấu mở."),
    Fault.EMPTY_GROUP: _("Trong ngoặc ở ký tự %(place)s chưa có gì."),
    Fault.DANGLING_OPERATOR: _("“%(word)s” ở ký tự %(place)s thiếu một vế."),
    Fault.NO_VALUE: _("Sau “%(word)s:” chưa có từ nào."),
    Fault.SPACE_AFTER_COLON: _("Muốn tìm riêng trong “%(word)s” thì viết liền sau dấu hai chấm."),
    Fault.UNKNOWN_FIELD: _("Không có mục “%(word)s”; gần nhất là “%(instead)s”."),
    Fault.UNKNOWN_VALUE: _("“%(word)s” không phải là giá trị của mục này."),
    Fault.BAD_DATE: _("Chưa hiểu thời gian “%(word)s”; hãy viết như 1600..1700 hoặc 1945."),
    Fault.BAD_PLACE: _("Chưa hiểu vị trí “%(word)s”; viết như 21.09,105.77~2km."),
    Fault.TOO_DEEP: _("Câu hỏi có quá nhiều lớp ngoặc."),
    Fault.TOO_MANY: _("Câu hỏi có quá nhiều điều kiện."),
}
