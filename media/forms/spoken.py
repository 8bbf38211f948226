"""What is said in a recording: texts to type or paste, or files to send instead."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from media.intake.viruses import without_viruses
from media.kinds.recording.models import SPOKEN
from media.kinds.recording.webvtt import MAX_LENGTH, check_webvtt

SPOKEN_HELP = {
    "transcript_vi": _(
        "Chép lại lời nói và tả tiếng nghe được, hình thấy được, cho người không nghe hoặc không "
        "xem được. Bắt buộc khi chưa có phụ đề."
    ),
    "captions_vi": _(
        "Dạng WebVTT: dòng đầu là WEBVTT; mỗi câu có dòng thời gian 00:00:01.000 --> 00:00:04.000 "
        "và lời ở dưới. Tiếng động ghi trong ngoặc vuông, ví dụ [tiếng trống]."
    ),
    "chapters_vi": _("Dạng WebVTT: tên của từng đoạn dưới dòng thời gian của đoạn ấy."),
}
_TIMED = tuple(name for name in SPOKEN if not name.startswith("transcript"))
_NOT_TEXT = _("Không đọc được chữ trong tệp. Hãy lưu lại với bảng mã UTF-8 (Unicode).")


def upload_fields() -> dict[str, forms.FileField]:
    """Return a file field beside each WebVTT text, which the file's content then replaces."""
    return {
        f"{name}_file": forms.FileField(
            label=_("Hoặc gửi tệp .vtt"),
            required=False,
            widget=forms.FileInput(attrs={"accept": ".vtt,text/vtt"}),
        )
        for name in _TIMED
    }


def take_uploads(form: forms.ModelForm) -> None:
    """Put the text of each file that was sent where it belongs; errors go to the file's field."""
    for name in _TIMED:
        upload = form.cleaned_data.get(f"{name}_file")
        if upload is None:
            continue
        try:
            if upload.size > 4 * MAX_LENGTH:
                raise ValidationError(_("Tệp phụ đề quá nặng."))
            without_viruses(upload)
            text = upload.read().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            check_webvtt(text)
        except UnicodeDecodeError:
            form.add_error(f"{name}_file", _NOT_TEXT)
        except ValidationError as error:
            form.add_error(f"{name}_file", error)
        else:
            form.cleaned_data[name] = text
            form.errors.pop(name, None)
